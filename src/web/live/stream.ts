/**
 * The line on which an open page hears that its plan was changed, as server-sent events: what the plan is at now and by
 * which deeds, never what was changed; the page then asks for itself again, as its person. It holds no connection of
 * the database, and ends with the right to see the plan.
 */
import { may } from '../../domain/access/may.ts';
import type { Person } from '../../domain/access/person.ts';
import type { PlanId } from '../../domain/ids.ts';
import { viewPlanRevision } from '../../views/plan/plan-at.ts';
import { neighbourhood } from '../safety/came-from.ts';
import { personOf, viewing, type WebContext } from '../web-parts.ts';
import { type Follower, type News, UNKNOWN_DEED } from './followers.ts';

/** How long one line lives (the browser then opens another), and how soon a browser comes back. */
const LONGEST_MS = 60 * 60 * 1000;
const BACK_AFTER_MS = 3_000;
/** Words that a browser may leave unread before it is taken for gone. */
const MOST_UNREAD = 20;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // No proxy may keep it, squeeze it or wait for more of it.
  'Cache-Control': 'private, no-store, no-transform',
  'X-Accel-Buffering': 'no',
} as const;

const utf8 = new TextEncoder();

/** Whether it is still the same person, and may still see the plan. */
async function sameStill(c: WebContext, was: Person, planId: PlanId): Promise<Person | null> {
  const visitor = await c.get('parts').visitorOf(c);
  if (!visitor || visitor.as === 'public') return null;
  const { person } = visitor;
  if (person.id !== was.id || person.partnershipId !== was.partnershipId) return null;
  const allowed = may(person, 'seePlan');
  if (!allowed.ok) return null;
  const { plans } = allowed.value;
  return plans === 'all' || plans.includes(planId) ? person : null;
}

type Line = { send: (text: string) => void; end: () => void };

const changed = (revision: number, deeds: readonly string[]): string =>
  `event: changed\nid: ${revision}\ndata: ${deeds.join(' ')}\n\n`;

function followerOn(c: WebContext, planId: PlanId, line: Line): Follower {
  const person = personOf(c);
  const until = performance.now() + LONGEST_MS;
  return {
    planId,
    by: `${person.partnershipId} ${person.id}`,
    from: neighbourhood(c.get('from').address),
    tell: async ({ deeds, at }: News) => {
      const now = await sameStill(c, person, planId);
      const revision = now && (await at(() => viewPlanRevision({ ...viewing(c), person: now }, planId)));
      if (revision === null) line.end();
      else line.send(changed(revision, deeds));
    },
    beat: async () => {
      const isOver = performance.now() > until || !(await sameStill(c, person, planId));
      if (isOver) line.end();
      else line.send(':\n\n');
    },
    end: line.end,
  };
}

type Opened = { body: ReadableStream<Uint8Array>; line: Line; onEnd: (leave: () => void) => void };

function openLine(): Opened {
  let leave = (): void => undefined;
  let to: ReadableStreamDefaultController<Uint8Array> | null = null;
  const forget = (): void => {
    to = null;
    leave();
  };
  const end = (): void => {
    to?.close();
    forget();
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      to = controller;
    },
    cancel: forget,
  });
  const send = (text: string): void => {
    if (to && (to.desiredSize ?? 0) < -MOST_UNREAD) end();
    else to?.enqueue(utf8.encode(text));
  };
  const onEnd = (deed: () => void): void => {
    leave = deed;
  };
  return { body, line: { send, end }, onEnd };
}

/** The open line; or why there is none. */
export function openStream(c: WebContext, planId: PlanId): Response | 'tooManyOfYours' | 'tooManyInAll' {
  const { followers } = c.get('parts');
  if (!followers) return 'tooManyInAll';
  // A HEAD asks what would come, and nobody would ever read it.
  if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS);
  const { body, line, onEnd } = openLine();
  const follower = followerOn(c, planId, line);
  const leave = followers.add(follower);
  if (leave === 'tooManyOfYours' || leave === 'tooManyInAll') return leave;
  line.send(`retry: ${BACK_AFTER_MS}\n\n`);
  if (leave === 'leaving') {
    // A browser comes back by itself where a line ends, and for good gives up one that was refused.
    line.end();
    return c.body(body, 200, HEADERS);
  }
  onEnd(leave);
  // Looked at only now that it follows: what changes meanwhile is told, and what changed before is seen.
  void follower.tell({ deeds: [UNKNOWN_DEED], at: (ask) => ask() }).catch(line.end);
  return c.body(body, 200, HEADERS);
}
