/** Splitting an action: the words of each part, and which part gets what the whole has. */
import { type Day, longDay } from '../../../domain/day.ts';
import type { DeedForm } from '../../../views/action/action-deed.ts';
import { fieldProblems } from '../../forms/problems.ts';
import { TextArea } from '../../parts/fields.tsx';
import { split as words } from '../../words/action-deeds.ts';
import type { Page } from '../shell/page.ts';
import { deedPage, type Shown } from './deed-page.tsx';

/** Each list says, item by item, which part it goes to, counted from 0; `leads` says all parts that a lead goes to. */
export type SplitFields = {
  version: string;
  texts: string[];
  subActions: number[];
  milestones: number[];
  inner: number[];
  leads: number[][];
};

type ListProps = {
  legend: string;
  name: string;
  items: readonly string[];
  to: readonly number[];
  parts: number;
};

function Goes({ legend, name, items, to, parts }: ListProps) {
  if (items.length === 0) return null;
  return (
    <fieldset class="goes">
      <legend>{legend}</legend>
      {items.map((item, n) => (
        <div class="goes-row" key={`${name} ${item}`}>
          <label for={`${name}-${n}`}>{item}</label>
          <select class="select" id={`${name}-${n}`} name={`${name}-${n}`}>
            {Array.from({ length: parts }, (_, part) => (
              <option key={words.part(part + 1)} value={part} selected={to[n] === part}>
                {words.part(part + 1)}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}

function Leads({ form, fields }: { form: DeedForm; fields: SplitFields }) {
  const { leads } = form.action;
  if (leads.length === 0) return null;
  return (
    <fieldset class="goes">
      <legend>{words.leads}</legend>
      {leads.map(({ name, partyId }, n) => (
        <div class="goes-row" key={partyId}>
          <span>{name}</span>
          <span class="goes-parts">
            {fields.texts.map((_, part) => (
              <label class="check" key={words.part(part + 1)}>
                <input
                  type="checkbox"
                  name={`lead-${n}`}
                  value={part}
                  checked={fields.leads[n]?.includes(part) ?? false}
                  aria-label={words.leadOf(name, part + 1)}
                />
                <span aria-hidden="true">{words.part(part + 1)}</span>
              </label>
            ))}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

function WhatGoes({ form, fields }: { form: DeedForm; fields: SplitFields }) {
  const { action, inner } = form;
  const parts = fields.texts.length;
  const milestones = action.timescale.milestones.map(({ date, label }) =>
    [longDay(date as Day), label].filter(Boolean).join(', '),
  );
  return (
    <>
      <Goes
        legend={words.subActions}
        name="sub"
        items={action.subActions}
        to={fields.subActions}
        parts={parts}
      />
      <Goes
        legend={words.milestones}
        name="milestone"
        items={milestones}
        to={fields.milestones}
        parts={parts}
      />
      <Goes
        legend={words.inner}
        name="inner"
        items={inner.map(({ code, text }) => `${code} ${text}`)}
        to={fields.inner}
        parts={parts}
      />
    </>
  );
}

export function splitPage(form: DeedForm, fields: SplitFields, shown: Shown): Page {
  const { action } = form;
  const names = Object.fromEntries(fields.texts.map((_, n) => [`parts.${n}.text`, `text-${n}`]));
  const problems = fieldProblems(shown.problem, { ...names, parts: 'text-1' });
  const parts = fields.texts.length;
  return deedPage({
    form,
    part: 'split',
    title: words.title(action.code),
    lede: words.lede,
    version: fields.version,
    shown,
    problems,
    save: words.save,
    children: (
      <>
        <input type="hidden" name="parts" value={parts} />
        {fields.texts.map((text, n) => (
          <TextArea
            key={words.part(n + 1)}
            name={`text-${n}`}
            label={words.partText(n + 1)}
            hint={n === 0 ? words.first(action.code) : undefined}
            value={text}
            problems={problems}
          />
        ))}
        <p>
          <button class="button second" type="submit" name="deed" value="more">
            {words.more}
          </button>
        </p>
        <WhatGoes form={form} fields={fields} />
        <Leads form={form} fields={fields} />
      </>
    ),
  });
}
