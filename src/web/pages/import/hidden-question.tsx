/** Which question a form answers, and the version of the answer that its writer saw. */
export function HiddenQuestion({ question, seen }: { question: string; seen: number }) {
  return (
    <>
      <input type="hidden" name="question" value={question} />
      <input type="hidden" name="seen" value={String(seen)} />
    </>
  );
}
