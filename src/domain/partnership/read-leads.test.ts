import { describe, expect, it } from 'vitest';
import type { ReadLead } from '../reading/plan-reading.ts';
import { learnNames } from './learn-names.ts';
import { type LeadCell, readLeads } from './read-leads.ts';
import { suggestLeadFromAction } from './suggest-lead.ts';

const cell = (text: string, heading = 'Lead', support = false): LeadCell => ({
  paragraphs: text.split('\n'),
  heading,
  support,
});

/** Names that the invented plan uses elsewhere, each in a cell of its own. */
const elsewhere = [
  'WMHT',
  'WMHT',
  'WMHT',
  'Open Door',
  'QAG',
  'Rail Users/Library service',
  'WCC',
  'Kind Hearts',
  'Wexcombe Buses',
  'Carers Wexcombe',
].map((t) => cell(t));
const known = learnNames(elsewhere, [
  'WCC means Wexcombe County Council.',
  'The Learning Action Band (LAB) meets monthly.',
]);
const context = { known, previous: [] as ReadLead[], section: [] as ReadLead[] };
const read = (text: string, heading = 'Lead', support = false) =>
  readLeads(cell(text, heading, support), context);

const shown = (leads: ReadLead[]): string =>
  leads.map((l) => `${l.name}${l.of ? ` of ${l.of}` : ''}${l.support ? ' (helps)' : ''}`).join(' + ');

describe('readLeads: names', () => {
  it.each<[string, string, boolean]>([
    // sure separators
    ['Wexcombe Council/WMHT/Police', 'Wexcombe Council + WMHT + Police', false],
    ['Kind Hearts and Chamber of Commerce', 'Kind Hearts + Chamber of Commerce', false],
    ['Jobcentre Plus and Wexcombe Hospital', 'Jobcentre Plus + Wexcombe Hospital', false],
    ['Dir. of Public Health', 'Dir. of Public Health', false],
    ['Env. Health', 'Env. Health', false],
    ['Rosie Larch (Open Door) and Police', 'Rosie Larch of Open Door + Police', false],
    ['Insp. Larch / Dr Birch', 'Insp. Larch + Dr Birch', false],
    ['Wexcombe Buses & Jobcentre Plus', 'Wexcombe Buses + Jobcentre Plus', false],
    ['Sunny Start Wexcombe and Early Steps', 'Sunny Start Wexcombe and Early Steps', true],
    ['Wexcombe Council; WMHT', 'Wexcombe Council + WMHT', false],
    ['Wexcombe Council\nJob Centre Plus\nWMHT', 'Wexcombe Council + Job Centre Plus + WMHT', false],
    ['Carers forum, Housing Team, Open Door', 'Carers forum + Housing Team + Open Door', false],
    ['QAG. Rosie Larch', 'QAG + Rosie Larch', false],
    ['1. Wexcombe Council\n2. WMHT', 'Wexcombe Council + WMHT', false],
    ['• Wexcombe Council\n• WMHT', 'Wexcombe Council + WMHT', false],
    ['Wexcombe Council\n/Rail Users/QAG', 'Wexcombe Council + Rail Users + QAG', false],
    // commas between fields of work
    ['Head of Culture, Leisure and Parks', 'Head of Culture, Leisure and Parks', false],
    [
      'Children, Young People and Families Directorate',
      'Children, Young People and Families Directorate',
      false,
    ],
    ['Head of Recruitment, Workforce and Wellbeing', 'Head of Recruitment, Workforce and Wellbeing', false],
    ['Matron, Acute Care', 'Matron, Acute Care', false],
    ['Matron, QAG', 'Matron of QAG', false],
    ['Head of Housing, Police and QAG', 'Head of Housing + Police + QAG', false],
    ['An Garda Síochána and Civil Defence', 'An Garda Síochána + Civil Defence', false],
    ['Wexcombe\nMind / Police', 'Wexcombe Mind + Police', false],
    // what stands before the names
    ['Joint: Police and Wexcombe Council', 'Police + Wexcombe Council', false],
    ['Led by Open Door, supported by the Kindly Trust', 'Open Door + the Kindly Trust (helps)', false],
    ['Police (DI Rosie Larch) & WMHT', 'DI Rosie Larch of Police + WMHT', false],
    ['Rosie Larch\nrosie@wexcombe.example\n01234 567890', 'Rosie Larch', false],
    ['Col. Bert Larch', 'Col. Bert Larch', false],
    ['Kindly Trust w/ Police', 'Kindly Trust + Police (helps)', false],
    ['Dr. A.N. Larch', 'Dr. A.N. Larch', false],
    ['Director of Homes – Rosie Larch', 'Rosie Larch', false],
    ['Schools, colleges & the university', 'Schools + colleges + the university', false],
    ['Social Care, Health and Housing', 'Social Care + Health + Housing', false],
    ['Trading Standards NI', 'Trading Standards NI', false],
    ['Chamber of Trade & Wexcombe Welfare Office', 'Chamber of Trade + Wexcombe Welfare Office', false],
    ['Wexcombe Housing Team and landlords', 'Wexcombe Housing Team + landlords', false],
    // and
    ['Wexcombe Council and Kindly Trust', 'Wexcombe Council + Kindly Trust', false],
    ['Kindly Trust and QAG', 'Kindly Trust + QAG', false],
    ['PCTs & LA', 'PCTs + LA', false],
    ['Social services and Supported Living Team', 'Social services + Supported Living Team', false],
    ['Wexcombe Council and Friends of Wexcombe Woods', 'Wexcombe Council + Friends of Wexcombe Woods', false],
    ['Wexcombe homeless and drugs group', 'Wexcombe homeless and drugs group', false],
    ['Health and Wellbeing Board', 'Health and Wellbeing Board', false],
    ['Drug and Alcohol Action Team', 'Drug and Alcohol Action Team', false],
    ['Police and Crime Commissioner', 'Police and Crime Commissioner', false],
    ['North and South Wexcombe Forums', 'North and South Wexcombe Forums', true],
    ['Alder Point Mine and QAG', 'Alder Point Mine + QAG', false],
    ['WMHT and Wexcombe Larder', 'WMHT + Wexcombe Larder', false],
    ['Wexcombe County Public Health and Open Door', 'Wexcombe County Public Health + Open Door', false],
    ['Parks and Gardens', 'Parks and Gardens', false],
    ['All schools', 'All schools', false],
    ['constructor', 'constructor', false],
    // titles
    ['Director, People and Culture', 'Director, People and Culture', false],
    ['Director of Housing and Communities', 'Director of Housing and Communities', false],
    ['Head of Housing, Wexcombe Council', 'Head of Housing of Wexcombe Council', false],
    ['General Manager, Corporate Services', 'General Manager, Corporate Services', false],
    // persons and bodies
    ['Rosie Larch (Wexcombe Council)', 'Rosie Larch of Wexcombe Council', false],
    ['Wexcombe Council (Rosie Larch)', 'Rosie Larch of Wexcombe Council', false],
    ['Rosie Larch, Wexcombe Council', 'Rosie Larch of Wexcombe Council', false],
    ['Gráinne Nic Larch (Wexcombe Forum)', 'Gráinne Nic Larch of Wexcombe Forum', false],
    ['Lt. Zeb Larch (Sheriff’s Office)', 'Lt. Zeb Larch of Sheriff’s Office', false],
    ['Rosie Larch, Wexcombe County Public Health', 'Rosie Larch of Wexcombe County Public Health', false],
    ['Wexcombe Council - Rosie Larch', 'Rosie Larch of Wexcombe Council', false],
    ['Rosie Larch WMHT', 'Rosie Larch of WMHT', true],
    ['Rosie Larch older people planning group', 'Rosie Larch + older people planning group', true],
    ['Rosie Larch, Simon Reed', 'Rosie Larch + Simon Reed', false],
    ['ROSIE LARCH/WMHT', 'ROSIE LARCH + WMHT', false],
    ['Simon/Rosie Larch', 'Simon + Rosie Larch', true],
    // helpers
    ['Wexcombe Council supported by WMHT and QAG', 'Wexcombe Council + WMHT (helps) + QAG (helps)', false],
    [
      'Trading standards, with support from Wexcombe Police',
      'Trading standards + Wexcombe Police (helps)',
      false,
    ],
    ['Housing Team with QAG support.', 'Housing Team + QAG (helps)', false],
    ['Lead: Wexcombe Council\nSupport: WMHT, QAG', 'Wexcombe Council + WMHT (helps) + QAG (helps)', false],
    ['Wexcombe Council (lead), WMHT', 'Wexcombe Council + WMHT', false],
    // run together and broken
    ['Open Door QAG', 'Open Door + QAG', true],
    ['WMHTJoint training group. (JTG)', 'WMHT + Joint training group (JTG)', true],
    ['WMHT/public healt\nH group', 'WMHT + public healt H group', true],
    ['NHS/LA leads of\nForums', 'NHS/LA leads of Forums', true],
    ['WMMHT/QAG', 'WMMHT + QAG', true],
    ['Rosie\nLarch', 'Rosie Larch', false],
    ['Rosie\nSimon', 'Rosie + Simon', false],
    ['Housing Options\nManager', 'Housing Options Manager', false],
    ['Wexcombe\nCouncil', 'Wexcombe Council', false],
    ['WMHT\nCommissioners', 'WMHT + Commissioners', false],
    ['Housing\nTeam\nOpen Door', 'Housing Team + Open Door', false],
    ['Rosie Larch - Housing Manager', 'Rosie Larch', false],
    ['Chief Executive / Head of Finance', 'Chief Executive + Head of Finance', false],
    ["Children's Services & Police", "Children's Services + Police", false],
    ['St. Mary’s Hospice', 'St. Mary’s Hospice', false],
    ['J. Larch', 'J. Larch', false],
    ['Dr Larch and Cllr Reed', 'Dr Larch + Cllr Reed', false],
    ['Rosie Larch & Simon Reed', 'Rosie Larch + Simon Reed', false],
    ['Wexcombe Council, Fellow Trust and the Police', 'Wexcombe Council + Fellow Trust + the Police', false],
    ['Wexcombe and Marlow Council', 'Wexcombe and Marlow Council', false],
    ['Safer Wexcombe Partnership (SWP)', 'Safer Wexcombe Partnership (SWP)', false],
    ['WMHT, working with Open Door', 'WMHT + Open Door (helps)', false],
    ['Citizens Advice (RL)', 'Citizens Advice (RL)', false],
    ['Ottoline Brack (Brack Homes)', 'Ottoline Brack of Brack Homes', false],
    ['Mental Health and Learning Disability Team', 'Mental Health and Learning Disability Team', false],
    ['Wexcombe Council + Kindly Trust', 'Wexcombe Council + Kindly Trust', false],
    ['Housing Team?', 'Housing Team', true],
    // everybody
    ['All partners', 'All partners', false],
    ['Lead for each agency', 'Lead for each agency', false],
    ['Police and/or Council', 'Police and/or Council', false],
  ])('%j is %s', (text, want, doubt) => {
    const got = read(text);
    expect(shown(got.leads)).toBe(want);
    expect(got.leadState).toBe('named');
    expect(got.doubts.length > 0, got.doubts.map((d) => d.message).join(' | ')).toBe(doubt);
  });

  it('marks every name of a column of helpers', () => {
    expect(shown(read('WMHT, QAG', 'Support agencies', true).leads)).toBe('WMHT (helps) + QAG (helps)');
  });
});

describe('readLeads: what is no lead', () => {
  it.each<[string, string, string[]]>([
    ['Wexcombe Council/WMHT etc.', 'Wexcombe Council + WMHT', ['etc']],
    ['Commissioners in specification', 'Commissioners', ['in specification']],
    ['QAG/WMHT. As part of the new vision', 'QAG + WMHT', ['As part of the new vision']],
    ['Wexcombe Council leading by example', 'Wexcombe Council', ['leading by example']],
    ['WMHT / SLA REPORTING', 'WMHT', ['SLA REPORTING']],
    ['PCTs primary care mh strategy Rosie Larch', 'PCTs + Rosie Larch', ['primary care mh strategy']],
  ])('%j is %s and notes %j', (text, want, notes) => {
    const got = read(text);
    expect(shown(got.leads)).toBe(want);
    expect(got.notes).toEqual(notes);
  });

  it.each<[string, string, string[]]>([
    ['', 'blank', []],
    ['.', 'blank', []],
    ['-', 'blank', []],
    ['N/A', 'notApplicable', ['N/A']],
    ['TBC', 'toBeAgreed', ['TBC']],
    ['ann@otterby.example', 'blank', ['ann@otterby.example']],
    ['None identified', 'toBeAgreed', ['None identified']],
    ['To be recruited', 'toBeAgreed', ['To be recruited']],
    ['No lead assigned yet', 'toBeAgreed', ['No lead assigned yet']],
    ['Nobody', 'blank', ['Nobody']],
    ['Lead to be agreed', 'toBeAgreed', ['Lead to be agreed']],
    ['?', 'toBeAgreed', ['?']],
  ])('%j is %s', (text, state, notes) => {
    const got = read(text);
    expect([got.leads, got.leadState, got.notes]).toEqual([[], state, notes]);
  });

  it('leaves a guess beside TBC to be agreed, and asks', () => {
    const got = read('TBC (Housing Team?)');
    expect([got.leads, got.leadState, got.doubts.length]).toEqual([[], 'toBeAgreed', 1]);
    expect(got.doubts[0]?.readings).toEqual([[], [{ name: 'Housing Team', kind: 'group' }]]);
  });

  it('takes the row above for "As above", and asks where there is none', () => {
    const previous: ReadLead[] = [{ name: 'Board manager', kind: 'role' }];
    expect(readLeads(cell('As above'), { ...context, previous }).leads).toEqual(previous);
    const got = read('As above');
    expect([got.leads, got.leadState, got.doubts.length]).toEqual([[], 'blank', 1]);
  });

  it('gives the section’s lead to a blank cell, marked inherited', () => {
    const section: ReadLead[] = [{ name: 'Housing Board', kind: 'group' }];
    const got = readLeads(cell(''), { ...context, section });
    expect(got.leads).toEqual([{ name: 'Housing Board', kind: 'group', inherited: true }]);
    expect(readLeads(cell('QAG'), { ...context, section }).leads.map((l) => l.name)).toEqual(['QAG']);
  });

  it('loses no word of a cell', () => {
    const text = 'Wexcombe Council /PCTs with Welfare rights service\n\n/Town advice service/CAB etc.\n\nQAG';
    const got = read(text);
    const words = [...got.leads.map((l) => l.name), ...got.notes].join(' ').toLowerCase();
    for (const word of ['wexcombe', 'pcts', 'welfare', 'rights', 'town', 'advice', 'cab', 'etc', 'qag'])
      expect(words).toContain(word);
  });
});

describe('readLeads: kinds', () => {
  it.each<[string, string, string]>([
    ['Wexcombe Council', 'Lead', 'organisation'],
    ['Wexcombe City', 'Lead', 'organisation'],
    ['Wexcombe Integrated Care Board', 'Lead', 'organisation'],
    ['Housing Board', 'Lead', 'group'],
    ['suicide prevention group', 'Lead', 'group'],
    ['Commissioning Team', 'Lead', 'group'],
    ['Locality managers', 'Lead', 'role'],
    ['Harbour Surveyor', 'Responsible Person', 'role'],
    ['Council Solicitor', 'Lead', 'role'],
    ['Link Teacher', 'Lead', 'role'],
    ['Surveyor’s Office', 'Lead', 'organisation'],
    ['Ruth Gardener', 'Responsible Person', 'person'],
    ['Director of Public Health', 'Lead', 'role'],
    ['Independent Chair', 'Lead', 'role'],
    ['Lead for each agency', 'Lead', 'role'],
    ['HoCS', 'Nominated lead officer', 'role'],
    ['DCI PVP', 'Nominated lead officer', 'role'],
    ['ZQX', 'Lead', 'unknown'],
    ['WCC', 'Lead', 'organisation'],
    ['Rosie Larch', 'Lead', 'person'],
    ['Dr Larch', 'Lead', 'person'],
    ['J. Larch', 'Lead', 'person'],
    ['Ottoline Brack', 'Lead person', 'person'],
    ['Lantern House', 'Lead agency', 'organisation'],
    ['All partners', 'Lead', 'group'],
  ])('%j under %s is a %s', (text, heading, kind) => {
    expect(read(text, heading).leads[0]?.kind).toBe(kind);
  });
});

describe('learnNames', () => {
  it('counts names and finds what initials stand for', () => {
    expect(known.names.wmht).toMatchObject({ name: 'WMHT', count: 3 });
    expect(known.names.wcc).toMatchObject({ expansion: 'Wexcombe County Council', kind: 'organisation' });
  });
  it('learns initials in brackets after their name', () => {
    const names = learnNames([cell('LAB')], ['The Learning Action Band (LAB) meets monthly.']).names;
    expect(names.lab?.expansion).toBe('Learning Action Band');
  });
});

describe('suggestLeadFromAction', () => {
  it.each<[string, string[], string[]]>([
    ['WMHT to set up a desk in town with support from Rail Users', ['WMHT'], ['Rail Users']],
    ['The Housing Board will agree a form', ['Housing Board'], []],
    ['Agree a form, led by Kindly Trust', ['Kindly Trust'], []],
    ['By May 2027 the Kindly Trust will open a shop', ['Kindly Trust'], []],
    ['Mill Friends Otterby will plant the banks', ['Mill Friends Otterby'], []],
    ['Mill Friends and the Kindly Trust will plant the banks', ['Mill Friends', 'Kindly Trust'], []],
    ['Older People will feel at home', [], []],
    ['Work to make sure that rents fall', [], []],
    ['We will publish a map', [], []],
    ['Public health group to be set up', [], []],
    ['Set up a desk', [], []],
  ])('%j suggests %j helped by %j', (text, names, supporters) => {
    const got = suggestLeadFromAction(text, known);
    expect([got.names, got.supporters]).toEqual([names, supporters]);
    expect(got.doubts.length).toBe(Math.min(1, names.length));
  });
  it('finds a lead to be agreed', () => {
    const got = suggestLeadFromAction('Give prizes for good reports. LEAD to be agreed.', known);
    expect([got.toBeAgreed, got.names, got.doubts.length]).toEqual([true, [], 1]);
  });
});
