import { expect } from '@playwright/test';
import { data as says } from '../../src/words/data-en.ts';
import { expectClean } from './axe.ts';
import { test } from './bench-test.ts';
import { address, patience, small, type Bench } from './bench.ts';

const settings = { ...small, steps: '200' };

async function openTool(bench: Bench) {
  await bench.open(settings);
  await bench.button(bench.says.tools.names.data).click();
  const tool = bench.page.getByRole('region', { name: bench.says.tools.names.data });
  await expect(tool.getByText(says.inPlace.stage)).toBeVisible();
  return tool;
}

/** Waits until the seed in view is at its end in every arm. */
const trained = (bench: Bench) =>
  expect(bench.cursor).toHaveAttribute(
    'aria-valuetext',
    bench.says.transport.step('200'),
    patience,
  );

test('points are painted and trained on, and their link opens them', async ({ bench, page }) => {
  const tool = await openTool(bench);
  const plane = tool.getByRole('application', { name: says.paint.plane });
  await plane.scrollIntoViewIfNeeded();
  const box = (await plane.boundingBox())!;
  const to = (x: number, y: number) =>
    page.mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 5 });
  await to(0.2, 0.3);
  await page.mouse.down();
  await to(0.7, 0.2);
  await page.mouse.up();
  const run = tool.getByRole('button', { name: says.run });
  await expect(tool.getByText(says.faults.classes(1))).toBeVisible();
  await expect(run).toBeDisabled();

  await plane.focus();
  await page.keyboard.press('2');
  for (const key of ['ArrowDown', ' ', 'ArrowRight', ' ', 'ArrowDown', ' ']) await plane.press(key);
  await expect(tool.getByRole('radio', { name: says.sizeOf('B', '15') })).toBeChecked();
  await run.click();
  await expect(tool.getByText(says.inPlace.own)).toBeVisible();
  await expect(bench.note.getByText(bench.says.notices.ownUnjudged)).toBeVisible();
  await expect(bench.verdicts).toBeHidden();
  await expect(bench.slider('noise')).toBeHidden();
  await trained(bench);
  await expectClean(page, 'own data in place', '#tool');
  await bench.button(bench.says.tools.names.data).click();
  await bench.tableSwitch.click();
  const rows = await bench.tableRows();

  await expect.poll(() => bench.settings()).not.toHaveProperty('tool');
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await bench.isThere();
  await expect(bench.note.getByText(bench.says.notices.ownUnjudged)).toBeVisible();
  await trained(bench);
  await bench.tableSwitch.click();
  await expect.poll(() => bench.tableRows(), patience).toEqual(rows);

  await bench.button(bench.says.tools.names.data).click();
  await expect(tool.getByRole('radio', { name: says.sizeOf('B', '15') })).toBeVisible();
  await tool.getByRole('button', { name: says.back }).click();
  await bench.addressSays({ ...settings, tool: 'data' });
  await expect(bench.verdicts).toBeVisible();
  await page.goBack();
  await expect(bench.note.getByText(bench.says.notices.ownUnjudged)).toBeVisible();
});

test('a table is understood, its rows that are none are named, and it is trained on', async ({
  bench,
  page,
}) => {
  const tool = await openTool(bench);
  await tool.getByText(says.ways.sheet, { exact: true }).click();
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 7};${i % 5};${i % 2 ? 'pine' : 'oak'}`);
  const text = ['wide;long;tree', ...rows, '1;x;<img src=x onerror=alert(1)>', '3;;oak'].join('\n');
  await tool.getByLabel(says.sheet.text).fill(text);
  await expect(tool.getByText(says.sheet.found('42', 3))).toBeVisible();
  await expect(tool.getByLabel(says.sheet.separator)).toHaveValue(';');
  await tool.getByText(says.sheet.rejected(2)).click();
  await expect(
    tool.getByText(says.sheet.line('42', says.sheet.why.number('long', 'x'))),
  ).toBeVisible();
  await expectClean(page, 'a table of own data', '#tool');
  await tool.getByRole('button', { name: says.run }).click();
  await expect(tool.getByText(says.inPlace.own)).toBeVisible();
  await trained(bench);

  const download = page.waitForEvent('download');
  await tool.getByRole('button', { name: says.save }).click();
  const file = await (await download).path();
  await tool.getByLabel(says.sheet.text).fill('');
  await tool.getByLabel(says.open).setInputFiles(file);
  await expect(tool.getByText(says.sheet.found('40', 3))).toBeVisible();
});

test('data that cannot be read are left out, and the page says why', async ({ bench, page }) => {
  await page.goto(address({ ...settings, own: 'no-such-data' }));
  await bench.isThere();
  const notice = bench.notice(says.ignored(says.trouble.damaged));
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: bench.says.notices.dismiss }).click();
  await expect(notice).toBeHidden();
  await bench.drawn();
});
