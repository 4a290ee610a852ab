/**
 * The one line on which the browser hears that the plan on the page was changed. It is open only while the page is
 * seen, since a browser has few lines to a server, and it outlives a step from page to page of the same plan.
 */
export type Word = { version: number; deeds: readonly string[] };
type Hear = (word: Word) => void;

/** How long a line stays open for a page that is hidden, and for one that was left. */
const HIDDEN_MS = 10_000;
const LEFT_MS = 1_000;
/** A server that refuses is asked again so often, with a rest between. */
const TRIES = 3;
const REST_MS = 60_000;

/** Said where nobody knows which deed it was. */
const UNKNOWN_DEED = 'unknown';

let wanted: { address: string; hear: Hear } | null = null;
let source: EventSource | null = null;
let last: Word | null = null;
let refused = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

const isOn = (address: string): boolean => source !== null && new URL(source.url).pathname === address;

function close(): void {
  source?.close();
  source = null;
  last = null;
}

function heard(event: MessageEvent<string>): void {
  const version = Number(event.lastEventId);
  if (!Number.isSafeInteger(version)) return;
  refused = 0;
  last = { version, deeds: event.data.split(' ') };
  wanted?.hear(last);
}

function open(address: string): void {
  close();
  const line = new EventSource(address);
  source = line;
  line.addEventListener('changed', heard);
  line.addEventListener('error', () => {
    // A line that broke is opened again by the browser; one that was refused is not.
    if (line !== source || line.readyState !== EventSource.CLOSED) return;
    close();
    refused += 1;
    if (refused < TRIES) later(REST_MS);
  });
}

function later(ms: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (wanted && document.visibilityState === 'visible') open(wanted.address);
    else close();
  }, ms);
}

function settle(): void {
  clearTimeout(timer);
  if (wanted && document.visibilityState === 'visible') {
    if (!isOn(wanted.address)) open(wanted.address);
  } else if (source) later(wanted ? HIDDEN_MS : LEFT_MS);
}

/** Hears of changes from now on, and of the last that was told on the line that is open; gives the way to stop. */
export function followPlan(address: string, hear: Hear): () => void {
  const mine = { address, hear };
  wanted = mine;
  settle();
  if (last && isOn(address)) hear({ version: last.version, deeds: [UNKNOWN_DEED] });
  return () => {
    if (wanted !== mine) return;
    wanted = null;
    settle();
  };
}

export function watchWhetherSeen(): void {
  document.addEventListener('visibilitychange', () => {
    refused = 0;
    settle();
  });
  // A page that the browser keeps to come back to may hold no line.
  addEventListener('pagehide', close);
  addEventListener('pageshow', settle);
}
