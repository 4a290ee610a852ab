/** What a person changed of an action, noted in words beside the change. */
import type { CheckedAction } from './checked-reading.ts';

/** The action with some of its parts changed, and the correction noted where `field` now says something else. */
export function changed(action: CheckedAction, field: string, part: Partial<CheckedAction>): CheckedAction {
  const after = { ...action, ...part };
  const correction = { field, before: sayField(action, field), after: sayField(after, field) };
  if (correction.before === correction.after) return after;
  return { ...after, corrections: [...action.corrections, correction] };
}

function sayField(action: CheckedAction, field: string): string {
  switch (field) {
    case 'text':
      return [action.text, ...action.subActions, ...action.notes].join('\n');
    case 'path':
      return action.path.map((h) => `${h.number ?? ''} ${h.title}`.trim()).join(' › ');
    case 'leads':
      return action.leads.map((l) => (l.of ? `${l.name} (${l.of})` : l.name)).join('; ') || action.leadState;
    case 'status':
      return action.status?.raw ?? '';
    case 'timescale':
      return [action.timescale.state, action.timescale.start, action.timescale.due].filter(Boolean).join(' ');
    default:
      return action.reference ?? '';
  }
}
