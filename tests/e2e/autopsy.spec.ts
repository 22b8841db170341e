import { expect } from '@playwright/test';
import { autopsy as says } from '../../src/words/autopsy-en.ts';
import { test } from './bench-test.ts';
import { diverging, patience, small } from './bench.ts';
import { expectClean } from './axe.ts';
import { saying } from './wording.ts';

const name = 'What went wrong?';

test('why an arm fails is told, with its step, and a change that was tried leads to another arm', async ({
  bench,
  page,
}) => {
  await bench.open({ ...small, width: '16', depth: '3', arms: 'sigmoid' });
  await bench.button(name).click();
  const tool = page.getByRole('region', { name });
  const { label } = bench.text.arms['sigmoid']!;
  const arm = tool.getByRole('region', { name: label });
  await expect(arm.getByText(says.helps(says.remedies.relu))).toBeVisible(patience);
  await expect(arm.getByText(saying(says.plateau.vanishing('§', '§', '§', '§')))).toBeVisible();
  await expect(arm.getByRole('table', { name: says.table(label) })).toBeVisible();
  await expectClean(page, 'autopsy', '#tool');
  const step = arm.getByRole('button', { name: saying(says.step('§')) });
  const at = Number(/\d+/.exec(await step.innerText())![0]);
  await step.press('Enter');
  await bench.atStep(at);
  const relu = bench.text.arms['relu']!.label;
  await arm.getByRole('button', { name: says.show(relu) }).press('Enter');
  await expect(tool.getByText(saying(says.healthy('§', '§')))).toBeVisible(patience);
});

test('the notice that a run diverged leads there, and a knob is turned from there', async ({
  bench,
  page,
}) => {
  await bench.open({ ...diverging, arms: 'linear' });
  await expect(bench.measurement.getByText(bench.says.chart.cutShort)).toBeVisible(patience);
  await bench.button(name).first().click();
  const tool = page.getByRole('region', { name });
  const turn = tool.getByRole('button', { name: /^Turn/ });
  await turn.click(patience);
  await expect(bench.measurement.getByText(bench.says.chart.cutShort)).toBeHidden(patience);
});
