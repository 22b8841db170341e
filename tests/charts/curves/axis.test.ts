import { describe, expect, it } from 'vitest';
import { xAt, xShare, xTicks, yAxis, type Reach } from '../../../src/charts/curves/axis.ts';
import type { CurveData } from '../../../src/charts/curves/data.ts';
import { panelOf, seriesOf } from './samples.ts';

const axisOf = (data: Partial<CurveData>, height = 200) => yAxis(panelOf(data), height);

describe('yAxis', () => {
  it('keeps the ends it is given', () => {
    const { low, high } = axisOf({ low: 0.38, high: 1, series: [seriesOf([0.1, 3])] });
    expect([low, high]).toEqual([0.38, 1]);
  });

  it('shows lines, bands, ghosts and references', () => {
    const line = seriesOf([0.4, 0.5], { low: [-0.9, 0.1], high: [0.5, 0.6] });
    const ghost = { x: [0, 1], y: [0.2, 1.7] };
    const reference = { id: 'r', label: 'r', value: 3.9, lit: false };
    const { low, high } = axisOf({ series: [{ ...line, ghost }], references: [reference] });
    expect([low, high]).toEqual([-1, 4]);
  });

  it('knows what a log axis cannot show, and what is not finite', () => {
    const { low, high } = axisOf({
      scale: 'log',
      series: [seriesOf([0, -1, NaN, 0.04, 2, Infinity])],
    });
    expect([low, high]).toEqual([0.03, 3]);
  });

  it.each<[string, Partial<CurveData>, [number, number]]>([
    ['nothing to show', {}, [0, 1]],
    ['nothing to show on a log axis', { scale: 'log' }, [0.1, 1]],
    ['a single value', { series: [seriesOf([5, 5])] }, [4.5, 5.5]],
    ['a given end beyond the data', { low: 9, series: [seriesOf([1, 2])] }, [8.5, 9.5]],
    ['a given end that a log axis cannot have', { scale: 'log', low: 0, high: 1 }, [0.1, 1]],
  ])('has an axis for %s', (_, data, expected) => {
    const { low, high } = axisOf(data);
    expect([low, high]).toEqual(expected);
  });

  it('gives a reference the place of the tick it would touch', () => {
    const at = (value: number) => [{ id: 'chance', label: 'chance', value, lit: false }];
    const labels = (value: number) => {
      const { values, label } = axisOf({ low: 0, high: 1, references: at(value) });
      return values.map(label);
    };
    expect(labels(0.5)).toEqual(['0.0', '0.2', '0.4', '0.6', '0.8', '1.0']);
    expect(labels(0.61)).toEqual(['0.0', '0.2', '0.4', '', '0.8', '1.0']);
  });

  it('draws what lies beyond two pixels outside', () => {
    const linear = axisOf({ low: 0, high: 1 });
    expect(linear.above).toBeCloseTo(1.01, 12);
    expect(linear.below).toBeCloseTo(-0.01, 12);
    const log = axisOf({ scale: 'log', low: 0.01, high: 1 });
    expect(Math.log10(log.above)).toBeCloseTo(0.02, 12);
  });

  it('has fewer ticks where there is less room', () => {
    const many = axisOf({ low: 0, high: 1 }, 400).values.length;
    expect(axisOf({ low: 0, high: 1 }, 90).values.length).toBeLessThan(many);
  });
});

describe('xTicks', () => {
  it('counts steps from 0', () => {
    const { values, label } = xTicks({ xMax: 500 }, 560);
    expect(values.map(label)).toEqual(['0', '100', '200', '300', '400', '500']);
  });

  it('goes by decades where it is logarithmic', () => {
    const { values, label } = xTicks({ xMin: 1, xMax: 60_000 }, 560);
    expect(values.map(label)).toEqual(['1', '10', '10²', '10³', '10⁴']);
  });
});

describe('a place along x', () => {
  it.each<[Reach, number, number]>([
    [{ xMax: 200 }, 0, 0],
    [{ xMax: 200 }, 50, 0.25],
    [{ xMin: 0.01, xMax: 100 }, 1, 0.5],
    [{ xMin: 0.01, xMax: 100 }, 100, 1],
    [{ xMin: 0.01, xMax: 100 }, 0, 0],
  ])('in %j of %d is %d', (reach, x, along) => {
    expect(xShare(reach, x)).toBeCloseTo(along, 12);
    expect(xAt(reach, along)).toBeCloseTo(x, 12);
  });
});
