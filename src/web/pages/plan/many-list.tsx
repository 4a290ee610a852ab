/** The chosen actions: before a change is wished as they are, afterwards each with what is before and what comes. */
import type { ComponentChildren } from 'preact';
import type { After, Leading } from '../../../domain/action/change-many.ts';
import type { ListedAction } from '../../../domain/plan/plan.ts';
import type { LeadState } from '../../../domain/reading/plan-reading.ts';
import type { ManyPage, ManyRow } from '../../../views/plan/many-page.ts';
import { sayTimescale } from '../../../views/say-timescale.ts';
import { actionAddress } from '../../addresses.ts';
import { chosenValue, type ManyFields } from '../../forms/many-fields.ts';
import { Leads } from '../../parts/leads.tsx';
import { StatusMark } from '../../parts/status.tsx';
import { When } from '../../parts/when.tsx';
import { many as words } from '../../words/many.ts';

type Sides = { name: string; before: ComponentChildren; after: ComponentChildren };

function Becomes({ name, before, after }: Sides) {
  return (
    <div class="becomes">
      <dt>{name}</dt>
      <dd>
        <span class="becomes-before">{before}</span>
        <span class="becomes-arrow">
          <span class="unseen"> {words.becomes} </span>
        </span>
        <span class="becomes-after">{after}</span>
      </dd>
    </div>
  );
}

const Note = ({ note }: { note: string | null }) =>
  note ? <span class="quiet"> {words.said(note)}</span> : null;

const Led = ({ leads, state }: { leads: readonly Leading[]; state: LeadState }) => (
  <Leads leads={leads} state={state} />
);

function Stands({ row, after }: { row: ManyRow; after: After }) {
  const { action, standing, willStand } = row;
  const note = after.status ? after.status.note : action.status.note;
  const sayNote = note !== action.status.note;
  return (
    <Becomes
      name={words.status}
      before={
        <>
          <StatusMark standing={standing} />
          {sayNote ? <Note note={action.status.note} /> : null}
        </>
      }
      after={
        <>
          <StatusMark standing={willStand ?? standing} />
          {sayNote ? <Note note={note} /> : null}
        </>
      }
    />
  );
}

type ChangesProps = { row: ManyRow; after: After; page: ManyPage };

function Changes({ row, after, page }: ChangesProps) {
  const { action } = row;
  return (
    <dl class="will">
      {after.status || row.willStand ? <Stands row={row} after={after} /> : null}
      {after.leads ? (
        <Becomes
          name={words.leads}
          before={<Led leads={action.leads} state={action.leadState} />}
          after={<Led leads={after.leads.leads} state={after.leads.leadState} />}
        />
      ) : null}
      {after.timescale ? (
        <Becomes
          name={words.timescale}
          before={<When said={sayTimescale(action.timescale)} />}
          after={<When said={sayTimescale(after.timescale)} />}
        />
      ) : null}
      {after.place ? (
        <Becomes
          name={words.placeOf}
          before={titleOf(page, action.headingId)}
          after={
            <>
              {titleOf(page, after.place.headingId)} <span class="quiet">{words.newNumber}</span>
            </>
          }
        />
      ) : null}
    </dl>
  );
}

function titleOf({ headings }: ManyPage, id: string | null): string {
  const heading = headings.find((one) => one.id === id);
  return heading ? [heading.number, heading.title].filter(Boolean).join(' ') : words.outside;
}

function Present({ row: { action, standing } }: { row: ManyRow }) {
  return (
    <p class="present">
      <StatusMark standing={standing} /> <Led leads={action.leads} state={action.leadState} />{' '}
      <When said={sayTimescale(action.timescale)} />
    </p>
  );
}

function Will({ row, page }: { row: ManyRow; page: ManyPage }) {
  const { outcome } = row;
  if (page.asksNothing) return <Present row={row} />;
  switch (outcome.kind) {
    case 'same':
      return <p class="quiet">{words.same}</p>;
    case 'left':
      return <p class="quiet">{words.left[outcome.why]}</p>;
    case 'changes':
      return <Changes row={row} after={outcome.after} page={page} />;
  }
}

function Meanwhile({ meanwhile }: Pick<ManyRow, 'meanwhile'>) {
  if (meanwhile === null) return null;
  return (
    <div class="warn meanwhile">
      <p>{words.meanwhile(meanwhile.who)}</p>
      <ul class="plain">
        {meanwhile.lines.map((line, n) => (
          <li key={n}>
            {line.kind === 'said' ? (
              line.text
            ) : (
              <>
                {words.changed(line.label)} <span class="before">{line.before}</span>
                {' → '}
                <ins class="after">{line.after}</ins>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

type RowProps = { row: ManyRow; page: ManyPage; ticked: boolean };

function Row({ row, page, ticked }: RowProps) {
  const { action, outcome } = row;
  const stays = !page.asksNothing && outcome.kind !== 'changes';
  const take = { name: 'take', value: action.id };
  return (
    <tr class={stays || !ticked ? 'stays' : undefined}>
      <td class="choose">
        <input type="hidden" name="listed" value={chosenValue(action)} />
        {/* What stays as it is keeps its tick unseen, for when something else is wished. */}
        {stays ? (
          ticked && <input type="hidden" {...take} />
        ) : (
          <input type="checkbox" {...take} checked={ticked} aria-label={words.take(action.code)} />
        )}
      </td>
      <td class="code">{action.code}</td>
      <td class="what">
        <a href={actionAddress(page.plan.slug, action.code)}>{action.text}</a>
        <Meanwhile meanwhile={row.meanwhile} />
      </td>
      <td>
        <Will row={row} page={page} />
      </td>
    </tr>
  );
}

const isTaken = ({ ticked }: ManyFields, { id }: ListedAction): boolean => ticked.has(id);

/** What the preview comes to, in sentences. */
function sayCounts(page: ManyPage, fields: ManyFields): string {
  const { counts } = words;
  const of = (kind: ManyRow['outcome']['kind'], ticked: boolean): number =>
    page.rows.filter(
      (row) => row.outcome.kind === kind && (kind !== 'changes' || isTaken(fields, row.action) === ticked),
    ).length;
  const [same, left, unticked] = [of('same', true), of('left', true), of('changes', false)];
  return [
    counts.changes(of('changes', true)),
    same > 0 ? counts.same(same) : '',
    left > 0 ? counts.left(left) : '',
    unticked > 0 ? counts.unticked(unticked) : '',
    page.gone > 0 ? counts.gone(page.gone) : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export function ManyList({ page, fields }: { page: ManyPage; fields: ManyFields }) {
  return (
    <section aria-labelledby="chosen">
      <h2 id="chosen">{page.asksNothing ? words.listTitle : words.previewTitle}</h2>
      {page.asksNothing ? null : <p>{sayCounts(page, fields)}</p>}
      <div class="sheet">
        <table class="cardlike many-list">
          <thead>
            <tr>
              <th scope="col" class="choose">
                <span class="unseen">{words.take('')}</span>
              </th>
              <th scope="col">{words.number}</th>
              <th scope="col">{words.action}</th>
              <th scope="col">{page.asksNothing ? words.now : words.will}</th>
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.action.id} row={row} page={page} ticked={isTaken(fields, row.action)} />
            ))}
          </tbody>
        </table>
      </div>
      {page.asksNothing ? null : (
        <p class="buttons">
          <button class="button" type="submit" name="deed" value="apply">
            {words.apply}
          </button>
        </p>
      )}
    </section>
  );
}
