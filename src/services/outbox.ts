/**
 * Sends the mail that is due, one after the other, outside every request. It looks every few seconds, so that mail put
 * into the outbox by another process goes too, and at once when it is woken. Several processes may do so side by side:
 * the queue gives each mail to one of them. Where mails are kept and how one is sent are passed in.
 *
 * - A mail whose sender was killed is given out again when its time is over: it may go twice, under the same Message-ID,
 *   but never not at all.
 * - Where the mail server itself is in trouble, the rest waits for the next look: every mail would fare the same.
 */

export type OutboxQueue<Claimed> = {
  /** Takes the mail that is due; null where none is. */
  take: () => Promise<Claimed | null>;
  /** Sends it and keeps what came of it; false where the next would only fare the same. */
  send: (mail: Claimed) => Promise<boolean>;
  /** Forgets what is not to be kept any longer. */
  forget: () => Promise<void>;
};

export type OutboxSettings<Claimed> = {
  queue: OutboxQueue<Claimed>;
  onError: (error: Error) => void;
  /** Milliseconds between two looks. */
  every?: number;
};

export type Outbox = {
  /** Says that there is mail; returns at once. */
  wake: () => void;
  /** Resolves when nothing is being sent. */
  idle: () => Promise<void>;
  /** Takes no more; resolves when what is being sent has ended. */
  stop: () => Promise<void>;
};

const EVERY = 2000;
const FORGET_EVERY = 3_600_000;

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** One look: sends what is due until nothing is, the server is in trouble, or it is told to stop. */
async function sendDue<Claimed>(queue: OutboxQueue<Claimed>, isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    const mail = await queue.take();
    if (mail === null || !(await queue.send(mail))) return;
  }
}

export function startOutbox<Claimed>(settings: OutboxSettings<Claimed>): Outbox {
  const { queue, onError, every = EVERY } = settings;
  const state = { stopping: false, missed: false, forgetAt: 0 };
  const running: { look: Promise<void> | null } = { look: null };

  const look = async (): Promise<void> => {
    await sendDue(queue, () => state.stopping);
    if (Date.now() < state.forgetAt || state.stopping) return;
    state.forgetAt = Date.now() + FORGET_EVERY;
    await queue.forget();
  };
  const wake = (): void => {
    if (state.stopping) return;
    state.missed = running.look !== null;
    running.look ??= look()
      .catch((error: unknown) => onError(asError(error)))
      .finally(() => {
        running.look = null;
        // Put in while the last look was ending: it may have been just too early for it.
        if (state.missed) wake();
      });
  };
  const timer = setInterval(wake, every);
  timer.unref();
  wake();
  const idle = async (): Promise<void> => {
    while (running.look) await running.look;
  };
  return {
    wake,
    idle,
    stop: () => {
      state.stopping = true;
      clearInterval(timer);
      return idle();
    },
  };
}
