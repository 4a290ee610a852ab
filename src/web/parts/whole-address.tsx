/** An address to copy and pass on: the whole of it in sight, however narrow the screen. */
export function WholeAddress({ id, label, value }: { id: string; label: string; value: string }) {
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      <textarea class="textarea whole-address" id={id} readonly rows={2}>
        {value}
      </textarea>
    </div>
  );
}
