import type { Seen, Watched } from './seen.ts';

/** Not among the DOM's own types yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/**
 * Runs in the page, before its own scripts, and refers to nothing outside. Curves are the only lines that Chart.js
 * strokes as paths of their own; after a turn they are gone until the new runs have two readings. `measuring` matches a
 * verdict that waits for runs.
 */
export function watch(measuring: string): void {
  const seen: Seen = {
    turns: 0,
    turnedAt: 0,
    drawnAt: null,
    finishedAt: null,
    shift: 0,
    longTasks: [],
  };
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
  const { stroke } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.stroke = function (path?: Path2D) {
    Reflect.apply(stroke, this, path ? [path] : []);
    if (awaited && path && lines.has(path)) noteNextFrame();
  };

  /** A message sent in a frame arrives once the frame is on its way to the screen. */
  function noteNextFrame(): void {
    awaited = false;
    const { turns } = seen;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (seen.turns === turns) seen.drawnAt = performance.now();
      };
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
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries() as LayoutShift[])
      if (!hadRecentInput) seen.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
}
