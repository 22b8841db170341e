import { expect, it, onTestFinished } from 'vitest';
import { LAYER_BELOW, LAYER_LEFT, layerAxis } from '../../../src/charts/layers/layer-axis.ts';
import { layerHeat, type LayerHeatData } from '../../../src/charts/layers/layer-heat.ts';
import { box, canvasIn, pixel, print } from '../page.ts';

const axis = layerAxis(3);
const plot = 100;

/** Two layers and an output over four steps, the first half of a run: 1, 10⁻⁶ and nothing. */
const track = {
  steps: [0, 1, 2, 3],
  values: Array.from({ length: 4 }, () => [0, 1e-6, 1]).flat(),
  width: 3,
  rows: 3,
  length: 4,
};

function heat(more: Partial<LayerHeatData> = {}) {
  const canvas = canvasIn(box(LAYER_LEFT + plot + 1, axis.height + LAYER_BELOW));
  const steps: number[] = [];
  const drawing = layerHeat(canvas, (step) => steps.push(step));
  onTestFinished(() => drawing.dispose());
  const scale = { low: 1e-6, high: 1, xMax: 8, cursor: 8, output: 'out' };
  drawing.draw({ ...track, ...scale, ...more });
  return { canvas, drawing, steps };
}

const row = (layer: number) => axis.height - (layer + 0.5) * axis.row;

it('goes up the ramp from the lowest magnitude to the highest, the output on top; 0 stays clear', () => {
  const { canvas } = heat();
  const grey = (layer: number) => pixel(canvas, LAYER_LEFT + 20, row(layer));
  expect(grey(2)).toEqual([0x66, 0x66, 0x66, 255]);
  expect(grey(1)).toEqual([0, 0, 0, 255]);
  expect(grey(0)).toEqual([0, 0, 0, 0]);
});

it('leaves the steps that are still to come empty', () => {
  const { canvas } = heat();
  expect(pixel(canvas, LAYER_LEFT + 45, row(2))[3]).toBe(255);
  expect(pixel(canvas, LAYER_LEFT + 55, row(2))[3]).toBe(0);
});

it('shows where the cursor is, and reports where it is put', () => {
  const { canvas, steps } = heat({ cursor: 2 });
  expect(pixel(canvas, LAYER_LEFT + 24.5, row(1))).toEqual([0, 0, 0, 255]);
  const { left, top } = canvas.getBoundingClientRect();
  const at = { clientX: left + LAYER_LEFT + plot / 2, clientY: top + 5 };
  canvas.setPointerCapture = () => undefined;
  canvas.dispatchEvent(new PointerEvent('pointerdown', { ...at, button: 0, pointerId: 1 }));
  expect(steps[0]).toBeCloseTo(4, 1);
});

it('draws the same data the same way, and nothing of a run that has not begun', () => {
  const { canvas, drawing } = heat();
  const first = print(canvas);
  const scale = { low: 1e-6, high: 1, xMax: 8, cursor: 8, output: 'out' };
  drawing.draw({ ...track, ...scale, length: 0 });
  expect(pixel(canvas, LAYER_LEFT + 20, row(2))[3]).toBe(0);
  drawing.draw({ ...track, ...scale });
  expect(print(canvas)).toBe(first);
});
