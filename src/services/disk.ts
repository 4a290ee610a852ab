/** How much room there is on the disk of a folder. */
import { statfs } from 'node:fs/promises';

/** In bytes: what this program may still write, and all that the disk holds. */
export type Room = { free: number; total: number };

/** Null where the folder is not there, or the system does not tell. */
export async function roomAt(folder: string): Promise<Room | null> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return null;
  }
}
