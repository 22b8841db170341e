import { expect } from '@playwright/test';
import fc from 'fast-check';
import type { Complaint } from '../../src/run/address.ts';
import { complaintText } from '../../src/ui/bench/complaint-text.ts';
import { edits, mutated } from '../run/mutations.ts';
import { test } from './bench-test.ts';
import { address, small, type Settings } from './bench.ts';

/** Addresses that cannot be read whole, and which complaint they earn. */
const bad: readonly { readonly at: string | Settings; readonly earns: Complaint }[] = [
  { at: '#/bench/tulips/red', earns: { kind: 'page', value: '/bench/tulips/red' } },
  { at: '#/bench/tulips', earns: { kind: 'scenario', value: 'tulips' } },
  { at: '#/bench/__proto__', earns: { kind: 'scenario', value: '__proto__' } },
  { at: `#/bench/tulips?${'a'.repeat(65_536)}`, earns: { kind: 'length', value: '65550' } },
  ...(
    [
      ['depth', '12', '1…8'],
      ['depth', '2.5', '1…8'],
      ['noise', 'Infinity', '0…0.4'],
      ['learningRate', 'fast', '0.003…0.3'],
      ['data', 'cubes', 'circles, xor, moons, spirals, blobs'],
      ['seeds', '5', '3, 8, 16'],
      ['seed', '0', '1…16'],
      ['at', '-1', '0, 1, 2, …'],
    ] as const
  ).map(([name, value, allowed]) => ({
    at: { [name]: value },
    earns: { kind: 'value', name, value, allowed } as const,
  })),
  { at: { colour: 'red' }, earns: { kind: 'unknown', name: 'colour', value: 'red' } },
  { at: { v: '99' }, earns: { kind: 'revision', value: '99' } },
];

for (const { at, earns } of bad) {
  const hash = typeof at === 'string' ? at : address(at).slice(2);
  test(`${hash.slice(0, 48)} opens the start and says why`, async ({ bench, page }) => {
    await bench.holdEngine();
    await page.goto(`./${hash}`);
    const notice = bench.notice(complaintText(earns, bench.says));
    await expect(notice).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: bench.title })).toBeVisible();
    await expect(bench.preset('default')).toHaveAttribute('aria-pressed', 'true');
    await notice.getByRole('button', { name: bench.says.notices.dismiss }).click();
    await expect(notice).toBeHidden();
  });
}

test('what is right in an address counts beside what is wrong', async ({ bench }) => {
  await bench.holdEngine();
  await bench.open({ ...small, data: 'cubes', noise: '9' });
  const { value } = bench.says.notices;
  const options = Object.keys(bench.text.knobs['data']!.options).join(', ');
  const both = [value('data', 'cubes', options), value('noise', '9', '0…0.4')];
  for (const complaint of both) await expect(bench.notice(complaint)).toBeVisible();
  await expect(bench.slider('depth')).toHaveAttribute('aria-valuetext', '1');
  await expect(bench.slider('noise')).toHaveAttribute('aria-valuetext', '0.08');
});

test('Back undoes a whole turn and Forward does it again', async ({ bench, page }) => {
  const depth = (value: string) =>
    expect(bench.slider('depth')).toHaveAttribute('aria-valuetext', value);
  await bench.holdEngine();
  await bench.open(small);
  await bench.drag(bench.slider('depth'), 1);
  await bench.addressSays({ ...small, depth: '8' });
  await bench.field('width').fill('16');
  await bench.field('width').press('Enter');
  await bench.addressSays({ depth: '8', seeds: '3' });
  await bench.preset('separable').click();
  await bench.addressSays({ data: 'blobs', noise: '0.35', seeds: '3' });
  await depth('3');

  await page.goBack();
  await bench.addressSays({ depth: '8', seeds: '3' });
  await page.goBack();
  await bench.addressSays({ depth: '8', width: '4', seeds: '3' });
  await expect(bench.field('width')).toHaveValue('4');
  await page.goBack();
  await bench.addressSays(small);
  await depth('1');
  await page.goForward();
  await bench.addressSays({ ...small, depth: '8' });
  await depth('8');
});

test('the cursor and the seed in view add no entry', async ({ bench, page }) => {
  await bench.open(small);
  await bench.drawn();
  await bench.field('noise').fill('0.2');
  await bench.field('noise').press('Enter');
  await bench.addressSays({ ...small, noise: '0.2' });
  await bench.drawn();
  await bench.drag(bench.cursor, 0.25);
  await bench.button(bench.says.seeds.next).click();
  await bench.addressSays({ ...small, noise: '0.2', at: '150', seed: '2' });
  await page.goBack();
  await bench.addressSays(small);
  await expect(bench.field('noise')).toHaveValue('0.08');
  await page.goForward();
  await bench.addressSays({ ...small, noise: '0.2', at: '150', seed: '2' });
});

test('an address typed into an open page is followed', async ({ bench, page }) => {
  const go = (settings: Record<string, string>) =>
    page.evaluate((hash) => (location.hash = hash), address(settings).slice(2));
  await bench.holdEngine();
  await bench.open(small);
  await go({ ...small, depth: '2', data: 'moons' });
  await expect(bench.slider('depth')).toHaveAttribute('aria-valuetext', '2');
  await expect(bench.knobs.getByRole('combobox')).toHaveValue('moons');
  await go({ depth: '99' });
  await expect(bench.notice(bench.says.notices.value('depth', '99', '1…8'))).toBeVisible();
  await expect(bench.preset('default')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(bench.slider('depth')).toHaveAttribute('aria-valuetext', '2');
  await expect(bench.button(bench.says.notices.dismiss)).toBeHidden();
});

test('the copied link opens what is on screen', async ({ bench, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await bench.holdEngine();
  await bench.open();
  await bench.preset('deep').click();
  await bench.button(bench.says.engine.copy).click();
  await expect(bench.engine.getByText(bench.says.engine.copied)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  await page.goto('about:blank');
  await page.goto(link);
  await expect(bench.preset('deep')).toHaveAttribute('aria-pressed', 'true');
  await bench.addressSays({ depth: '8', learningRate: '0.03' });
});

test('where the clipboard is refused the page says so', async ({ bench, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await bench.holdEngine();
  await bench.open();
  await bench.button(bench.says.engine.copy).click();
  await expect(bench.engine.getByText(bench.says.engine.notCopied)).toBeVisible();
});

/** Addresses that say all that one can. */
const full = [
  address({ ...small, noise: '0.2', at: '40', seed: '2', arms: 'relu,tanh', axis: 'epochs' }),
  address({ marks: '40*learningRate*0.03_200*noise*0.1', pins: '0*depth*8*seeds*16__0' }),
  './#/bench/resnet-depth?stage=insertion&v=2&marks=300*depth*4',
  './#/bench/class-imbalance?stage=penguins&embed',
  './#/notes/sgd-one-sample',
  './#/guide/dropout?step=observe',
].map((each) => each.slice(2));

test('a hundred mutated addresses open something that stands, and none breaks the page', async ({
  bench,
  page,
}) => {
  const broken: string[] = [];
  page.on('pageerror', ({ message }) => broken.push(message));
  await bench.holdEngine();
  await page.goto('./#/bench');
  const hashes = fc.sample(
    fc.tuple(fc.constantFrom(...full), edits).map(([hash, changes]) => mutated(hash, changes)),
    { numRuns: 100, seed: 1 },
  );
  for (const hash of hashes) {
    await page.evaluate((to) => (location.hash = to), hash);
    await expect(page.getByRole('heading', { level: 1 }), hash).toBeVisible();
    expect(broken, hash).toEqual([]);
  }
});
