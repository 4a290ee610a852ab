/** The way to an entry of the directory, for whoever may see it; for others its name alone. */
import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { PartyId } from '../../domain/ids.ts';
import { entryAddress } from '../addresses.ts';
import { AllowedHere } from './allowed-here.ts';

type EntryLinkProps = { partyId: PartyId; look?: string; children: ComponentChildren };

export function EntryLink({ partyId, look, children }: EntryLinkProps) {
  if (!useContext(AllowedHere).seeDirectory) return <span>{children}</span>;
  return (
    <a class={look} href={entryAddress(partyId)}>
      {children}
    </a>
  );
}
