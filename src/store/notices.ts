/**
 * What one process tells the others through the database (`notify`): a topic, and that something of it has changed;
 * of plans also which one, and by which deed. One connection listens for the whole process. A notice is no message:
 * whoever hears it looks for itself, so one that was missed while the line was down is made up for by hearing every
 * topic once, about nothing in particular, when it is back.
 */
import pg from 'pg';

const CHANNEL = 'weft';
const AGAIN_AFTER = 1_000;

export type Topic = 'readings' | 'settings' | 'plans';
/** `about`: what of the topic, as the database said it; empty where it may be anything. */
export type Hear = Readonly<Partial<Record<Topic, (about: string) => void>>>;

export type Notices = { stop: () => Promise<void> };

export type NoticesSettings = {
  connection: pg.PoolConfig;
  /** Called on a notice, and whenever the line is up (again). */
  hear: Hear;
  onError: (error: Error) => void;
  /** Milliseconds until a broken line is tried again. */
  againAfter?: number;
};

/** A dead line is found within half a minute, even where the other machine vanished without a word. */
const KEEP_ALIVE = `set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3`;

function hearAll({ hear }: NoticesSettings): void {
  for (const deed of Object.values(hear)) deed('');
}

/** 'plans 0198… 0198…': the topic, and what of it. */
function hearOne({ hear }: NoticesSettings, payload = ''): void {
  const [topic = ''] = payload.split(' ', 1);
  if (Object.hasOwn(hear, topic)) hear[topic as Topic]?.(payload.slice(topic.length + 1));
}

type Line = { isWanted: () => boolean; lend: (client: pg.Client) => void };

/** Opens the line; resolves when it has ended, rejects where it cannot be opened. */
async function listenOnce(settings: NoticesSettings, { isWanted, lend }: Line): Promise<void> {
  const client = new pg.Client({
    ...(settings.connection as pg.ClientConfig),
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  const ended = new Promise<void>((resolve) => client.on('end', () => resolve()));
  client.on('error', () => undefined); // the end follows
  client.on('notification', ({ payload }) => hearOne(settings, payload));
  try {
    await client.connect();
    if (!isWanted()) return;
    lend(client);
    await client.query(KEEP_ALIVE);
    await client.query(`listen ${CHANNEL}`);
    hearAll(settings);
    await ended;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Listens until it is stopped, and comes back whenever the database does. */
export function openNotices(settings: NoticesSettings): Notices {
  let stopped = false;
  let line: pg.Client | null = null;
  let wake = (): void => undefined;
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, settings.againAfter ?? AGAIN_AFTER);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const lend = (client: pg.Client): void => {
    line = client;
  };
  const listening = (async () => {
    while (!stopped) {
      await listenOnce(settings, { isWanted: () => !stopped, lend }).catch((error: Error) => {
        if (!stopped) settings.onError(error);
      });
      if (!stopped) await rest();
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await line?.end().catch(() => undefined);
      await listening;
    },
  };
}
