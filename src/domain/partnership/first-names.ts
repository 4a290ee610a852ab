/**
 * Some first names usual in the United Kingdom and Ireland. Only a help: a name not listed is still told for a
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
`;

const KNOWN = new Set(NAMES.trim().split(/\s+/));

/** True for a usual first name, in any case. */
export const isFirstName = (word: string): boolean => KNOWN.has(word.toLowerCase());
