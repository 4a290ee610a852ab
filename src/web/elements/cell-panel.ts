/**
 * The panel in which one cell is changed: the form that the cell's own page has, fetched and put in place. It is sent
 * by script; an answer with mistakes, or with what somebody changed meanwhile, takes the form's place with all that
 * was typed in it.
 */
import { visit } from './visit.ts';

/** What came of sending: the page that says so and its address; null where the panel shows why not. */
export type Sent = { address: string; page: Document } | null;

const FIELD = 'textarea, select, input:not([type=hidden])';

const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

/** The panel in its host; null where the answer has no form, and its page is shown instead. */
export async function openPanel(host: HTMLElement, address: string): Promise<HTMLElement | null> {
  const answer = await fetch(address).catch(() => null);
  const form = answer?.ok ? parsed(await answer.text()).querySelector('[data-in-place]') : null;
  if (!form) {
    visit(address);
    return null;
  }
  const panel = document.createElement('div');
  panel.className = 'in-place';
  panel.append(...form.childNodes);
  host.append(panel);
  panel.scrollIntoView({ block: 'nearest' });
  focusFirst(panel);
  return panel;
}

export const fieldsOf = (panel: HTMLElement): HTMLElement[] =>
  [...panel.querySelectorAll<HTMLElement>(FIELD)].filter((field) => !isRestOfRadios(field));

/** Of a group of radios only one can be reached by Tab. */
const isRestOfRadios = (field: HTMLElement): boolean => {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked) return false;
  const group = [...(field.form?.querySelectorAll<HTMLInputElement>(`input[name="${field.name}"]`) ?? [])];
  return group.some((one) => one.checked) || group[0] !== field;
};

function focusFirst(panel: HTMLElement): void {
  const [first] = fieldsOf(panel);
  first?.focus();
  if (first instanceof HTMLTextAreaElement) first.setSelectionRange(first.value.length, first.value.length);
  else if (first instanceof HTMLInputElement && first.type === 'text') first.select();
}

/** What the form would send, as one text that tells whether anything was typed. */
export function contentOf(panel: HTMLElement): string {
  const form = panel.querySelector('form');
  return form ? JSON.stringify([...new FormData(form)]) : '';
}

export async function sendPanel(
  panel: HTMLElement,
  form: HTMLFormElement,
  { submitter, lost }: { submitter: HTMLElement | null; lost: string },
): Promise<Sent> {
  const body = new URLSearchParams([...new FormData(form, submitter)] as [string, string][]);
  panel.setAttribute('aria-busy', 'true');
  const answer = await fetch(form.action, { method: 'POST', body }).catch(() => null);
  panel.removeAttribute('aria-busy');
  if (!answer) {
    say(panel, lost);
    return null;
  }
  const page = parsed(await answer.text());
  if (answer.ok && answer.redirected) return { address: answer.url, page };
  showAgain(panel, page, lost);
  return null;
}

/** The form as it came back: with its mistakes, or only with more room or another reading. */
function showAgain(panel: HTMLElement, page: Document, lost: string): void {
  const form = page.querySelector('[data-in-place]');
  if (!form) {
    say(panel, page.querySelector('main')?.textContent ?? lost);
    return;
  }
  const before = document.activeElement?.id ?? '';
  panel.replaceChildren(...form.childNodes);
  const summary = panel.querySelector<HTMLElement>('[data-error-summary]');
  const same = before === '' ? null : panel.querySelector<HTMLElement>(`#${CSS.escape(before)}`);
  if (summary ?? same) (summary ?? same)?.focus();
  else focusFirst(panel);
}

function say(panel: HTMLElement, text: string): void {
  panel.querySelector('[data-said-here]')?.remove();
  const said = document.createElement('p');
  said.className = 'error';
  said.setAttribute('role', 'alert');
  said.dataset.saidHere = '';
  said.textContent = text;
  panel.prepend(said);
}
