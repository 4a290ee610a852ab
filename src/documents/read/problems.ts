/** What the person who checks should know about the whole document. */
import { proposeSame } from '../../domain/partnership/same-name.ts';
import type { PartyKind, ReadAction, ReadProblem } from '../../domain/reading/plan-reading.ts';
import type { SourceDocument } from '../formats/block.ts';

/** Remarks of the format's reader, and names that look like one body, proposed and never merged. */
export function problemsOf(document: SourceDocument, actions: readonly ReadAction[]): ReadProblem[] {
  const remarks = document.remarks.map(({ code, message, where }) => ({ code, message, where }));
  const names = new Map<string, { name: string; kind: PartyKind; count: number }>();
  for (const lead of actions.flatMap((a) => a.leads)) {
    const held = names.get(lead.name);
    names.set(lead.name, { name: lead.name, kind: lead.kind, count: (held?.count ?? 0) + 1 });
  }
  const same = proposeSame([...names.values()]).map(({ a, b, reason }) => ({
    code: 'sameName',
    message: `“${a}” and “${b}” may be one. ${reason}`,
    where: null,
  }));
  const none =
    actions.length === 0
      ? [
          {
            code: 'noActions',
            message: 'No actions were found in this document. Its words are kept below.',
            where: null,
          },
        ]
      : [];
  return [...remarks, ...none, ...same];
}
