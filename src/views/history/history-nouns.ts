/** What the rows of each table are called, one and many. A test reads the catalogue and fails where one has no word. */
export type Noun = readonly [one: string, many: string];

export const HISTORY_NOUNS: Readonly<Record<string, Noun>> = {
  plan: ['plan', 'plans'],
  heading: ['heading', 'headings'],
  action: ['action', 'actions'],
  action_lead: ['lead of an action', 'leads of actions'],
  action_link: ['link between actions', 'links between actions'],
  action_drop: ['reason for dropping an action', 'reasons for dropping actions'],
  action_code: ['number of an action', 'numbers of actions'],
  section: ['section of text', 'sections of text'],
  key_action: ['key action', 'key actions'],
  abbreviation: ['abbreviation', 'abbreviations'],
  attachment: ['thing kept with an action', 'things kept with actions'],
  attachment_file: ['kept file', 'kept files'],
  calendar: ['calendar', 'calendars'],
  party: ['entry of the directory', 'entries of the directory'],
  party_alias: ['other name', 'other names'],
  party_apart: ['pair of different names', 'pairs of different names'],
  party_merge: ['merge in the directory', 'merges in the directory'],
  membership: ['belonging', 'belongings'],
  succession: ['succession', 'successions'],
  party_group: ['group', 'groups'],
  seat: ['seat', 'seats'],
  seat_holding: ['holder of a seat', 'holders of seats'],
  stewardship: ['stewardship', 'stewardships'],
  handover: ['handover', 'handovers'],
  handover_item: ['record handed over', 'records handed over'],
  plan_import: ['document', 'documents'],
  import_answer: ['answer about a document', 'answers about documents'],
  plan_writing: ['file written out', 'files written out'],
  proposal: ['proposed change', 'proposed changes'],
  comment: ['comment', 'comments'],
  partnership: ['partnership', 'partnerships'],
  setting: ['setting', 'settings'],
  deletion: ['deletion', 'deletions'],
  legal_hold: ['legal hold', 'legal holds'],
  history_striking: ['striking of a name', 'strikings of names'],
  person: ['person', 'people'],
  role_grant: ['role', 'roles'],
  meeting: ['meeting', 'meetings'],
  plan_review: ['review', 'reviews'],
  scrutiny_question: ['question of scrutiny', 'questions of scrutiny'],
  remark: ['comment on the plan', 'comments on the plan'],
  door_link: ['link without an account', 'links without an account'],
  mail: ['mail', 'mails'],
  mail_refusal: ['refusal of mail', 'refusals of mail'],
};

/** 'an action', 'a person'. */
export const aNoun = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

export const nounOf = (table: string): string => HISTORY_NOUNS[table]?.[0] ?? 'record';
