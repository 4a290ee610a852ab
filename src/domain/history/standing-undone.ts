/**
 * Which deeds were undone and stand so. A deed whose undoing was itself undone stands again, and so on.
 *
 * @param undoings pairs of a deed and one that undid it, wholly or in part
 * @returns for each deed that stands undone, the deed that undid it last
 */
export function standingUndone(undoings: readonly { undoes: string; by: string }[]): Map<string, string> {
  const undoers = new Map<string, string[]>();
  for (const { undoes, by } of undoings) undoers.set(undoes, [...(undoers.get(undoes) ?? []), by]);
  const undone = new Map<string, string>();
  // A deed is always older than what undoes it, so that this ends.
  const standing = (deed: string): string | undefined =>
    (undoers.get(deed) ?? []).filter((by) => by !== deed && standing(by) === undefined).at(-1);
  for (const deed of undoers.keys()) {
    const by = standing(deed);
    if (by !== undefined) undone.set(deed, by);
  }
  return undone;
}
