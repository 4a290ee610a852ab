/** Open pages for tests: what one hears of its plan, and a server that word reaches as it does in the app. */
import { openNotices } from '../src/store/notices.ts';
import { type Followers, type FollowersWish, openFollowers } from '../src/web/live/followers.ts';
import type { Made } from './make.ts';

export type Word = { version: number; deeds: string[] };
export type Listening = {
  status: number;
  headers: Headers;
  words: Word[];
  /** Everything that came, as it came. */
  text: () => string;
  ended: Promise<void>;
  leave: () => void;
};

const QUICK = { first: 20, between: 200, beat: 150 };

/** Followers that hear what the database tells, and do not make a test wait. */
export function followersOf(
  made: Made,
  wish: FollowersWish = {},
): { followers: Followers; stop: () => Promise<void> } {
  const followers = openFollowers({ times: QUICK, ...wish });
  const { connection } = made;
  const notices = openNotices({ connection, hear: { plans: followers.hear }, onError: () => undefined });
  return { followers, stop: notices.stop };
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/event: changed\nid: (\d+)\ndata: (.*)\n\n/g)].map(([, id, deeds = '']) => ({
    version: Number(id),
    deeds: deeds.split(' '),
  }));

/** Opens the line as the script of a page does. */
export async function listenTo(address: string, headers: Record<string, string> = {}): Promise<Listening> {
  const leaving = new AbortController();
  const answer = await fetch(address, {
    headers: { accept: 'text/event-stream', ...headers },
    redirect: 'manual',
    signal: leaving.signal,
  });
  let text = '';
  const words: Word[] = [];
  const hear = async (): Promise<void> => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      words.splice(0, words.length, ...wordsIn(text));
    }
  };
  return {
    ...{ status: answer.status, headers: answer.headers, words, text: () => text },
    ended: hear().catch(() => undefined),
    leave: () => leaving.abort(),
  };
}
