import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutEndLabels, type LineEnd } from '../../../src/charts/curves/end-label-layout.ts';
import { wrap, type Measure } from '../../../src/charts/curves/wrap.ts';

/** Ten to a letter, a name a little wider. */
const measure: Measure = (text, as) => text.length * (as === 'name' ? 10 : 9);

describe('wrap', () => {
  it.each<[string, string, number, [string, string][]]>([
    ['ReLU', '0.95', 100, [['ReLU', '0.95']]],
    [
      'ReLU',
      '0.95',
      80,
      [
        ['ReLU', ''],
        ['', '0.95'],
      ],
    ],
    [
      'sigmoid + batch norm',
      '0.87',
      160,
      [
        ['sigmoid + batch', ''],
        ['norm', '0.87'],
      ],
    ],
    [
      '没有批归一化',
      '0.87',
      55,
      [
        ['没有批归一', ''],
        ['化', '0.87'],
      ],
    ],
    ['normalization', '', 60, [['norma…', '']]],
    ['', '0.5', 60, [['', '0.5']]],
  ])('%s %s in %d', (name, value, space, rows) =>
    expect(wrap(name, value, space, measure)).toEqual(
      rows.map(([n, v]) => ({ name: n, value: v })),
    ),
  );
});

const room = { right: 700, top: 10, bottom: 210, offset: 12, row: 16 };
const end = (y: number, more: Partial<LineEnd> = {}): LineEnd => ({
  x: 576,
  y,
  name: 'ReLU',
  value: '0.9',
  ...more,
});

describe('layOutEndLabels', () => {
  it('stands beside its line', () =>
    expect(layOutEndLabels([end(100)], room, measure)).toEqual([
      { left: 588, middle: 100, width: 76, height: 16, rows: [{ name: 'ReLU', value: '0.9' }] },
    ]));

  it('prefers a short name to a second row', () => {
    const [label] = layOutEndLabels(
      [end(100, { name: 'pinned, width 3', shortName: 'width 3' })],
      room,
      measure,
    );
    expect(label!.rows).toEqual([{ name: 'width 3', value: '0.9' }]);
  });

  it('is cut to one row where there is not room for all', () => {
    const many = Array.from({ length: 9 }, () => end(100, { name: 'sigmoid with batch norm' }));
    const labels = layOutEndLabels(many, room, measure);
    expect(labels.every(({ rows }) => rows.length === 1)).toBe(true);
    expect(labels[0]!.rows[0]!.name).toMatch(/…$/);
  });

  it('lets lines that end far apart stand where they end', () => {
    const labels = layOutEndLabels([end(100), end(100, { x: 200 })], room, measure);
    expect(labels.map(({ middle }) => middle)).toEqual([100, 100]);
  });

  const ends = fc.array(
    fc.record({
      x: fc.constantFrom(150, 200, 576),
      y: fc.double({ min: 0, max: 220, noNaN: true }),
      name: fc.constantFrom('ReLU', 'linear', 'sigmoid with batch norm', '批归一化'),
      value: fc.constantFrom('0.95', '4.1×10⁻⁸', ''),
    }),
    { maxLength: 8 },
  );

  it('covers no label by another and keeps all in the room', () =>
    fc.assert(
      fc.property(ends, (lines) => {
        const labels = layOutEndLabels(lines, room, measure);
        labels.forEach((a, i) => {
          expect(a.middle - a.height / 2).toBeGreaterThanOrEqual(room.top - 1e-6);
          expect(a.middle + a.height / 2).toBeLessThanOrEqual(room.bottom + 1e-6);
          expect(a.left + a.width).toBeLessThanOrEqual(room.right);
          for (const b of labels.slice(0, i)) {
            const besides = a.left >= b.left + b.width || b.left >= a.left + a.width;
            const apart = Math.abs(a.middle - b.middle) >= (a.height + b.height) / 2 - 1e-6;
            expect(besides || apart).toBe(true);
          }
        });
      }),
    ));
});
