/** Saves by eight people at once, each on an action of their own and each carrying the version it saw. */

const SECONDS = 4;

async function savesOf(address: string, path: string, until: number): Promise<number> {
  let version = 1;
  while (performance.now() < until) {
    const body = new URLSearchParams({
      version: String(version),
      choice: version % 2 ? 'onTrack' : 'someRisk',
      note: 'Going well',
    });
    const answer = await fetch(address + path, {
      method: 'POST',
      body,
      redirect: 'manual',
      headers: { origin: address },
    });
    await answer.arrayBuffer();
    if (answer.status !== 303) throw new Error(`A save answered ${answer.status}.`);
    version += 1;
  }
  return version - 1;
}

/** The saves answered in a second, all people together. */
export async function savesPerSecond(address: string, actions: string, codes: string[]): Promise<number> {
  const until = performance.now() + SECONDS * 1000;
  const counts = await Promise.all(codes.map((code) => savesOf(address, `${actions}/${code}/status`, until)));
  return counts.reduce((sum, count) => sum + count, 0) / SECONDS;
}
