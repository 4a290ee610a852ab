/**
 * The counts of DOMAIN 8.5: how complete a plan is, whatever is or is not still to be done. Each count is of the
 * document as it stands, dropped and complete actions included, so that a document and its plan give the same.
 */
import { isOngoingWithNoTest } from './needs.ts';
import type { NeedsSubject, SubjectAction } from './needs-subject.ts';

export type LevelCount = { level: string; count: number };
export type Quality = {
  actions: number;
  levels: LevelCount[];
  /** Distinct names, as written but for case and spacing. */
  namesOfLeads: number;
  noLeadNamed: number;
  leadToBeAgreed: number;
  oneLead: number;
  severalLeads: number;
  noTimescale: number;
  timescaleToBeAgreed: number;
  /** Nothing that tells when: blank, to be agreed, or only a condition. */
  noUsableDate: number;
  ongoingAndNothingElse: number;
  /** A status word found in the cell of the date. */
  statusInTimescale: number;
  subActions: number;
  openDoubts: number;
};

export function qualityOf(subject: NeedsSubject): Quality {
  const { actions } = subject;
  const count = (is: (a: SubjectAction) => boolean): number => actions.filter(is).length;
  const owners = (a: SubjectAction): number => a.leads.filter((l) => !l.support).length;
  const names = new Set(
    actions.flatMap((a) => a.leads.map((l) => l.name.toLowerCase().replace(/\s+/g, ' '))),
  );
  return {
    actions: actions.length,
    levels: levelCounts(subject),
    namesOfLeads: names.size,
    noLeadNamed: count((a) => owners(a) === 0 && a.leadState !== 'notApplicable'),
    leadToBeAgreed: count((a) => a.leadState === 'toBeAgreed'),
    oneLead: count((a) => owners(a) === 1),
    severalLeads: count((a) => owners(a) > 1),
    noTimescale: count(isBare),
    timescaleToBeAgreed: count((a) => a.timescale.state === 'toBeAgreed'),
    noUsableDate: count(
      (a) => isBare(a) || a.timescale.state === 'toBeAgreed' || a.timescale.state === 'conditional',
    ),
    ongoingAndNothingElse: count(isOngoingWithNoTest),
    statusInTimescale: count(hasStatusInTimescale),
    subActions: actions.reduce((sum, a) => sum + a.subActions.length, 0),
    openDoubts: actions.reduce((sum, a) => sum + a.doubts.length, 0),
  };
}

const isBare = (a: SubjectAction): boolean =>
  a.timescale.state === 'blank' && !/[\p{L}\p{N}]/u.test(a.timescale.raw);

function hasStatusInTimescale(a: SubjectAction): boolean {
  const raw = a.status?.raw ?? '';
  return raw !== '' && a.timescale.raw.includes(raw);
}

function levelCounts(subject: NeedsSubject): LevelCount[] {
  const deepest = subject.headings.reduce((most, h) => Math.max(most, h.depth + 1), 0);
  return Array.from({ length: deepest }, (_, depth) => ({
    level: subject.levels[depth] ?? 'heading',
    count: subject.headings.filter((h) => h.depth === depth).length,
  }));
}
