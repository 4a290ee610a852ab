/** A bounded load on loopback: eight connections for four seconds. */
import autocannon from 'autocannon';

export type Load = { perSecond: number };

/** Throws when any answer was not the page asked for. */
export async function load(url: string): Promise<Load> {
  const result = await autocannon({ url, connections: 8, duration: 4 });
  if (result.errors + result.non2xx > 0)
    throw new Error(`${result.errors + result.non2xx} answers of ${url} were not the page.`);
  return { perSecond: result.requests.average };
}
