import { expect, type Page } from '@playwright/test';
import { test } from './bench-test.ts';
import { small } from './bench.ts';

/** What has the focus: its landmark, whether a ring is around it, and whether anything covers it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    const landmark = element.closest('header, article, .instrument, aside, .dock, footer');
    const ringed = element.matches('label > input') ? element.parentElement! : element;
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
    const { x, y, width, height } = element.getClientRects()[0]!;
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return {
      name: element.getAttribute('aria-label') || element.textContent.trim() || element.id,
      end: element.matches('body, .skip'),
      landmark: landmark?.getAttribute('aria-label') ?? landmark?.tagName ?? null,
      fader: element.matches('input[type=range]'),
      ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      covered: top === null || !(element.contains(top) || top.contains(element)),
    };
  });

for (const [width, height] of [
  [1440, 900],
  [390, 800],
] as const)
  test(`Tab goes through everything in order, in sight, at ${width} px`, async ({
    bench,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await bench.holdEngine();
    await bench.open();
    const { bar, bench: says, knobs } = bench.says;
    const landmarks = ['HEADER', says.note, says.measurement, knobs.title];
    if (width < 720) landmarks.push(says.dock);
    landmarks.push('FOOTER');

    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: bar.skip })).toBeFocused();
    await expect(page.getByRole('link', { name: bar.skip })).toBeInViewport();
    const faults: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      const seen: (string | null)[] = [];
      for (let stop = await next(); !stop.end; stop = await next()) {
        if (seen.at(-1) !== stop.landmark) seen.push(stop.landmark);
        if (!stop.ring && !stop.fader) faults.push(`${stop.name} has no ring`);
        if (stop.covered) faults.push(`${stop.name} is covered, going by ${key}`);
      }
      expect(seen).toEqual(key === 'Tab' ? landmarks : landmarks.reverse());

      async function next() {
        await page.keyboard.press(key);
        return focused(page);
      }
    }
    expect(faults).toEqual([]);
  });

test('the skip link leads past the bar, and a slider in focus shows it', async ({
  bench,
  page,
}) => {
  await bench.holdEngine();
  await bench.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(bench.note.getByRole('link').first()).toBeFocused();

  const depth = bench.slider('depth');
  const plain = await depth.screenshot();
  await page.keyboard.press('1');
  await expect(depth).toBeFocused();
  expect(plain.equals(await depth.screenshot())).toBe(false);
});

test('digits go to knobs, arrows turn them, R puts them back', async ({ bench, page }) => {
  const noise = (value: string) =>
    expect(bench.slider('noise')).toHaveAttribute('aria-valuetext', value);
  await bench.holdEngine();
  await bench.open();
  await page.keyboard.press('4');
  await expect(bench.slider('noise')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await noise('0.09');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await noise('0.07');
  await page.keyboard.press('PageUp');
  await noise('0.17');
  await page.keyboard.press('End');
  await noise('0.40');
  await bench.addressSays({ noise: '0.4' });
  await page.keyboard.press('Home');
  await noise('0.00');
  await page.keyboard.press('r');
  await noise('0.08');
  await bench.addressSays({});

  await page.keyboard.press('3');
  await expect(bench.knobs.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await bench.addressSays({ data: 'xor' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowRight');
  await bench.addressSays({ depth: '4', data: 'xor' });
  await page.keyboard.press('Shift+R');
  await bench.addressSays({});
  await expect(bench.preset('default')).toHaveAttribute('aria-pressed', 'true');
});

test('a typed value is taken, or refused with the reason', async ({ bench, page }) => {
  const { outside, notWhole, notNumber } = bench.says.knobs.refused;
  const { label } = bench.text.knobs['depth']!;
  const error = bench.knobs.getByRole('alert');
  await bench.holdEngine();
  await bench.open();
  await page.keyboard.press('1');
  await page.keyboard.press('Shift+Tab');
  await expect(bench.field('depth')).toBeFocused();
  for (const [typed, says] of [
    ['12', outside(label, '12', '1', '8')],
    ['2.5', notWhole(label, '2.5', '1', '8')],
    ['deep', notNumber(label, 'deep', '1', '8')],
  ] as const) {
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await expect(error).toHaveText(says);
    await expect(bench.field('depth')).toHaveAccessibleDescription(says);
    await bench.addressSays({});
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(error).toBeHidden();
  await expect(bench.slider('depth')).toHaveAttribute('aria-valuetext', '5');
  await bench.addressSays({ depth: '5' });
});

test('keys play, step, and change the seed', async ({ bench, page }) => {
  const { transport, seeds } = bench.says;
  await page.clock.install();
  await bench.open(small);
  await bench.drawn();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.keyboard.press(',');
  await bench.atStep(594);
  await page.keyboard.press('0');
  await bench.atStep(0);
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await bench.atStep(12);
  await page.keyboard.press('Space');
  await expect(bench.button(transport.pause)).toBeVisible();
  await page.clock.runFor(200);
  await bench.atStep(42);
  await page.keyboard.press('Space');
  await expect(bench.button(transport.play)).toBeVisible();
  await page.keyboard.press(']');
  await expect(bench.measurement.getByText(seeds.inView(2, 3))).toBeVisible();
  await page.keyboard.press('[');
  await page.keyboard.press('[');
  await expect(bench.measurement.getByText(seeds.inView(3, 3))).toBeVisible();
});
