/** A bounded load on loopback: a few connections for a few seconds, and the requests answered in each second. */
import autocannon from 'autocannon';

export type Load = { perSecond: number; p95: number; errors: number };

export type LoadRequest = {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
};

export async function load(request: LoadRequest, seconds = 4): Promise<Load> {
  const result = await autocannon({
    url: request.url,
    method: request.method ?? 'GET',
    headers: request.headers ?? {},
    ...(request.body === undefined ? {} : { body: request.body }),
    connections: 8,
    duration: seconds,
  });
  return {
    perSecond: result.requests.average,
    p95: result.latency.p97_5,
    errors: result.errors + result.non2xx - (request.method === 'POST' ? 0 : 0),
  };
}
