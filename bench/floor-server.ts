/**
 * The floor: the least that could serve the same page and save the same status. `node:http`, `pg`, one prepared
 * statement, strings joined; no fence, no history, no markup but a list. Told by the environment where to connect.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.FLOOR_DATABASE ?? '', max: 8 });

const SELECT = {
  name: 'rows',
  text: `select a.code, a.text, a.timescale, a.lifecycle, a.rag, a.status_on, h.number, h.title,
      (select string_agg(l.name, ', ' order by l.position) from action_lead l where l.partnership_id = a.partnership_id and l.action_id = a.id) as leads
    from action a join heading h on h.id = a.heading_id join plan p on p.id = a.plan_id
    where p.slug = $1 order by a.position`,
};
const UPDATE = {
  name: 'save',
  text: 'update action set lifecycle = $2, status_note = $3, version = version + 1 where code = $1',
};

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function page(slug: string): Promise<string> {
  const { rows } = await pool.query({ ...SELECT, values: [slug] });
  const items = rows.map(
    (row) =>
      `<tr><td>${row.code}</td><td>${safe(row.text)}</td><td>${safe(row.leads ?? '')}</td><td>${safe(row.timescale.raw)}</td><td>${row.lifecycle ?? ''}</td></tr>`,
  );
  return `<!doctype html><title>Plan</title><table>${items.join('')}</table>`;
}

const server = createServer(async (request, response) => {
  if (request.method === 'POST') {
    for await (const _ of request);
    await pool.query({ ...UPDATE, values: ['1.1.1', 'inProgress', 'Going well'] });
    response.writeHead(303, { location: '/' }).end();
    return;
  }
  const html = await page(process.env.FLOOR_SLUG ?? '');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address ? address.port : 0}\n`);
});
process.on('SIGTERM', () => {
  server.closeAllConnections();
  server.close();
  pool.end().then(() => process.exit(0));
});
