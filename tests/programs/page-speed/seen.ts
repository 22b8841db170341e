import type { Page } from 'playwright';

/** What the page was seen to do; times in milliseconds since it was opened. */
export interface Seen {
  /** How often a knob was turned, and when last: the event's own time. The opening counts as turn 0 at time 0. */
  turns: number;
  turnedAt: number;
  /** When the first frame with a curve was on screen after that, and when all runs were finished. */
  drawnAt: number | null;
  /** The same of a frame in which every curve has reached a fifth of the widest its panel has shown. */
  fifthAt: number | null;
  finishedAt: number | null;
  /** How far things have moved by themselves: the sum of all layout shifts but those that follow input. */
  shift: number;
  readonly longTasks: { readonly start: number; readonly duration: number }[];
}

/** The window of a page that is watched. */
export type Watched = Window & { seen: Seen };

/** What the page was seen to do until now. */
export const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate(() => (window as unknown as Watched).seen);

/** Waits until that has happened since the last turn, without asking the page for frames, and gives the milliseconds from there. */
export async function sinceTurn(
  page: Page,
  what: 'drawnAt' | 'fifthAt' | 'finishedAt',
): Promise<number> {
  await page.evaluate(
    ({ what, most }) =>
      new Promise<void>((resolve, reject) => {
        if ((window as unknown as Watched).seen[what] !== null) resolve();
        addEventListener(what, () => resolve(), { once: true });
        setTimeout(() => reject(new Error(`no ${what} within ${most} ms of asking`)), most);
      }),
    { what, most: 300_000 },
  );
  const seen = await seenOn(page);
  return seen[what]! - seen.turnedAt;
}
