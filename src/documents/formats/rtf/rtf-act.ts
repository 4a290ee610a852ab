/** What a control word does to the story, given the number behind it. */
import type { Story } from './rtf-story.ts';

export type Act = (story: Story, number: number | null) => void;

/** A switch is on unless its number is nought. */
export const on = (number: number | null): boolean => number !== 0;

/** List marks and notes have properties of their own, which are not those of the paragraph around. */
export const inBody = (story: Story): boolean => story.group.sink.kind === 'body';
