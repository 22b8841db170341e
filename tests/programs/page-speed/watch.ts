import type { Page } from 'playwright';

/** What the page was seen to do; times in milliseconds since it was opened. */
export interface Seen {
  /** How often a knob was turned, and when last: the event's own time. The opening counts as turn 0 at time 0. */
  turns: number;
  turnedAt: number;
  /** When the first frame with a curve was on screen after that, and when all runs were finished. */
  drawnAt: number | null;
  finishedAt: number | null;
  readonly longTasks: { readonly start: number; readonly duration: number }[];
}

/** A window that is watched. */
export type Watched = Window & { seen: Seen };

/**
 * Runs in the page, before its own scripts, and refers to nothing outside. Curves are the only lines that Chart.js
 * strokes as paths of their own; after a turn they are gone until the new runs have two readings. `measuring` matches a
 * verdict that waits for runs.
 */
export function watch(measuring: string): void {
  const seen: Seen = { turns: 0, turnedAt: 0, drawnAt: null, finishedAt: null, longTasks: [] };
  (window as unknown as Watched).seen = seen;
  let awaited = true;
  let running = false;

  const turned = ({ timeStamp }: Event) => {
    seen.turns++;
    Object.assign(seen, { turnedAt: timeStamp, drawnAt: null, finishedAt: null });
    awaited = true;
    running = false;
  };
  addEventListener('input', turned, true);
  const pressed = (event: Event) => {
    if ((event.target as Element).closest('button')) turned(event);
  };
  addEventListener('click', pressed, true);

  const lines = new WeakSet<Path2D>();
  const { lineTo } = Path2D.prototype;
  Path2D.prototype.lineTo = function (x, y) {
    lines.add(this);
    lineTo.call(this, x, y);
  };
  const context = CanvasRenderingContext2D.prototype;
  const stroke = context.stroke;
  context.stroke = function (this: CanvasRenderingContext2D, path?: Path2D) {
    stroke.apply(this, path ? [path] : []);
    if (awaited && path && lines.has(path))
      afterNextFrame(() => (seen.drawnAt ??= performance.now()));
  };

  /** A message sent in a frame arrives once the frame is on its way to the screen. */
  function afterNextFrame(act: () => void): void {
    awaited = false;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = act;
      port2.postMessage(null);
    });
  }

  const waits = new RegExp(measuring);
  const look = () => {
    const verdicts = [...document.querySelectorAll('[data-part^="claim:"]')];
    const open = verdicts.some(({ textContent }) => waits.test(textContent));
    if (running && !open) seen.finishedAt ??= performance.now();
    running ||= open;
  };
  new MutationObserver(look).observe(document, {
    childList: true,
    characterData: true,
    subtree: true,
  });

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      seen.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** What the page was seen to do until now. */
export const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate(() => (window as unknown as Watched).seen);

/** Waits until that has happened since the last turn, and gives the milliseconds from there. */
export async function sinceTurn(page: Page, what: 'drawnAt' | 'finishedAt'): Promise<number> {
  await page.waitForFunction((what) => (window as unknown as Watched).seen[what] !== null, what, {
    timeout: 300_000,
  });
  const seen = await seenOn(page);
  return seen[what]! - seen.turnedAt;
}
