import { describe, expect, it } from 'vitest';
import {
  count,
  fixed,
  percent,
  powerOfTen,
  reading,
  scientific,
  signed,
  significant,
} from '../../src/charts/format.ts';

const table: [name: string, format: (v: number) => string, rows: [number, string][]][] = [
  [
    'fixed',
    fixed,
    [
      [0.5, '0.50'],
      [-0.256, '−0.26'],
      [-0.004, '0.00'],
      [-0, '0.00'],
      [NaN, '–'],
      [Infinity, '∞'],
      [-Infinity, '−∞'],
    ],
  ],
  [
    'fixed, no digits',
    (v) => fixed(v, 0),
    [
      [12.4, '12'],
      [-0.4, '0'],
    ],
  ],
  [
    'signed',
    signed,
    [
      [0.45, '+0.45'],
      [-0.45, '−0.45'],
      [0.001, '0.00'],
      [0, '0.00'],
      [Infinity, '+∞'],
    ],
  ],
  [
    'percent',
    percent,
    [
      [0.993, '99%'],
      [-0.05, '−5%'],
      [NaN, '–'],
    ],
  ],
  [
    'scientific',
    scientific,
    [
      [4.1e-8, '4.1×10⁻⁸'],
      [-6.02e23, '−6.0×10²³'],
      [9.96, '1.0×10¹'],
      [1, '1.0×10⁰'],
      [0, '0'],
    ],
  ],
  [
    'significant',
    significant,
    [
      [0.693, '0.69'],
      [12.34, '12'],
      [0.00412, '0.0041'],
      [0.000041, '4.1×10⁻⁵'],
      [123456, '1.2×10⁵'],
      [0, '0'],
    ],
  ],
  [
    'reading',
    reading,
    [
      [0.953, '0.95'],
      [0.004, '0.004'],
      [0.00041, '4.1×10⁻⁴'],
      [-0.25, '−0.25'],
      [75028248, '7.5×10⁷'],
      [0, '0.00'],
      [NaN, '–'],
    ],
  ],
  [
    'powerOfTen',
    powerOfTen,
    [
      [-4, '10⁻⁴'],
      [-12, '10⁻¹²'],
      [0, '1'],
      [1, '10'],
      [3, '10³'],
    ],
  ],
  [
    'count',
    count,
    [
      [0, '0'],
      [2000, '2000'],
      [148000, '148,000'],
      [-12345678, '−12,345,678'],
      [NaN, '–'],
    ],
  ],
];

describe.each(table)('%s', (_, format, rows) => {
  it.each(rows)('%d → %s', (value, text) => expect(format(value)).toBe(text));
});
