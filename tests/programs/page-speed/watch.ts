import type { Seen, Watched } from './seen.ts';

/** Not among the DOM's own types yet. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

/**
 * Runs in the page, before its own scripts, and refers to nothing outside. Curves are the only lines in a panel that are
 * stroked as paths of their own; after a turn they are gone until the new runs have two readings. `measuring` matches a
 * verdict that waits for runs, `claims` are those whose runs are all in view, `curves` is how many curves the page shows.
 */
export function watch({
  measuring,
  claims,
  curves,
}: {
  measuring: string;
  claims: readonly string[];
  curves: number;
}): void {
  const seen: Seen = {
    turns: 0,
    turnedAt: 0,
    drawnAt: null,
    fifthAt: null,
    finishedAt: null,
    shift: 0,
    longTasks: [],
  };
  (window as unknown as Watched).seen = seen;
  const awaited = { drawnAt: true, fifthAt: true };
  const grown = { frame: 0, curves: 0 };
  let running = false;

  const turned = ({ timeStamp }: Event) => {
    seen.turns++;
    Object.assign(seen, { turnedAt: timeStamp, drawnAt: null, fifthAt: null, finishedAt: null });
    Object.assign(awaited, { drawnAt: true, fifthAt: true });
    running = false;
  };
  addEventListener('input', turned, true);
  const pressed = (event: Event) => {
    if ((event.target as Element).closest('button')) turned(event);
  };
  addEventListener('click', pressed, true);

  /** The widest curve each panel has shown, in pixels: a whole one, once a run was finished. */
  const wholes = new WeakMap<HTMLCanvasElement, number>();
  const widths = new WeakMap<Path2D, { from: number; to: number }>();
  for (const name of ['moveTo', 'lineTo'] as const) {
    const reach = Path2D.prototype[name];
    Path2D.prototype[name] = function (x, y) {
      const { from, to } = widths.get(this) ?? { from: x, to: x };
      widths.set(this, { from: Math.min(from, x), to: Math.max(to, x) });
      reach.call(this, x, y);
    };
  }
  const { stroke } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.stroke = function (path?: Path2D) {
    Reflect.apply(stroke, this, path ? [path] : []);
    const width = path && widths.get(path);
    if (!width || !this.canvas.closest('.panels')) return;
    if (awaited.drawnAt) noteFrame('drawnAt');
    const whole = Math.max(wholes.get(this.canvas) ?? 0, width.to - width.from);
    wholes.set(this.canvas, whole);
    if (!awaited.fifthAt || width.to - width.from < whole / 5 - 0.5) return;
    // Panels draw one by one within a frame.
    const frame = Number(document.timeline.currentTime);
    if (grown.frame !== frame) Object.assign(grown, { frame, curves: 0 });
    if (++grown.curves >= curves) noteFrame('fifthAt');
  };

  function note(what: 'drawnAt' | 'fifthAt' | 'finishedAt'): void {
    seen[what] = performance.now();
    dispatchEvent(new Event(what));
  }

  let isInFrame = false;
  const request = requestAnimationFrame;
  window.requestAnimationFrame = (draw) =>
    request((time) => {
      isInFrame = true;
      draw(time);
      isInFrame = false;
    });

  /** Of this frame, or the next if there is none now: a message sent in a frame arrives once that is on its way to the screen. */
  function noteFrame(what: 'drawnAt' | 'fifthAt'): void {
    awaited[what] = false;
    const { turns } = seen;
    const send = () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        if (seen.turns === turns) note(what);
      };
      port2.postMessage(null);
    };
    if (isInFrame) send();
    else request(send);
  }

  const waits = new RegExp(measuring);
  const look = () => {
    const verdicts = claims.map((claim) => document.querySelector(`[data-part="claim:${claim}"]`));
    const open = verdicts.some((verdict) => waits.test(verdict?.textContent ?? ''));
    if (running && !open && seen.finishedAt === null) note('finishedAt');
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
