/** What becomes of one record: somebody else takes it, it is closed, joined with another, or given up. */
import { needsAcceptance } from '../../../domain/partnership/handover.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { RecordForm } from '../../../views/handover/handover-page.ts';
import { handoverListAddress, recordAddress } from '../../addresses.ts';
import { TextArea, TextField } from '../../parts/fields.tsx';
import { Radios } from '../../parts/radios.tsx';
import { WholeForm } from '../../parts/whole-form.tsx';
import { handover, record as words } from '../../words/handover.ts';
import type { Typed } from '../group/group-forms.tsx';
import type { Page } from '../shell/page.ts';
import { Record } from './handover-page.tsx';

const listAddress = ({ page: { why, from } }: RecordForm): string => handoverListAddress(why, from.id);

export function recordPage(form: RecordForm, fields: Typed, problem: Problem | null): Page {
  const { page, line, handover: kept } = form;
  const { kind, recordId, ways } = line;
  const value = (name: string) => ({ name, value: fields[name] ?? '' });
  const hints = words.hints[kind] ?? {};
  const choices = ways.map((way) => {
    const hint = hints[way];
    return { value: way, ...words.ways[way], ...(hint === undefined ? {} : { hint }) };
  });
  const title = words.title(line.label);
  return {
    title,
    place: 'groups',
    crumbs: [{ label: handover.title[page.why](page.from.name), href: listAddress(form) }],
    hasErrors: problem !== null,
    body: (
      <WholeForm
        title={title}
        about={line.held?.kind === 'action' ? <Record line={line} /> : null}
        action={recordAddress(kept.id, { kind, id: recordId })}
        problem={problem}
        save={words.save}
        back={listAddress(form)}
        fields={(problems) => (
          <>
            <Radios {...value('way')} legend={words.way} choices={choices} problems={problems} />
            <TextField
              {...value('to')}
              label={words.to}
              hint={words.toHint[needsAcceptance(page.why, kind) ? 'asked' : page.why]}
              list={page.names}
              problems={problems}
            />
            {ways.includes('merged') ? (
              <TextField {...value('code')} label={words.code} short problems={problems} />
            ) : null}
            <TextArea {...value('words')} label={words.words} hint={words.wordsHint} problems={problems} />
          </>
        )}
      />
    ),
  };
}
