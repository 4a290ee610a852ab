/** Opens signing in: the library is loaded when somebody first signs in, and once. */
import type { Engine } from './engine.ts';
import type { Library, LibraryParts } from './library.ts';

export type { Answered, Engine, NewAccount } from './engine.ts';
export type { LibraryParts } from './library.ts';

export function lazyEngine(parts: LibraryParts): () => Promise<Engine> {
  let opening: Promise<Engine> | null = null;
  const open = async (): Promise<Engine> => {
    const [{ openLibrary }, { engineOf }] = await Promise.all([
      import('./library.ts'),
      import('./engine.ts'),
    ]);
    let provided: Library | null = null;
    return engineOf(parts, openLibrary(parts, false), () => {
      if (parts.settings.oidc) provided ??= openLibrary(parts, true);
      return provided;
    });
  };
  return () => {
    opening ??= open().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  };
}
