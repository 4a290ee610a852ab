/**
 * `<edit-in-place>` around the plan's table or an action's page: what is said of an action is changed where it stands.
 * Enter saves, Escape leaves, Tab goes on to the next cell and saves on the way. In the table the way in is a small
 * button in each cell of the row that is pointed at or in focus, so that the rows themselves carry nothing; on the
 * page it is the link that leads to the cell's own form where there is no script.
 */
import { contentOf, fieldsOf, openPanel, type Sent, sendPanel } from './cell-panel.ts';
import { noteOwnDeed } from './own-deeds.ts';
import { armRow, CELL_CLASSES, disarmRow, nextCell, type Place } from './table-cells.ts';

/** Fields in which Enter is a new line: each line is one of a list. */
const KEEPS_ENTER = /^(?:subActions|notes|field-\d+)$/;

type Open = { panel: HTMLElement; host: HTMLElement; cell: string; was: string };

export class EditInPlace extends HTMLElement {
  private open: Open | null = null;
  private armed: HTMLTableRowElement | null = null;

  connectedCallback(): void {
    this.addEventListener('pointerover', this.pointed);
    this.addEventListener('focusin', this.pointed);
    this.addEventListener('click', this.clicked);
    this.addEventListener('dblclick', this.doubleClicked);
    this.addEventListener('submit', this.submitted);
    this.addEventListener('keydown', this.typed);
  }

  /** Opens the cell of the row, as a key asks for; true where there is such a cell. */
  openCell(row: HTMLTableRowElement, cell: string): boolean {
    const host = row.querySelector<HTMLElement>(`td.${CELL_CLASSES[cell] ?? 'none'}`);
    if (host) void this.begin(host, cell);
    return host !== null;
  }

  private pointed = (event: Event): void => {
    const row = event.target instanceof Element ? event.target.closest<HTMLTableRowElement>('tr') : null;
    if (!row || row === this.armed || this.open?.host.closest('tr') === row || !armRow(row, this.dataset))
      return;
    if (this.armed) disarmRow(this.armed);
    this.armed = row;
  };

  private clicked = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-cancel]') && this.open) {
      event.preventDefault();
      this.leave();
      return;
    }
    const way = target?.closest<HTMLElement>('[data-cell]');
    if (!way || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const host = way.closest<HTMLElement>('td, [data-cell-host]');
    if (!host) return;
    event.preventDefault();
    void this.begin(host, way.dataset.cell ?? '');
  };

  private doubleClicked = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const host = target?.closest<HTMLElement>('td');
    const way = host?.querySelector<HTMLElement>('[data-cell]');
    if (host && way && !target?.closest('.in-place')) void this.begin(host, way.dataset.cell ?? '');
  };

  private async begin(host: HTMLElement, cell: string): Promise<void> {
    const address = addressOf(host, cell);
    if (address === null || (this.open?.host === host && this.open.cell === cell)) return;
    this.close();
    const panel = await openPanel(host, address);
    if (panel) this.open = { panel, host, cell, was: contentOf(panel) };
  }

  private close(): void {
    this.open?.panel.remove();
    this.open = null;
  }

  private leave(): void {
    const { host, cell } = this.open ?? {};
    this.close();
    const way = host?.querySelector<HTMLElement>(`[data-cell="${cell}"]`);
    (way ?? host?.closest('tr')?.querySelector('a'))?.focus();
  }

  private submitted = (event: SubmitEvent): void => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !this.open?.panel.contains(form)) return;
    event.preventDefault();
    void this.send(form, event.submitter);
  };

  private async send(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Place | null> {
    if (!this.open) return null;
    const { host, cell, panel } = this.open;
    const sent = await sendPanel(panel, form, { submitter, lost: this.dataset.lost ?? '' });
    if (!sent) return null;
    this.open = null;
    noteOwnDeed(sent.page);
    const row = host.closest('tr');
    const place = row && this.contains(row) ? await this.showRow(row, sent) : this.showPage(sent);
    this.say();
    (place.querySelector<HTMLElement>(`[data-cell="${cell}"]`) ?? place.querySelector('a'))?.focus();
    return { row: row ? (place as HTMLTableRowElement) : null, cell };
  }

  /** The row as the table shows it now. */
  private async showRow(row: HTMLTableRowElement, { address }: NonNullable<Sent>): Promise<HTMLElement> {
    const answer = await fetch(`${new URL(address).pathname}/row`).catch(() => null);
    const page = new DOMParser().parseFromString(answer?.ok ? await answer.text() : '', 'text/html');
    const now = page.querySelector<HTMLTableRowElement>('main tbody tr');
    if (!now) return row;
    // What stands before the cells of the action (a box to choose it by) stays.
    row.replaceChildren(...row.querySelectorAll(':scope > .choose'), ...now.children);
    armRow(row, this.dataset);
    this.armed = row;
    return row;
  }

  /** The action's page as it is now, at its present address. */
  private showPage({ address, page }: NonNullable<Sent>): HTMLElement {
    const now = page.querySelector('main');
    const here = document.querySelector('main');
    if (!now || !here) return this;
    document.title = page.title;
    history.replaceState(history.state, '', address);
    here.replaceChildren(...now.childNodes);
    return here;
  }

  private say(): void {
    const said = document.querySelector('[data-cell-said]');
    if (said) said.textContent = this.dataset.saved ?? '';
  }

  private typed = (event: KeyboardEvent): void => {
    if (!this.open || event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      this.leave();
    } else if (event.key === 'Enter') this.enter(event);
    else if (event.key === 'Tab') this.tab(event, this.open);
  };

  private enter(event: KeyboardEvent): void {
    const field = event.target;
    if (!(field instanceof HTMLTextAreaElement) || event.shiftKey || KEEPS_ENTER.test(field.name)) return;
    event.preventDefault();
    field.form?.requestSubmit(field.form.querySelector<HTMLElement>('button[value=save], button'));
  }

  /** From the last field of a cell of the table to the next cell, saving what was typed; backwards the same. */
  private tab(event: KeyboardEvent, { panel, host, cell, was }: Open): void {
    const row = host.closest('tr');
    const fields = fieldsOf(panel);
    const end = event.shiftKey ? fields[0] : fields.at(-1);
    const next = row ? nextCell({ row, cell }, event.shiftKey ? -1 : 1) : null;
    if (!next || event.target !== end) return;
    event.preventDefault();
    const form = panel.querySelector('form');
    if (contentOf(panel) === was || !form) {
      if (next.row) this.openCell(next.row, next.cell);
      return;
    }
    const save = form.querySelector<HTMLElement>('button[value=save], button');
    void this.send(form, save).then((place) => {
      if (place && next.row) this.openCell(next.row, next.cell);
    });
  }
}

/** Of a table's cell by its row's own link; of a line of the page by the link that stands in it. */
function addressOf(host: HTMLElement, cell: string): string | null {
  const own = host.querySelector<HTMLAnchorElement>(`a[data-cell="${cell}"]`);
  if (own) return own.pathname;
  const action = host.closest('tr')?.querySelector<HTMLAnchorElement>('td.what a');
  if (!action) return null;
  return `${action.pathname}/${cell === 'status' ? 'status' : `cells/${cell}`}`;
}
