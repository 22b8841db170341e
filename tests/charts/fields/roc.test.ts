import { describe, expect, it } from 'vitest';
import { rocHeight, rocMarks, type OperatingCurve } from '../../../src/charts/fields/roc.ts';

/** The plot is 200 px wide and high, from 30 on and from 8 down. */
const plot = { size: 240, chance: [0, 1] } as const;
const curve = (name: string, at: OperatingCurve['at'], arm: OperatingCurve['arm'] = 1) => ({
  arm,
  name,
  x: [0, 0.5, 1],
  y: [0, 0.75, 1],
  at,
});
const marksOf = (...curves: OperatingCurve[]) => rocMarks(curves, plot);

describe('rocMarks', () => {
  it('draws curves from the lower left to the upper right of the unit square', () => {
    expect(marksOf(curve('one', { x: 0.5, y: 0.75 })).curves[0]!.path).toBe('M30,208L130,58L230,8');
    expect(marksOf().frame).toBe('M30 8V208H230');
    expect(marksOf().chance).toBe('M30 208L230 8');
    expect(rocHeight(240)).toBe(244);
  });

  it('marks where each arm works, with its name on the side that has room', () => {
    const { curves } = marksOf(
      curve('one', { x: 0.25, y: 0.75 }),
      curve('two', { x: 0.75, y: 0.25 }, 2),
    );
    expect(curves.map(({ point }) => point)).toEqual([
      { x: 80, y: 58 },
      { x: 180, y: 158 },
    ]);
    expect(curves.map(({ label }) => label)).toEqual([
      { text: 'one', x: 90, y: 58, anchor: 'start', leader: null },
      { text: 'two', x: 170, y: 158, anchor: 'end', leader: null },
    ]);
  });

  it('moves names apart that would collide, and leads them back', () => {
    const here = { x: 0.25, y: 0.75 };
    const [one, two] = marksOf(curve('one', here), curve('two', here, 2)).curves;
    expect(two!.label!.y - one!.label!.y).toBe(16);
    for (const { label } of [one!, two!]) expect(label!.leader).toMatch(/^M80 58L95 /);
  });

  it('has no mark where there is no number, and no curve either', () => {
    const nothing = { ...curve('one', { x: 0, y: NaN }), y: [NaN, 0.5, 1] };
    expect(marksOf(nothing).curves[0]).toEqual({
      arm: 1,
      path: 'M130,108L230,8',
      point: null,
      label: null,
    });
  });
});
