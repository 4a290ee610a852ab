/**
 * Some first names usual in the United Kingdom, Ireland, Australia and the United States, without their accents. Only a help: a name not listed is still told for a
 * person by its shape or its place, and a listed word is one only where a surname stands by it.
 */
const NAMES = `
aaron abdul abigail adam adele adrian aisha alan alastair albert alex alexandra alice alison alistair amanda amber amy andrea andrew andy
angela anita ann anna anne annette anthony antonia arthur asha ashley barbara barry beatrice becky ben bernadette beth bethan bev beverley bill
bob brenda brian bridget bryan caitlin callum cameron carl carla carly carmel carol caroline carolyn catherine cath cathy ceri charles charlie
charlotte cheryl chloe chris christine christopher ciara claire clare clive colin colm connor craig daisy daniel danny daphne darren dave david
dawn dean deborah debbie deirdre denise dennis derek diana diane dick donald donna dorothy douglas duncan edward eileen elaine eleanor elizabeth
ellen ellie emily emma eric erin eve faith farah fatima fiona frances francis frank fred gareth gary gavin gemma geoff geoffrey george georgia
georgina gerald geraldine gerard gill gillian gina glen glenn gordon grace graeme graham grahame greg gwen hannah harold harriet harry hayley
hazel heather helen henry hilary howard hugh huw iain ian imran iona irene isabel isla jack jackie jacqueline jacqui jade james jamie jan jane
janet janice jasmine jason jean jeff jennifer jenny jeremy jess jessica jill jim jo joan joanna joanne joe john jon jonathan joseph josh joy
joyce judith judy julia julian julie june karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin khalid kim
kirsty kyle laura lauren lee leah leanne lee leigh len leo lesley leslie lewis liam linda lindsay lisa liz lorna lorraine louisa louise lucy luke lynda
lynn lynne maggie malcolm mandy margaret maria marian marie marion mark martin martyn mary matt matthew maureen max maxine meera megan mel melanie
michael michelle mick mike miriam mohammed moira molly morag muhammad nadia naomi natalie natasha neil niall nicholas nick nicola nicole nigel nina
norma norman oliver olivia owen pam pamela pat patricia patrick paul paula pauline penny pete peter phil philip phillipa phyllis polly priya rachael
rachel ray raymond rebecca rhian rhys richard rob robert robin roger ron ronald rosalind rose rosemary rosie ross roy ruth ryan sally sam samantha
samina sandra sara sarah scott sean shabana shannon sharon shaun sheila shirley sian simon siobhan sophie stella stephanie stephen steve steven
stuart sue sunita susan suzanne sylvia tanya tara terence teresa terry tessa theresa thomas tim tina toby tom tony tracey tracy trevor trish una
ursula valerie vanessa vera veronica vicki vicky victoria viki vincent viv vivien walter wendy will william yasmin yvonne zara zoe
aamir adeel adil ahmed aidan aileen aisling ajay akram alana aled alfie ali alun amina amir amit amrit anand andrzej aneta angus anil anjali
annabel anthea archie arjun asif asim audrey ava ayesha azhar bashir beata bilal blessing bronwyn camilla carys cerys chantelle charlene chidi
chioma clara conor corinne dafydd damian danielle deepa deepak dewi dilys dinesh eddie edith efua eilidh elena elin elisabeth ella ellis eluned
elwyn emeka emmanuel ethan euan ewa ewan fay fergus finlay finn florence folake fraser freda freya gethin ghulam gita godfrey grzegorz gurpreet
gwyn gwyneth hamid hamish harjit harpreet hasan hassan heidi helena hugo hussain ibrahim ifeoma imogen ingrid ioan isaac isabella isobel ivan
iwan jacob jagdish jake janette janine jaswinder javed jayne jeanette jerome jodie joel johanna jordan josephine josie juliet justin kamal kamran
kareem katarzyna katrina kavita kelvin kieran kiran kofi krystyna kwame lakshmi lara laurence leila leon leona lila lola lou lucia lucinda lydia
mabel magda maisie malik manjit mansoor manuel marc marcia marcus mariam marilyn marlene marta martha matilda maura mehmet mercy mia milly mina
mohamed mohan mona monica muriel mustafa myra nadeem naeem naheed nancy nasreen nathan naveed nazia ned nesta nia nikki nisha nkechi noel nora
noreen nuala olga olu olumide omar oscar osman paige parveen patience patrycja pawel petra philippa piotr pooja pradeep prakash rahul raj rajesh
ralph ramesh rana rashid ravi reena rehana rhiannon rhona rita rizwan roberta robyn rohan roisin rory rosa rosalie rowena roxanne rupert rupinder
russell sabrina sadia sadiq saima sajid salim salma samir samuel sana sanjay sanjeev santosh sarita sasha seamus sebastian selina serena shabir
shahid shamim shane shanti shauna shazia shelagh shelley shona sinead sneha solomon sonia sophia stan stefan stewart sukhdeep suresh surinder
suzy tahir tamara tamsin tariq ted temi tendai thea theo tomasz tunde tyrone usha usman uzma vijay vikram vivek wanda wayne winifred winston
yasin yolanda yusuf yvette zahid zahra zainab zofia zuzanna dana stacy stacey sioned owain mhairi ruaridh calum catriona aoife niamh
ciaran oisin cormac grainne jose juan carlos luis miguel tyler brandon kayla brittany declan brendan padraig eamon struan jocelyn glenys hywel
bronwen geraint
`;

const KNOWN = new Set(NAMES.trim().split(/\s+/));

/** True for a usual first name, in any case and with any accents. */
export const isFirstName = (word: string): boolean =>
  KNOWN.has(word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''));
