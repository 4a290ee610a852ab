/** What is open, the last first: each is closed before what it stands on. */
export type Closing = (() => void | Promise<void>)[];

export async function closeAll(closing: Closing): Promise<void> {
  for (const one of closing.splice(0)) await one();
}
