import { expect, test, type Page } from '@playwright/test';
import { own as en } from '../../src/words/own-en.ts';

const file = (name: string, text: string | Buffer, mimeType = 'text/markdown') => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});
const sentence = 'Dropout: units are turned off at random in training';
const notes = file('mine.md', `# My notes\n\n1. ${sentence}\n2. Water the plants\n`);

const piece = (page: Page, text: string) => page.locator('main ol > li', { hasText: text });

/** Drops a file on the page, as from the desktop. */
async function drop(page: Page, { name, buffer }: typeof notes) {
  const held = await page.evaluateHandle(
    ([title, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text!], title!));
      return transfer;
    },
    [name, buffer.toString()],
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: held });
  await expect(page.getByText(en.dropNow)).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: held });
}

test('a file that is dropped is shown, linked, put right, kept and removed', async ({ page }) => {
  await page.goto('./#/notes');
  await page.getByRole('link', { name: en.tabs.own }).click();
  await expect(page.getByText(en.none)).toBeVisible();

  await drop(page, notes);
  await expect(page.getByRole('heading', { level: 2, name: 'mine.md' })).toBeFocused();
  const dropout = piece(page, sentence);
  const plants = piece(page, 'Water the plants');
  await expect(dropout.locator('a[href="#/bench/dropout"]')).toBeVisible();
  const links = dropout.locator('a');
  const before = await links.count();
  await expect(plants.locator('a')).toHaveCount(0);

  // one link goes, by keyboard, and another comes
  await dropout.getByRole('button').nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(links).toHaveCount(before - 1);
  await expect(dropout.getByRole('button', { name: en.addTo(sentence) })).toBeFocused();
  await plants.getByRole('button').focus();
  await page.keyboard.press('Enter');
  const search = page.getByRole('searchbox', { name: en.search });
  await expect(search).toBeFocused();
  await search.fill('softmax 交叉熵');
  await plants.getByRole('listitem').first().getByRole('button').click();
  await expect(plants.locator('a')).toHaveCount(1);

  await page.reload();
  await expect(links).toHaveCount(before - 1);
  await expect(plants.locator('a')).toHaveCount(1);
  await drop(page, notes);
  await expect(links).toHaveCount(before - 1);

  await page.getByRole('button', { name: en.remove('mine.md') }).click();
  await expect(page.getByText(en.removed('mine.md'))).toBeVisible();
  await expect(page.getByRole('button', { name: en.undo })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(links).toHaveCount(before - 1);
  await page.getByRole('button', { name: en.remove('mine.md') }).click();
  await expect(dropout).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(en.none)).toBeVisible();
});

test('a sentence stands beside the bench until it is dismissed', async ({ page }) => {
  await page.goto('./#/notes/own');
  await page.locator('input[type=file]').setInputFiles(notes);
  await piece(page, sentence).locator('a[href="#/bench/dropout"]').click();
  const brought = page.getByRole('complementary', { name: en.brought });
  await expect(brought).toContainText(sentence);
  await page.reload();
  await expect(brought).toContainText(sentence);
  await page.goto('./#/bench/resnet-depth');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(brought).toBeHidden();
  await page.goto('./#/bench/dropout');
  await brought.getByRole('button', { name: en.dismiss }).click();
  await expect(brought).toBeHidden();
  await expect(page.getByRole('main')).toBeFocused();
});

test('markup in a file is text, and nothing in it runs', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => asked.push(dialog.message())));
  page.on('request', (request) => asked.push(...(/never/.test(request.url()) ? ['request'] : [])));
  await page.goto('./#/notes/own');
  const hostile = [
    '<script>alert("script")</script>',
    '<img src="never.png" onerror="alert(1)">',
    '[a link](javascript:alert(2)) ![a picture](never.png)',
    '<a href="javascript:alert(3)">dropout</a>',
    'constructor',
    '__proto__',
  ];
  const name = '<img src=never.png onerror=alert(4)>.md';
  await page.locator('input[type=file]').setInputFiles(file(name, hostile.join('\n\n')));
  const said = page.locator('main ol .said');
  await expect(said).toHaveText([
    hostile[0]!,
    hostile[1]!,
    'a link a picture',
    hostile[3]!,
    hostile[4]!,
    hostile[5]!,
  ]);
  await expect(page.locator('main :is(script, img, [href^="javascript"], [onerror])')).toHaveCount(
    0,
  );
  expect(asked).toEqual([]);
});

test('files that cannot be read are named, with the remedy', async ({ page }) => {
  await page.goto('./#/notes/own');
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('big.txt', 'a'.repeat(1_000_001)),
      file('blank.txt', ' '),
      file('zip.md', Buffer.from([0x50, 0x4b, 3, 4, 0])),
      file('latin.txt', Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20])),
      file('gb.txt', Buffer.from([0xb6, 0xaf, 0xc1, 0xbf])),
    ]);
  for (const [fault, name] of [
    ['large', 'big.txt'],
    ['empty', 'blank.txt'],
    ['binary', 'zip.md'],
    ['encoding', 'latin.txt'],
  ] as const)
    await expect(page.getByText(en.faults[fault](name))).toBeVisible();
  await expect(piece(page, '动量').locator('a[href="#/notes/nonconvex-momentum"]')).toBeVisible();
  await page.goto('./#/notes/own?file=gone.md');
  await expect(page.getByText(en.unknown('gone.md'))).toBeVisible();
});
