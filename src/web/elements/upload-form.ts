/**
 * Makes the upload form pleasanter: a file can be dropped anywhere on it, and the share that was sent is shown.
 * Without it the form posts as any form does.
 */
import { showAnswer } from './visit.ts';

const percent = (event: ProgressEvent): number =>
  event.lengthComputable ? Math.round((event.loaded / event.total) * 100) : 0;

export class UploadForm extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const input = this.querySelector<HTMLInputElement>('input[type=file]');
    const drop = this.querySelector<HTMLElement>('.drop');
    if (!form || !input || !drop) return;
    drop.addEventListener('dragover', (event) => {
      event.preventDefault();
      drop.classList.add('is-over');
    });
    drop.addEventListener('dragleave', () => drop.classList.remove('is-over'));
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      drop.classList.remove('is-over');
      if (event.dataTransfer && event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
    });
    form.addEventListener('submit', (event) => {
      const file = input.files?.[0];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      if (file.size > Number(this.dataset.limit)) this.refuse(drop);
      else this.send(form);
    });
  }

  /** Said before anything is sent: a server that refuses in the middle of sending is seen as a broken line. */
  private refuse(drop: HTMLElement): void {
    const said = this.querySelector('.error') ?? document.createElement('p');
    said.className = 'error';
    said.setAttribute('role', 'alert');
    said.textContent = this.dataset.tooLarge ?? '';
    drop.classList.add('has-error');
    drop.prepend(said);
  }

  private send(form: HTMLFormElement): void {
    const line = this.querySelector<HTMLElement>('.upload-progress');
    const button = form.querySelector<HTMLButtonElement>('button[type=submit]');
    if (button) button.disabled = true;
    const bar = document.createElement('progress');
    bar.max = 100;
    const label = document.createElement('span');
    line?.replaceChildren(label, bar);
    bar.setAttribute('aria-hidden', 'true');
    const show = (share: number): void => {
      bar.value = share;
      label.textContent = (this.dataset.words ?? '').replace('{share}', String(share));
    };
    show(0);
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', (event) => show(percent(event)));
    request.addEventListener('load', () =>
      showAnswer(request.responseURL, request.status, request.responseText),
    );
    // The line broke: the browser's own way of sending shows its own sentence about it.
    request.addEventListener('error', () => form.submit());
    request.send(new FormData(form));
  }
}
