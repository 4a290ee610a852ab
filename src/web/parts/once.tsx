/** In a form that must not count twice: a mark of its own, by which the same form sent again is known. */
export const ONCE = 'once';

export const Once = () => <input type="hidden" name={ONCE} value={crypto.randomUUID()} />;
