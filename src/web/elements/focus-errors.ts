/** After a form came back with mistakes, puts the reader at the list of them. */
export function focusErrors(): void {
  const summary = document.querySelector('[data-error-summary]');
  if (summary instanceof HTMLElement) summary.focus();
}
