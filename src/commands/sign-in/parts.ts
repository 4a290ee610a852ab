/** What the deeds of signing in are given, and what they come to. */
import type { ProviderRefusal } from '../../domain/access/provider-word.ts';
import type { Clock } from '../../services/clock.ts';
import type { NewId } from '../../services/new-id.ts';
import type { Engine } from '../../services/sign-in/open.ts';
import type { SignInSettings } from '../../services/sign-in/settings.ts';
import type { Database } from '../../store/connection.ts';
import type { SignInStore } from '../../store/sign-in/open.ts';

export type SignInParts = {
  settings: SignInSettings;
  store: SignInStore;
  /** Loads the library when it is first asked for. */
  engine: () => Promise<Engine>;
  database: Database;
  clock: Clock;
  newId: NewId;
};

/** Who is at the other end: the headers of their request, and where it came from. */
export type Asker = { headers: Headers; address: string };

/** Nobody is told which of address and password was wrong, or whether there is such an account. */
export type Entering =
  | { kind: 'in'; cookies: string[] }
  /** `why`: of a provider that said too little. */
  | { kind: 'refused'; why?: ProviderRefusal }
  | { kind: 'wait'; seconds: number };

export const refused: Entering = { kind: 'refused' };
