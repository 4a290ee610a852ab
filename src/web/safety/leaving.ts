/**
 * A process that was told to stop ends each line with the answer on it. A proxy keeps lines open and would send the
 * next form down one of them in the very moment in which the process goes; a form is never sent twice, so it would be
 * lost. Thus the lines are gone before the process is.
 */
import type { MiddlewareHandler } from 'hono';
import type { WebEnv } from '../web-parts.ts';

export const endLinesWhenLeaving: MiddlewareHandler<WebEnv> = async (c, next) => {
  await next();
  if (c.get('parts').isStopping?.()) c.header('Connection', 'close');
};
