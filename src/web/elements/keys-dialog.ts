/** The dialog that shows what the keys do: the page of them, over whatever is being done. */

let dialog: HTMLDialogElement | null = null;

export function showKeys(): boolean {
  const way = document.querySelector<HTMLAnchorElement>('page-keys a');
  if (!way || dialog?.open) return way !== null;
  void open(way);
  return true;
}

async function open(way: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(way.href).catch(() => null);
  const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  const shown = page?.querySelector('[data-shortcuts]');
  if (!shown) {
    way.click();
    return;
  }
  dialog = document.createElement('dialog');
  dialog.className = 'keys-dialog';
  dialog.append(closeButton(way.dataset.close ?? ''), shown);
  const title = dialog.querySelector('h1');
  if (title) title.id = 'keys-title';
  dialog.setAttribute('aria-labelledby', 'keys-title');
  dialog.addEventListener('close', () => dialog?.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function closeButton(words: string): HTMLElement {
  const form = document.createElement('form');
  form.method = 'dialog';
  const button = document.createElement('button');
  button.className = 'button';
  button.autofocus = true;
  button.textContent = words;
  form.append(button);
  return form;
}
