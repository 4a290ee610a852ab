/** A timescale as a person gives it: the words, and what they mean if the person says. */
import { z } from 'zod';
import { timescaleSchema } from '../../domain/timescale/timescale.ts';
import { text } from '../inputs.ts';

export { timescaleContextOf, timescaleFrom } from '../../domain/action/typed-timescale.ts';

export const givenTimescale = z.object({
  raw: text,
  meaning: timescaleSchema.omit({ raw: true }).nullable().optional(),
});
