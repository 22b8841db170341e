import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { OWN_LIMITS, ownFault } from '../../src/recipe/own-limits.ts';
import { type OwnTable } from '../../src/recipe/own-table.ts';
import { isWhole, learnOwn, ownCode } from '../../src/run/own-code.ts';
import { OWN_FILE_MOST, ownText, readOwnText, type OwnTrouble } from '../../src/run/own-file.ts';
import { knownOwn } from '../../src/run/own-known.ts';
import { tableOf } from '../recipe/own-tables.ts';

/** Points as they are painted: on a grid of hundredths. */
const painted = (count: number): OwnTable => ({
  ...tableOf([count / 2, count / 2]),
  rows: Array.from({ length: count }, (_, i) => [
    Math.round(100 * Math.sin(i * 1.7)) / 100,
    Math.round(100 * Math.cos(i * 2.3)) / 100,
  ]),
});

const deflated = async (text: string): Promise<string> => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
};
const read = async (code: string) => {
  await learnOwn(code);
  return knownOwn(code);
};

describe('data in an address', () => {
  test('are read as they were written', async () => {
    for (const table of [painted(200), tableOf([5, 4, 9], 20)]) {
      const code = await ownCode(table);
      expect(code).toMatch(/^[\w-]+$/);
      expect(isWhole(code)).toBe(true);
      // as another page reads it, which does not know it yet
      expect(await read(await deflated(ownText(table)))).toEqual({ table });
    }
  });

  test('two hundred painted points take fewer than two thousand characters', async () => {
    expect((await ownCode(painted(200))).length).toBeLessThan(2000);
  });

  test('that are too many have a name there, which leads to them on this page only', async () => {
    const table = {
      ...tableOf([2000, 2000], 8),
      rows: Array.from({ length: 4000 }, (_, i) =>
        Array.from({ length: 8 }, (_e, j) => Math.sin(i * 8 + j)),
      ),
    };
    const code = await ownCode(table);
    expect([code.length, isWhole(code)]).toEqual([17, false]);
    expect(knownOwn(code)).toEqual({ table });
    expect(await read('.0123456789abcdef')).toEqual({ trouble: 'away' });
  });

  const good = { ablate: 1, columns: ['x', 'y'], classes: ['a', 'b'] };
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [i, i, i % 2]);
  test.each<[why: string, read: unknown, trouble: OwnTrouble]>([
    ['no object', [], 'damaged'],
    ['null', null, 'damaged'],
    ['a later version', { ...good, ablate: 2, rows: rows(8) }, 'newer'],
    ['no version', { columns: ['x', 'y'], classes: ['a', 'b'], rows: rows(8) }, 'damaged'],
    ['no rows', good, 'damaged'],
    ['few rows', { ...good, rows: rows(7) }, 'unfit'],
    ['many rows', { ...good, rows: rows(5001) }, 'unfit'],
    ['a class that is not there', { ...good, rows: [...rows(8), [1, 2, 2]] }, 'damaged'],
    ['half a class', { ...good, rows: [...rows(8), [1, 2, 0.5]] }, 'damaged'],
    ['a class by name', { ...good, rows: [...rows(8), [1, 2, 'length']] }, 'damaged'],
    ['a short row', { ...good, rows: [...rows(8), [1, 2]] }, 'damaged'],
    ['a text for a number', { ...good, rows: [...rows(8), ['1', 2, 0]] }, 'damaged'],
    ['a number too large', { ...good, rows: [...rows(8), [1e13, 2, 0]] }, 'damaged'],
    ['two columns of a name', { ...good, columns: ['x', 'x'], rows: rows(8) }, 'damaged'],
    ['a name too long', { ...good, columns: ['x', 'y'.repeat(61)], rows: rows(8) }, 'damaged'],
  ])('%s: %j is %s', async (_, value, trouble) => {
    expect(await read(await deflated(JSON.stringify(value)))).toEqual({ trouble });
  });

  test('that swell are given up before they do', async () => {
    const bomb = await deflated(' '.repeat(30_000_000));
    expect(bomb.length).toBeLessThan(2 ** 16);
    expect(await read(bomb)).toEqual({ trouble: 'large' });
  });

  test.each(['', '!', 'a', '%00', '__proto__', 'AAAA', '💥'])('%j is damaged', async (code) => {
    const { trouble } = (await read(code))!;
    expect(['damaged', 'large']).toContain(trouble);
  });
});

test('a file that is too large is not read', () => {
  expect(readOwnText(' '.repeat(OWN_FILE_MOST + 1))).toEqual({ trouble: 'large' });
});

describe('whatever stands there', () => {
  let code = '';
  let text = '';
  beforeAll(async () => {
    code = await ownCode(painted(40));
    text = ownText(painted(40));
  });
  const mutate = (from: () => string, pieces: readonly string[]) =>
    fc
      .tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(6),
        fc.array(fc.constantFrom(...pieces), { maxLength: 6 }),
      )
      .map(([at, cut, put]) => {
        const place = Math.floor(at * from().length);
        return from().slice(0, place) + put.join('') + from().slice(place + cut);
      });
  const isSound = (result: ReturnType<typeof readOwnText>) =>
    result.trouble !== undefined ||
    (ownFault(result.table) === null &&
      result.table.rows.every((row) => row.every((value) => Math.abs(value) <= OWN_LIMITS.size)));

  test('in an address it is a table that can be trained on, or a trouble', async () => {
    const codes = mutate(() => code, ['a', 'Z', '-', '_', '=', '.', '%', '+', '💥', '\0']);
    await fc.assert(
      fc.asyncProperty(codes, async (each) => {
        expect(isSound((await read(each))!)).toBe(true);
      }),
      { numRuns: 10_000, seed: 1 },
    );
  });

  test('in a file it is a table that can be trained on, or a trouble', () => {
    const texts = mutate(
      () => text,
      [
        '[',
        ']',
        '{',
        '}',
        ',',
        '"',
        '0',
        '1',
        '-',
        'e9',
        '1e99',
        'null',
        '"rows"',
        '__proto__',
        '<b>',
      ],
    );
    fc.assert(
      fc.property(texts, (each) => {
        expect(isSound(readOwnText(each))).toBe(true);
      }),
      { numRuns: 10_000, seed: 1 },
    );
  });
});
