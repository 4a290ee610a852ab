/**
 * Keys for people who check many rows: n and p go to the next and the previous open question, a digit chooses one
 * of the readings of the question in focus. They can be turned off, as single keys disturb people who dictate, and
 * never act while somebody types. After an answer the focus stays at the row it was given on.
 */
import { keysAreOff, turnKeys } from './keys-kept.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

const withOpenQuestion = (): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>('.pair:has([data-open-question])'),
];

/** Whether `one` stands after `other` on the page. */
const isAfter = (one: Node, other: Node): boolean =>
  (other.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function neighbour(step: 1 | -1): HTMLElement | undefined {
  const rows = withOpenQuestion();
  const here = document.activeElement?.closest('.pair') ?? null;
  if (!here) return step === 1 ? rows[0] : rows.at(-1);
  return step === 1
    ? rows.find((row) => row !== here && isAfter(row, here))
    : rows.findLast((row) => row !== here && isAfter(here, row));
}

function show(row: HTMLElement): void {
  row.scrollIntoView({ block: 'start' });
  row.focus({ preventScroll: true });
}

function choose(number: number): void {
  const row = document.activeElement?.closest('.pair');
  const question = row?.querySelector('[data-open-question]');
  question?.querySelectorAll<HTMLButtonElement>('.reading-choice')[number - 1]?.click();
}

export class CheckingKeys extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', this.turn);
    document.addEventListener('keydown', this.act);
    this.sayState();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.act);
  }

  private turn = (): void => {
    turnKeys();
    this.sayState();
  };

  private sayState(): void {
    const button = this.querySelector('button');
    this.classList.toggle('is-off', keysAreOff());
    if (button) button.textContent = (keysAreOff() ? this.dataset.on : this.dataset.off) ?? '';
  }

  private act = (event: KeyboardEvent): void => {
    if (keysAreOff() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (/^[1-9]$/.test(event.key)) {
      choose(Number(event.key));
      return;
    }
    const step =
      event.key === 'n' || event.key === 'j' ? 1 : event.key === 'p' || event.key === 'k' ? -1 : null;
    const row = step === null ? undefined : neighbour(step);
    if (!row) return;
    event.preventDefault();
    show(row);
  };
}

/** The form that was sent last: its button lost the focus when it was pressed, since Turbo switches it off meanwhile. */
let sent: Node | null = null;
export function noteSent({ target }: Event): void {
  sent = target instanceof HTMLFormElement ? target : null;
}

type Rendering = { render: (stream: Element) => void | Promise<void> };

/** Turbo puts a new card in place of the one that was answered: the focus goes to it, not to the top of the page. */
export function keepFocusOnAnswered(event: Event): void {
  const stream = event.target;
  const target = stream instanceof HTMLElement ? stream.getAttribute('target') : null;
  const old = target ? document.getElementById(target) : null;
  const here = document.activeElement;
  const wasThere = old?.contains(here) || (here === document.body && old?.contains(sent));
  if (!target || !wasThere) return;
  const { detail } = event as CustomEvent<Rendering>;
  const { render } = detail;
  detail.render = async (element) => {
    await render(element);
    document.getElementById(target)?.focus({ preventScroll: true });
  };
}
