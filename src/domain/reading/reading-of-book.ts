/**
 * A live plan in the shape of a reading: what a faithful reader would make of the plan written out. Stages that a
 * document cannot tell apart are the nearest that it can: agreed is not started, merged is dropped.
 */
import type { ActionLead, Lifecycle, PlanBook, Section, Status } from '../plan/plan.ts';
import { trailOf } from '../plan/tree.ts';
import type { Format, PlanReading, ReadLead, ReadLifecycle, ReadStatus } from './plan-reading.ts';

export function readingOfBook(book: PlanBook, format: Format = 'docx'): PlanReading {
  const headings = new Map(book.headings.map((h) => [h.id, h]));
  return {
    schema: 1,
    format,
    readable: true,
    title: book.plan.title,
    levels: [...book.plan.levels],
    actions: [...book.actions]
      .sort((a, b) => a.position - b.position)
      .map((a) => ({
        path: trailOf(a.headingId, headings).map(({ number, title }) => ({ number, title })),
        reference: a.reference,
        text: a.text,
        subActions: [...a.subActions],
        notes: [...a.notes],
        leads: a.leads.map(readLead),
        leadState: a.leads.length > 0 ? 'named' : a.leadState === 'named' ? 'blank' : a.leadState,
        timescale: a.timescale,
        status: readStatus(a.status),
        fields: { ...a.fields },
        crossReferences: [...a.crossReferences],
        doubts: [...a.doubts],
        ...(a.source === null ? {} : { source: a.source }),
      })),
    sections: proseOf(book).map(({ heading, text }) => ({ heading, text })),
    unplaced: [],
    problems: [],
  };
}

/** The plan's prose in order, with its purpose first where no section says it. */
export function proseOf(book: PlanBook): Pick<Section, 'heading' | 'text'>[] {
  const sections = [...book.sections].sort((a, b) => a.position - b.position);
  const purpose = book.plan.purpose.trim();
  const said = purpose === '' || sections.some((s) => s.text.includes(purpose));
  return said ? sections : [{ heading: 'Purpose', text: purpose }, ...sections];
}

function readLead(lead: ActionLead): ReadLead {
  return {
    name: lead.name,
    kind: lead.kind,
    of: lead.of,
    ...(lead.support ? { support: true } : {}),
    ...(lead.inherited ? { inherited: true } : {}),
  };
}

function readStatus(status: Status): ReadStatus | null {
  if (status.lifecycle === null && status.rag === null) return null;
  const lifecycle = status.lifecycle === null ? null : asRead(status.lifecycle);
  return { raw: status.raw ?? status.note ?? '', lifecycle, rag: status.rag };
}

function asRead(lifecycle: Lifecycle): ReadLifecycle {
  switch (lifecycle) {
    case 'proposed':
    case 'agreed':
      return 'notStarted';
    case 'merged':
    case 'transferred':
      return 'dropped';
    default:
      return lifecycle;
  }
}
