/**
 * `npm run vitals`: builds the page, opens it, turns a knob for ten seconds, and reports what a reader would feel: how soon
 * the first curve is drawn, tasks that held the main thread for more than 50 ms, and how far things moved by themselves.
 */
import { availableParallelism, loadavg } from 'node:os';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { chromiumArguments, chromiumPath } from './chromium.mjs';

/** What the page notes of itself, in milliseconds since it was opened. */
interface Felt {
  firstCurve: number | null;
  readonly tasks: { readonly at: number; readonly took: number }[];
  /** The sum of all layout shifts that no input came before. */
  shift: number;
}

const SECONDS = 10;
const PORT = 4193;
const VIEWPORTS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

await build({ logLevel: 'error' });
const server = await preview({ preview: { port: PORT, strictPort: true, host: '127.0.0.1' } });
const browser = await chromium.launch({
  args: chromiumArguments,
  ...(chromiumPath() && { executablePath: chromiumPath()! }),
});

for (const viewport of VIEWPORTS) {
  const page = await browser.newPage({ viewport });
  await page.addInitScript(watch);
  await page.goto(`http://127.0.0.1:${PORT}/`);
  const felt = await page.evaluateHandle<Felt>('felt');
  await page.waitForFunction(({ firstCurve }) => firstCurve !== null, felt);

  // What moves within half a second of a key does not count as moving by itself: a second between turns.
  const depth = page.locator('#knob-depth-control');
  await depth.focus();
  for (let turn = 0; turn < SECONDS; turn++) {
    await page.waitForTimeout(1000);
    await depth.press(turn % 8 < 4 ? 'ArrowRight' : 'ArrowLeft');
  }
  console.log(`at ${viewport.width} px\n${told(await felt.jsonValue())}`);
  await page.close();
}

const load = loadavg()[0]!;
if (load > availableParallelism())
  console.log(`\nThe machine was busy (load ${load.toFixed(1)}): tasks were kept waiting as well.`);
await browser.close();
await server.close();

/** Runs in the page, before its own code. */
function watch() {
  const felt: Felt = { firstCurve: null, tasks: [], shift: 0 };
  Object.assign(globalThis, { felt });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  observe('longtask', ({ startTime, duration }) =>
    felt.tasks.push({ at: startTime, took: duration }),
  );
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & {
      readonly value: number;
      readonly hadRecentInput: boolean;
    };
    if (!hadRecentInput) felt.shift += value;
  });
  // A chart is drawn and described in one go; the sentence has a number once there is a curve.
  const look = () => {
    const sentence = document.querySelector('.chart')?.getAttribute('aria-label') ?? '';
    if (/\d\.\d/.test(sentence)) felt.firstCurve = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function told({ firstCurve, tasks, shift }: Felt): string {
  const whole = (milliseconds: number) => `${Math.round(milliseconds)} ms`;
  const long = tasks.filter(({ at }) => at > firstCurve!).map(({ took }) => took);
  const longest = long.length > 0 ? `, the longest ${whole(Math.max(...long))}` : '';
  return [
    `  first curve after               ${whole(firstCurve!)}`,
    `  tasks over 50 ms in ${SECONDS} s        ${long.length}${longest}`,
    `  moved by itself (layout shift)  ${shift.toFixed(4)}`,
  ].join('\n');
}
