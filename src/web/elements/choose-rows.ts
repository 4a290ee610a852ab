/**
 * `<choose-rows>` around a table of boxes: says how many are chosen, ticks all that are shown, a whole group, or all
 * between two (Shift and a click); and remembers what is chosen when the table is narrowed to other rows, so that
 * actions can be gathered from several searches. Without JavaScript the boxes are boxes.
 */
type Box = HTMLInputElement;

const isBox = (target: EventTarget | null): target is Box =>
  target instanceof HTMLInputElement && target.type === 'checkbox';

export class ChooseRows extends HTMLElement {
  /** What was chosen, shown or not: the value that the form sends, by the id it begins with. */
  private readonly chosen = new Map<string, string>();
  private last: Box | null = null;

  connectedCallback(): void {
    this.addEventListener('click', this.ticked);
    this.addEventListener('submit', this.addUnshown);
    this.addEventListener('turbo:frame-render', this.begin);
    document.addEventListener('turbo:morph', this.begin);
    this.begin();
    // Chosen by its key in the table before: the row keeps the focus.
    const [first] = this.boxes().filter((box) => box.checked);
    if (first && this.chosen.size === 1) first.closest('tr')?.querySelector('a')?.focus();
  }

  disconnectedCallback(): void {
    document.removeEventListener('turbo:morph', this.begin);
  }

  private boxes(): Box[] {
    return [...this.querySelectorAll<Box>('input[name=at]')];
  }

  private begin = (): void => {
    for (const box of this.querySelectorAll<Box>('[data-all], [data-group]')) box.hidden = false;
    for (const box of this.boxes()) {
      if (this.chosen.has(idOf(box))) box.checked = true;
      else if (box.checked) this.chosen.set(idOf(box), box.value);
    }
    this.last = null;
    if (new URLSearchParams(location.search).get('choose') === 'all') this.note(this.boxes());
    this.say();
  };

  private ticked = (event: MouseEvent): void => {
    const box = event.target;
    if (!isBox(box)) return;
    if (box.matches('[data-all]')) this.set(this.boxes(), box.checked);
    else if (box.matches('[data-group]')) this.set(under(box, this), box.checked);
    else if (event.shiftKey && this.last) this.set(this.between(this.last, box), box.checked);
    else this.set([box], box.checked);
    if (box.name === 'at') this.last = box;
    this.say();
  };

  private between(one: Box, other: Box): Box[] {
    const all = this.boxes();
    const [from, to] = [all.indexOf(one), all.indexOf(other)].sort((a, b) => a - b);
    return all.slice(from, (to ?? 0) + 1);
  }

  private set(boxes: readonly Box[], checked: boolean): void {
    for (const box of boxes) box.checked = checked;
    this.note(boxes);
  }

  private note(boxes: readonly Box[]): void {
    for (const box of boxes)
      if (box.checked) this.chosen.set(idOf(box), box.value);
      else this.chosen.delete(idOf(box));
  }

  private say(): void {
    const boxes = this.boxes();
    const said = this.querySelector<HTMLElement>('[data-chosen]');
    const count = this.chosen.size;
    if (said && count > 0)
      said.textContent =
        count === 1 ? (said.dataset.one ?? '') : (said.dataset.chosen ?? '').replace('2', String(count));
    const all = this.querySelector<Box>('[data-all]');
    const ticked = boxes.filter((box) => box.checked).length;
    if (all) all.checked = ticked > 0 && ticked === boxes.length;
    if (all) all.indeterminate = ticked > 0 && ticked < boxes.length;
    for (const group of this.querySelectorAll<Box>('[data-group]')) {
      const own = under(group, this);
      group.checked = own.length > 0 && own.every((box) => box.checked);
    }
  }

  private addUnshown = (event: Event): void => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    for (const old of form.querySelectorAll('[data-unshown]')) old.remove();
    const shown = new Set(this.boxes().map(idOf));
    for (const [id, value] of this.chosen) {
      if (shown.has(id)) continue;
      const field = document.createElement('input');
      field.type = 'hidden';
      field.name = 'at';
      field.value = value;
      field.dataset.unshown = '';
      form.append(field);
    }
  };
}

const idOf = (box: Box): string => box.value.split(' ')[0] ?? '';

/** The boxes of the rows under a heading, at any depth. */
function under(group: Box, table: HTMLElement): Box[] {
  const depth = Number(group.dataset.group);
  const all = [...table.querySelectorAll<Box>('[data-group], input[name=at]')];
  const own: Box[] = [];
  for (const box of all.slice(all.indexOf(group) + 1)) {
    if (box.dataset.group !== undefined && Number(box.dataset.group) <= depth) break;
    if (box.name === 'at') own.push(box);
  }
  return own;
}
