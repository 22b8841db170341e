import { expect } from '@playwright/test';
import { sweep } from '../../src/words/sweep-en.ts';
import { expectClean } from './axe.ts';
import { test } from './bench-test.ts';
import { patience, small, type Settings } from './bench.ts';

const quick: Settings = { ...small, steps: '100' };

test('a reader sweeps a knob, then two, and goes to where a cell is', async ({ bench, page }) => {
  await bench.open(quick);
  await bench.button(bench.says.tools.names.sweep).click();
  const tool = page.getByRole('region', { name: bench.says.tools.names.sweep });
  const says = (done: number) => tool.getByText(sweep.progress(String(done), String(done)));
  // eight depths but the one in place, four seeds, two arms
  await expect(says(7 * 4 * 2)).toBeVisible(patience);
  const { label: depth } = bench.text.knobs['depth']!;
  const { label: accuracy } = bench.text.probes['accuracy']!;
  const strip = tool.getByRole('slider', { name: bench.says.chart.sweep(accuracy, depth) });
  await expect(strip).toHaveAttribute('aria-valuetext', /^Depth 1: ReLU [01]\.\d\d and Linear/);
  await strip.press('End');
  await expect(strip).toHaveAttribute('aria-valuetext', /^Depth 8: ReLU/);
  await strip.press('Enter');
  const opened = { ...quick, tool: 'sweep' };
  await bench.addressSays({ ...opened, depth: '8' });

  await tool.getByLabel(sweep.against).selectOption('noise');
  // eight depths, nine noises, three seeds, two arms; the knobs stand between two of the noises
  await expect(says(8 * 9 * 3 * 2)).toBeVisible(patience);
  const cell = (text: string) => tool.getByRole('button', { name: text });
  await cell('depth 1, noise 0.40').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell('depth 2, noise 0.40')).toBeFocused();
  await expectClean(page, 'a map', '#tool');
  await page.keyboard.press('Enter');
  await bench.addressSays({ ...opened, depth: '2', noise: '0.4' });
  await expect(cell('depth 2, noise 0.40')).toHaveAccessibleName(/; the knobs are here$/);
});

test('thin lines come above the knobs once all is done, and say where they lead', async ({
  bench,
}) => {
  await bench.open({ ...quick, width: '2' });
  const line = (knob: string) =>
    bench.knobs
      .locator(`[data-part="knob:${knob}"]`)
      .getByText(sweep.scented('test accuracy', bench.text.knobs[knob]!.label));
  for (const knob of ['depth', 'learningRate', 'steps'])
    await expect(line(knob)).toHaveText(/ReLU [01]\.\d\d to [01]\.\d\d and Linear/, patience);
  await bench.slider('depth').press('ArrowRight');
  await expect(line('learningRate')).toHaveCount(0);
  await expect(line('learningRate')).toHaveCount(1, patience);
});

test('curves are drawn over what the reader chooses, which the address says', async ({ bench }) => {
  await bench.open(quick);
  await bench.drawn();
  const axis = bench.measurement.getByLabel(bench.says.axis.title);
  await axis.selectOption(bench.says.axis.names.multiplyAdds);
  await bench.addressSays({ ...quick, axis: 'multiplyAdds' });
  // 2 × 4 and 4 × 2 weights, 64 samples, three times
  await expect(
    bench.measurement.getByText(
      bench.says.axis.counted(
        ['ReLU', 'Linear'].map((arm) => bench.says.axis.stepCounts(arm, '3.1')),
      ),
    ),
  ).toBeVisible();
});
