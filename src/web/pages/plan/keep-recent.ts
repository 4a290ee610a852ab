/** Keeps what was made under a key until more than `most` newer ones have come: the longest unused goes first. */
export function keepRecent<Made extends string | Uint8Array>(
  most: number,
): (key: string, make: () => Made) => Made {
  let young = new Map<string, Made>();
  let old = new Map<string, Made>();
  return (key, make) => {
    const fresh = young.get(key);
    if (fresh !== undefined) return fresh;
    const made = old.get(key) ?? make();
    if (young.size >= most / 2) {
      old = young;
      young = new Map();
    }
    young.set(key, made);
    return made;
  };
}
