import { describe, expect, it } from 'vitest';
import { namedEnds } from '../../../src/charts/curves/end-labels.ts';
import type { Plot, Scene } from '../../../src/charts/curves/scene.ts';
import { readPalette, type Arm } from '../../../src/charts/palette.ts';
import { box } from '../page.ts';
import { panelOf, seriesOf } from './samples.ts';

const names = ['ReLU', 'tanh', 'leaky ReLU 0.2', 'sigmoid + batch norm', '没有批归一化', 'ELU'];

/** Six lines that end close together, in a plot with these insets. */
function labelsAt(width: number, right: number) {
  const plot: Plot = {
    left: 50,
    right: width - right,
    top: 24,
    bottom: 200,
    x: () => width - right,
    y: (value) => 200 - 176 * value,
  };
  const series = names.map((name, i) =>
    seriesOf([0, 0.9 - 0.01 * i], { name, arm: (i + 1) as Arm }),
  );
  const noTicks = { values: [], label: String };
  const scene: Scene = {
    data: panelOf({ series }),
    palette: readPalette(box(width, 224)),
    x: noTicks,
    y: { low: 0, high: 1, below: 0, above: 1, ...noTicks },
  };
  const ctx = document.createElement('canvas').getContext('2d')!;
  return namedEnds(scene, plot, ctx, width).map(({ label }) => label);
}

describe.each([
  ['a wide panel', 700, 124],
  ['a narrow panel', 360, 78],
])('the labels of six lines on %s', (_, width, right) => {
  it('do not cover one another', () => {
    const labels = labelsAt(width, right).sort((a, b) => a.middle - b.middle);
    for (let i = 1; i < labels.length; i++) {
      const [above, below] = [labels[i - 1]!, labels[i]!];
      const gap = below.middle - below.height / 2 - (above.middle + above.height / 2);
      expect(gap).toBeGreaterThanOrEqual(-1e-6);
    }
  });

  it('stay in the order of their lines, and on the panel', () => {
    const labels = labelsAt(width, right);
    for (let i = 1; i < labels.length; i++) {
      expect(labels[i]!.middle).toBeGreaterThan(labels[i - 1]!.middle);
    }
    for (const { left, width: wide, middle, height } of labels) {
      expect(left + wide).toBeLessThanOrEqual(width);
      expect(middle - height / 2).toBeGreaterThanOrEqual(0);
      expect(middle + height / 2).toBeLessThanOrEqual(224);
    }
  });
});
