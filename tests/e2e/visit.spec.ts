import { expect } from '@playwright/test';
import { plotInsets } from '../../src/charts/curves/insets.ts';
import { test } from './bench-test.ts';
import { Bench, inkOf, patience, small } from './bench.ts';
import { saying } from './wording.ts';

test('a first visit draws both curves and finishes the first seed', async ({ page, bench }) => {
  await page.goto('./#/bench');
  await expect(page.getByRole('heading', { level: 1, name: bench.title })).toBeVisible();
  for (const arm of [1, 2])
    await expect.poll(() => inkOf(bench.chart('accuracy'), arm)).toBeGreaterThan(0);
  await expect(bench.finding('parted')).toBeVisible(patience);
  const heading = bench.says.arms.seedAt(1, bench.says.transport.step('600'));
  await expect(bench.measurement.getByRole('heading', { name: heading })).toBeVisible();
  const boundary = bench.says.views.boundary(bench.text.arms['relu']!.label);
  await expect(bench.measurement.getByRole('img', { name: boundary })).toBeVisible();
});

test('dragging depth redraws the run', async ({ page, bench }) => {
  const { product } = bench.says.views.collapsed;
  await bench.open({ seeds: '3', width: '8' });
  await expect(bench.measurement.getByText(product(4))).toBeVisible(patience);
  await bench.drag(bench.slider('depth'), 0, true);
  await expect(bench.slider('depth')).toHaveAttribute('aria-valuetext', '1');
  await expect(bench.field('depth')).toHaveValue('1');
  await page.mouse.up();
  await bench.addressSays({ depth: '1', width: '8', seeds: '3' });
  await expect(bench.measurement.getByText(product(2))).toBeVisible(patience);
  await expect(bench.finding()).toBeVisible(patience);
});

test('the preset "Blobs" turns the finding and the verdicts around', async ({ bench }) => {
  const { failsAsItShould, holds, preset } = bench.says.verdicts;
  await bench.open({ seeds: '3' });
  await expect(bench.finding('parted')).toBeVisible(patience);
  await bench.preset('separable').click();
  await expect(bench.preset('separable')).toHaveAttribute('aria-pressed', 'true');
  await expect(bench.finding('even')).toBeVisible(patience);
  await bench.finished();
  await expect(bench.claim('learns')).toContainText(failsAsItShould(3, 3));
  await expect(bench.claim('needless')).toContainText(saying(holds(NaN, 3)));
  const atStart = preset.holds(bench.text.presets['default']!.label);
  await expect(bench.claim('learns')).toContainText(atStart);
});

test('fewer seeds and another seed in view', async ({ bench, page }) => {
  const { title, quick, next, previous, inView } = bench.says.seeds;
  const seeds = bench.measurement.getByRole('group', { name: title });
  await bench.open({ depth: '1', width: '4' });
  await seeds.getByRole('radio', { name: `3 ${quick}` }).check();
  await bench.addressSays(small);
  await expect(bench.measurement.getByText(bench.says.chart.line(3))).toBeVisible();
  await bench.button(previous).click();
  await expect(seeds.getByRole('status')).toHaveText(inView(3, 3));
  await bench.addressSays({ ...small, seed: '3' });
  await bench.button(next).click();
  await bench.button(next).click();
  await expect(seeds.getByRole('status')).toHaveText(inView(2, 3));
  const heading = saying(bench.says.arms.seedAt(2, bench.says.transport.step('§')));
  await expect(page.getByRole('heading', { name: heading })).toBeVisible();
});

test('an arm hides and comes back; its numbers stay in the table', async ({ bench }) => {
  const { label } = bench.text.arms['linear']!;
  await bench.open(small);
  await bench.drawn();
  const ink = () => inkOf(bench.chart('loss'), 2);
  await expect.poll(ink).toBeGreaterThan(0);
  await bench.button(label).click();
  await expect.poll(ink).toBe(0);
  await expect(bench.chart('loss')).not.toHaveAccessibleName(RegExp(label));
  await bench.button(label).click();
  await expect.poll(ink).toBeGreaterThan(0);

  await bench.tableSwitch.click();
  const [head, ...rows] = await bench.tableRows();
  expect(head).toHaveLength(7);
  expect(rows).toHaveLength(11);
  expect(rows.map(([step]) => step)).toEqual(rows.map((_, i) => String(60 * i)));
  const number = /^−?\d.* \(−?\d.*–−?\d.*\)$/;
  for (const cell of rows.flatMap(([, ...cells]) => cells)) expect(cell).toMatch(number);
});

test('the timeline and the chart move the cursor', async ({ bench, page }) => {
  const says = (step: string) =>
    saying(bench.says.chart.sentence('§', ['§', '§'], bench.says.transport.step(step)));
  await bench.open(small);
  await bench.drawn();
  await bench.drag(bench.cursor, 0.5);
  await bench.atStep(300);
  await expect(bench.chart('accuracy')).toHaveAccessibleName(says('300'));
  await bench.addressSays({ ...small, at: '300' });

  const { x, y, width, height } = (await bench.chart('accuracy').boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await bench.atStep(600);
  await bench.addressSays(small);
});

for (const width of [1440, 390])
  test(`the timeline has the ends of the x axis at ${width} px`, async ({ bench, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await bench.holdEngine();
    await bench.open();
    const chart = (await bench.chart('loss').boundingBox())!;
    const insets = plotInsets(chart.width);
    const ends = await bench.measurement.locator('.timeline').boundingBox();
    expect(ends!.x).toBeCloseTo(chart.x + insets.left, 0);
    expect(ends!.x + ends!.width).toBeCloseTo(chart.x + chart.width - insets.right, 0);
  });

test('in the reader’s own colours the arms keep theirs', async ({ bench, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await bench.open(small);
  await bench.drawn();
  for (const arm of [1, 2])
    await expect.poll(() => inkOf(bench.chart('accuracy'), arm)).toBeGreaterThan(0);
});

test('Play moves the cursor reading by reading until Pause', async ({ bench, page }) => {
  await page.clock.install();
  await bench.open(small);
  await bench.drawn();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await bench.button(bench.says.transport.play).click();
  await bench.atStep(0);
  await page.clock.runFor(400);
  await bench.atStep(60);
  await bench.button(bench.says.transport.pause).click();
  await page.clock.runFor(400);
  await bench.atStep(60);
  await bench.button(bench.says.transport.play).click();
  await page.clock.runFor(10_000);
  await bench.atStep(600);
  await expect(bench.button(bench.says.transport.play)).toBeVisible();
});

test('the language changes and all else stays', async ({ bench, page }) => {
  const chinese = new Bench(page, 'zh');
  const settings = { ...small, seed: '2', at: '300' };
  await bench.open(settings);
  await bench.drawn();
  await bench.button('中文').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page).toHaveTitle(`${chinese.title} · ${chinese.says.bar.home}`);
  await expect(chinese.finding()).toBeVisible();
  await chinese.atStep(300);
  await expect(chinese.slider('depth')).toHaveAttribute('aria-valuetext', '1');
  await chinese.addressSays(settings);

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: chinese.title })).toBeVisible();
  await bench.button('EN').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(`${bench.title} · ${bench.says.bar.home}`);
});

test('the theme goes round and is remembered', async ({ bench, page }) => {
  const { auto, light, dark } = bench.says.theme;
  const ground = () =>
    page.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await bench.holdEngine();
  await bench.open();
  const lightGround = await ground();
  await bench.button(auto).click();
  expect(await ground()).toBe(lightGround);
  await bench.button(light).click();
  expect(await ground()).not.toBe(lightGround);
  await page.reload();
  await bench.button(dark).click();
  expect(await ground()).toBe(lightGround);
  await expect(bench.button(auto)).toBeVisible();
});

test('a reload keeps the address and gives the same numbers', async ({ bench, page }) => {
  const settings = { ...small, noise: '0.2', seed: '2', at: '120' };
  await bench.open(settings);
  const seen = async () => {
    await bench.finished();
    await bench.atStep(120);
    await bench.tableSwitch.click();
    return {
      address: page.url(),
      table: await bench.tableRows(),
      finding: await bench.finding().innerText(),
      verdicts: await bench.verdicts.getByRole('listitem').allInnerTexts(),
      sentence: await bench.chart('loss').getAttribute('aria-label'),
    };
  };
  const before = await seen();
  expect(before.table).toHaveLength(12);
  await page.reload();
  expect(await seen()).toEqual(before);
  await bench.addressSays(settings);
});
