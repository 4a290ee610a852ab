/** Word of changes that comes from the database, whichever process made them; gives the way to stop listening. */
import type { Logger } from 'pino';
import { type NoticesSettings, openNotices } from '../store/notices.ts';

type Wish = Pick<NoticesSettings, 'connection' | 'hear'> & { log: Logger };

export function listenToOthers({ connection, hear, log }: Wish): () => Promise<void> {
  const onError = (error: Error): void =>
    log.warn({ error: error.message }, 'No word of changes from the database for now');
  const notices = openNotices({ connection, hear, onError });
  return () => notices.stop();
}
