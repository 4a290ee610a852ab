/** What a person at a long list waits for, measured inside the page: the frames while it scrolls, and a new list. */
import type { Page } from 'playwright-core';

/** Milliseconds between frames: the ninety-fifth of a hundred, and the longest of all. */
export type Frames = { usual: number; longest: number };

/** Scrolls from the top to the foot of the page and notes every frame. */
export async function scrollFrames(page: Page): Promise<Frames> {
  const gaps = await page.evaluate(async () => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    window.scrollTo(0, 0);
    for (let n = 0; n < 10; n += 1) await frame();
    const found: number[] = [];
    let last = await frame();
    const step = Math.max(120, Math.ceil(document.documentElement.scrollHeight / 240));
    for (let y = 0; y < document.documentElement.scrollHeight; y += step) {
      window.scrollTo(0, y);
      const now = await frame();
      found.push(now - last);
      last = now;
    }
    return found.sort((a, b) => a - b);
  });
  return { usual: gaps[Math.floor(gaps.length * 0.95)] ?? 0, longest: gaps.at(-1) ?? 0 };
}

/** From a choice in the filter until the rows that fit are painted. */
export function filterTime(page: Page, choice: { name: string; value: string }): Promise<number> {
  return page.evaluate(async ({ name, value }) => {
    const select = document.querySelector<HTMLSelectElement>(`.filters [name=${name}]`);
    const frame = document.querySelector('turbo-frame#rows');
    if (!select || !frame) throw new Error('The page has no filter.');
    const shown = new Promise((resolve) =>
      frame.addEventListener('turbo:frame-load', resolve, { once: true }),
    );
    const began = performance.now();
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await shown;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - began;
  }, choice);
}

/** The floor of that: the bare page is fetched again and its table put in the place of the old one. */
export function replaceTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const began = performance.now();
    const html = await (await fetch(location.href)).text();
    const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
    if (table) document.querySelector('table')?.replaceWith(table);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return performance.now() - began;
  });
}

/** From a key until the row that it goes to is painted with the focus; of ten presses one after the other. */
export async function keyTimes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const seen = window as unknown as { steps?: number[] };
    if (seen.steps) return;
    const steps: number[] = [];
    seen.steps = steps;
    const note = ({ timeStamp }: Event) =>
      requestAnimationFrame(() => setTimeout(() => steps.push(performance.now() - timeStamp)));
    addEventListener('keydown', note, { capture: true });
  });
  for (let n = 0; n < 10; n += 1) await page.keyboard.press('j');
  await page.waitForFunction(() => (window as unknown as { steps: number[] }).steps.length >= 10);
  return page.evaluate(() => (window as unknown as { steps: number[] }).steps.splice(0));
}
