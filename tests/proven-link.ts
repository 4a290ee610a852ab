/** What a link’s address says, its signature judged as the routes judge it. */
import type { ProvenLink } from '../src/services/link-address.ts';
import { type Made, TODAY } from './make.ts';

export function provenLink({ links }: Pick<Made, 'links'>, path: string): ProvenLink {
  const proof = links.prove(path.split('/').at(-1) ?? '', TODAY);
  if (proof.is !== 'ours') throw new Error(`The address of the link is ${proof.is}.`);
  return proof.link;
}
