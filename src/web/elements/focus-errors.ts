/** After a form came back, puts the reader at the list of its mistakes, or at what it would change. */
export function focusErrors(): void {
  const summary = document.querySelector('[data-error-summary], [data-preview]');
  if (summary instanceof HTMLElement) summary.focus();
}
