import { onTestFinished } from 'vitest';
import type { CurveData } from '../../../src/charts/curves/data.ts';
import { curvePanel, type CurvePanelOptions } from '../../../src/charts/curves/panel.ts';
import { box, canvasIn } from '../page.ts';
import { panelOf, seriesOf } from './samples.ts';

export const [width, height] = [674, 224];
// what is left of the box by the insets: left 50, right 124, top 24, bottom 24
export const plot = { left: 50, right: 550, top: 24, bottom: 200 };
export const xAt = (step: number) => plot.left + ((plot.right - plot.left) * step) / 100;
export const yAt = (value: number) => plot.bottom - (plot.bottom - plot.top) * value;

export const ground = [0, 0, 0, 0];

/** A panel in a box of its own, until the test is over. */
export function panel(data: Partial<CurveData>, options?: CurvePanelOptions) {
  const host = box(width, height);
  const canvas = canvasIn(host);
  const drawing = curvePanel(canvas, options);
  onTestFinished(() => drawing.dispose());
  const whole = panelOf({ low: 0, high: 1, ...data });
  drawing.draw(whole);
  return { host, canvas, drawing, data: whole };
}

/** A level line over the 101 steps. */
export const level = (value: number, more = {}) =>
  seriesOf(
    Array.from({ length: 101 }, () => value),
    more,
  );
