import { expect, type Locator } from '@playwright/test';
import { test } from './bench-test.ts';
import { Bench, small } from './bench.ts';

/** How an element is set off from its surroundings. */
const looks = (place: Locator) =>
  place.evaluate((element) => {
    const { backgroundColor, outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return [backgroundColor, outlineStyle, outlineWidth, boxShadow].join(' ');
  });

test('T opens the table and L changes the language', async ({ bench, page }) => {
  const chinese = new Bench(page, 'zh');
  const table = page.getByRole('table');
  await bench.holdEngine();
  await bench.open();
  await page.keyboard.press('t');
  await expect(table).toBeVisible();
  await page.keyboard.press('t');
  await expect(table).toBeHidden();
  await page.keyboard.press('l');
  await expect(page.getByRole('heading', { level: 1, name: chinese.title })).toBeVisible();
  await page.keyboard.press('L');
  await expect(page.getByRole('heading', { level: 1, name: bench.title })).toBeVisible();
});

test('? lists the keys, Escape closes the list and the focus returns', async ({ bench, page }) => {
  await bench.holdEngine();
  await bench.open();
  await page.keyboard.press('5');
  await page.keyboard.press('?');
  await expect(bench.dialog).toBeVisible();
  await expect(bench.dialog.getByRole('button', { name: bench.says.keys.close })).toBeFocused();
  await page.keyboard.press('1');
  await expect(bench.slider('depth')).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bench.dialog).toBeHidden();
  await expect(bench.slider('learningRate')).toBeFocused();

  await bench.button(bench.says.bar.keys).press('Enter');
  await expect(bench.dialog).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(bench.dialog).toBeHidden();
  await expect(bench.button(bench.says.bar.keys)).toBeFocused();
});

test('single keys can be switched off and stay off', async ({ bench, page }) => {
  const table = page.getByRole('table');
  const keys = bench.button(bench.says.bar.keys);
  await bench.holdEngine();
  await bench.open();
  await page.keyboard.press('?');
  await page.keyboard.press('Tab');
  await expect(bench.dialog.getByRole('checkbox')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.reload();
  await bench.isThere();
  for (const key of ['t', '?', 'l', '1', 'Space', 'Shift+R']) await page.keyboard.press(key);
  await expect(table).toBeHidden();
  await expect(bench.dialog).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('body')).toBeFocused();
  // arrows and Tab are no shortcuts
  await bench.slider('depth').press('ArrowRight');
  await bench.addressSays({ depth: '4' });

  await keys.press('Enter');
  await bench.dialog.getByRole('checkbox').press('Space');
  await page.keyboard.press('Escape');
  await keys.press('t');
  await expect(table).toBeVisible();
});

test('phrases of the note light up what they speak of', async ({ bench, page }) => {
  const { arms, knobs } = bench.text;
  const { boundary } = bench.says.views;
  await bench.open(small);
  await bench.drawn();
  const heading = (arm: string) =>
    page.getByRole('heading', { level: 3, name: arms[arm]!.label, exact: true });
  const field = (arm: string) => page.getByRole('img', { name: boundary(arms[arm]!.label) });
  const targets: Record<string, Locator> = {
    'arm:linear': heading('linear'),
    'boundary:linear': field('linear'),
    'arm:relu': heading('relu'),
    'boundary:relu': field('relu'),
    'knob:depth': bench.knobs.getByText(knobs['depth']!.label, { exact: true }),
    'knob:data': bench.knobs.getByText(knobs['data']!.label, { exact: true }),
  };
  const dark = new Map<string, string>();
  for (const [name, target] of Object.entries(targets)) dark.set(name, await looks(target));

  const lit = new Set<string>();
  await page.getByRole('button', { name: bench.says.bar.keys }).focus();
  for (const phrase of await bench.note.locator('a.phrase').all()) {
    await page.keyboard.press('Tab');
    await expect(phrase).toBeFocused();
    const name = (await phrase.getAttribute('data-target'))!;
    if (!targets[name]) continue;
    await expect.poll(() => looks(targets[name]!)).not.toBe(dark.get(name));
    lit.add(name);
  }
  expect([...lit].sort()).toEqual(Object.keys(targets).sort());
  await page.keyboard.press('Tab');
  for (const [name, target] of Object.entries(targets))
    await expect.poll(() => looks(target)).toBe(dark.get(name));
});

test('Enter on a phrase turns the knobs to what it says', async ({ bench, page }) => {
  const phrase = (target: string) =>
    bench.note.locator(`[data-target="${target}"][data-set]`).first();
  await bench.holdEngine();
  await bench.open();
  await phrase('knob:depth').focus();
  await page.keyboard.press('Enter');
  await bench.addressSays({ depth: '8', learningRate: '0.03' });
  await expect(bench.preset('deep')).toHaveAttribute('aria-pressed', 'true');
  await bench.preset('default').press('Enter');
  await phrase('knob:data').press('Enter');
  await bench.addressSays({ data: 'blobs', noise: '0.35' });
  await expect(bench.preset('separable')).toHaveAttribute('aria-pressed', 'true');
});
