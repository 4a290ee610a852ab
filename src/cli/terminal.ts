/** Where a verb writes: passed in, so that a test can listen. */
export type Terminal = { stdout: (text: string) => void; stderr: (text: string) => void };
