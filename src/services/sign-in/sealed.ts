/** What the library encrypts, opened with the secret of now or of before. */
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Secrets } from '../secret.ts';

const openWith = (key: string, data: string): Promise<string | null> =>
  symmetricDecrypt({ key, data }).catch(() => null);

/** `isOld`: it is still encrypted with the secret of before. Null where neither opens it. */
export async function openSealed(
  data: string,
  { now, before }: Secrets,
): Promise<{ text: string; isOld: boolean } | null> {
  const text = await openWith(now, data);
  if (text !== null) return { text, isOld: false };
  const former = before === null ? null : await openWith(before, data);
  return former === null ? null : { text: former, isOld: true };
}
