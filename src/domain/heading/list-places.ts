/** Places in a list that people put in order: what moves or is added takes a place between its new neighbours. */
type Placed = { id: string; position: number };

/** Between the one named and the next; behind the last where it is not among them. `list` is in order. */
export function positionAfter(list: readonly Placed[], after: string | null): number {
  const place = list.findIndex((one) => one.id === after);
  const left = (place < 0 ? list.at(-1) : list[place])?.position;
  const right = place < 0 ? undefined : list[place + 1]?.position;
  if (left === undefined) return 0;
  return right === undefined ? left + 1 : (left + right) / 2;
}

/** One place up or down; where it is at the end of its way, it stays. `list` is in order and holds it. */
export function positionMoved(
  list: readonly Placed[],
  id: string,
  direction: 'up' | 'down',
): number | undefined {
  const place = list.findIndex((one) => one.id === id);
  const step = direction === 'up' ? -1 : 1;
  const near = list[place + step]?.position;
  const far = list[place + 2 * step]?.position;
  if (near === undefined) return list[place]?.position;
  return far === undefined ? near + step : (near + far) / 2;
}
