import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { exported } from '../../src/words/export-en.ts';
import { embed } from '../../src/words/embed-en.ts';
import { expectClean } from './axe.ts';
import { test } from './bench-test.ts';
import { address, patience, small } from './bench.ts';

/** Presses a button that hands over a file: its name and its bytes. */
async function saved(page: Page, button: string | RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('the bench is taken along as pictures, numbers, plan and Python', async ({ bench, page }) => {
  await bench.open({ ...small, steps: '100' });
  await bench.finished();
  await bench.button(bench.says.tools.names.export).click();
  const png = await saved(page, 'PNG 2×');
  expect(png.name).toBe('ablate-relu-vs-linear-2x.png');
  expect([png.bytes.readUInt32BE(16), png.bytes.toString('latin1', 1, 4)]).toEqual([1760, 'PNG']);
  const svg = await saved(page, 'SVG');
  expect(svg.bytes.toString()).toContain(bench.text.arms['relu']!.label);
  expect((await saved(page, 'CSV')).bytes.toString()).toMatch(/^arm,seed,probe/);
  const plan = JSON.parse((await saved(page, 'JSON')).bytes.toString()) as { knobs: object };
  expect(plan.knobs).toMatchObject({ depth: 1, width: 4, steps: 100 });

  await bench.button(exported.write).click();
  const python = await saved(page, /^Save \(\d+ kB\)$/);
  expect(python.name).toBe('ablate-relu-vs-linear.py');
  expect(python.bytes.toString()).toContain('--check');
  await expectClean(page, 'with the tool open');

  // another run is another file
  await page.keyboard.press(']');
  await expect(bench.button(exported.write)).toBeVisible();
});

test('link and frame say what is on screen', async ({ bench, page }) => {
  await bench.open({ ...small, steps: '100' });
  await bench.finished();
  await bench.button(bench.says.tools.names.export).click();
  await expect(page.getByRole('textbox', { name: exported.link })).toHaveValue(/steps=100/);
  await expect(page.getByRole('textbox', { name: exported.embed })).toHaveValue(
    /^<iframe src="[^"]+&amp;embed"/,
  );
});

test('a bench in a frame is one panel, one knob and the way back', async ({ bench, page }) => {
  await page.setViewportSize({ width: 640, height: 480 });
  await page.goto(`${address({ ...small, steps: '100' })}&embed`);
  const curves = page.getByRole('img');
  await expect(curves).toHaveCount(1);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('contentinfo')).toHaveCount(0);
  const depth = page.getByRole('slider', { name: bench.text.knobs['depth']!.label, exact: true });
  await depth.press('ArrowRight');
  const back = page.getByRole('link', { name: embed.open });
  await expect(back).toHaveAttribute('href', /depth=2/);
  expect(page.url()).toContain('depth=1');
  await expect(curves).toHaveAccessibleName(/100/, patience);
  await expectClean(page, 'in a frame');
  const beyond = () => page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  await page.setViewportSize({ width: 360, height: 480 });
  expect(await beyond()).toBeLessThanOrEqual(0);
});
