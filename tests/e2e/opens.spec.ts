import { expect } from '@playwright/test';
import { test } from './bench-test.ts';
import { small } from './bench.ts';

test('the page opens and trains without a complaint, asking no other host', async ({
  page,
  bench,
  baseURL,
}) => {
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(baseURL!))
      strangers.push(request.url());
  });
  await bench.open(small);
  await expect(page).toHaveTitle(/Ablate/);
  await bench.drawn();
  expect(strangers).toEqual([]);
});
