import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accept, acceptAll } from '../../src/recipe/knob.ts';
import { REVISION } from '../../src/recipe/revision.ts';
import type { Complaint, Setting } from '../../src/run/address.ts';
import { MOST_PINS } from '../../src/run/pin.ts';
import { SEED_COUNTS } from '../../src/run/seed-counts.ts';
import { allowedBy } from '../../src/run/knob-spelling.ts';
import { specimen } from '../recipe/specimen.ts';
import { asked, fallback, format, parse, settings, standard } from './specimen-address.ts';
import { edits, mutated } from './mutations.ts';

const { knobs } = specimen.stages.plane;

describe('an address', () => {
  test('opens the setting it was made from', () => {
    fc.assert(
      fc.property(settings, (setting) => {
        expect(parse(format(setting))).toEqual({ setting, complaints: [] });
      }),
      { numRuns: 2000, seed: 1 },
    );
  });

  test('says no more than differs from the start', () => {
    expect(format(standard)).toBe(`#/bench/specimen?v=${REVISION}`);
    expect(format(asked({ seed: 3, cursor: 0 }, { depth: 4, data: 'blobs', even: false }))).toBe(
      `#/bench/specimen?v=${REVISION}&depth=4&data=blobs&even=false&seed=3&at=0`,
    );
    expect(format(asked({ seeds: 16 }, { learningRate: 1e-3, slope: -0.1 }))).toBe(
      `#/bench/specimen?v=${REVISION}&learningRate=0.001&slope=-0.1&seeds=16`,
    );
  });

  test.each<[hash: string, setting: Setting]>([
    ['', fallback],
    ['#', fallback],
    ['#/', fallback],
    ['#/bench', fallback],
    ['#/bench/', fallback],
    ['#/bench/specimen', standard],
    ['#/bench/specimen?', standard],
    ['#/bench/specimen?depth=4', asked({}, { depth: 4 })],
    ['/bench/specimen?depth=4', asked({}, { depth: 4 })],
    ['#/bench/specimen?learningRate=1e-2', asked({}, { learningRate: 0.01 })],
    ['#/bench/specimen?learningRate=1E%2B0', asked({}, { learningRate: 1 })],
    ['#/bench/specimen?noise=0.123456', asked({}, { noise: 0.123456 })],
    ['#/bench/specimen?at=0&seeds=16&seed=16', asked({ cursor: 0, seeds: 16, seed: 16 })],
    ['#/bench/specimen?data=%62lobs', asked({}, { data: 'blobs' })],
    ['#/bench/specimen?stage=space&depth=4', asked({ stage: 'space' }, { depth: 4 })],
    ['#/bench/specimen?stage=plane', standard],
    ['#/bench/specimen?arms=tanh,leaky', asked({ arms: ['leaky', 'tanh'] })],
    ['#/bench/specimen?engine=tfjs', asked({ engine: 'tfjs' })],
    ['#/bench/specimen?tool=sweep', asked({ tool: 'sweep' })],
  ])('%s is understood', (hash, setting) =>
    expect(parse(hash)).toEqual({ setting, complaints: [] }),
  );
});

describe('what is wrong with an address is said, and the rest is taken:', () => {
  const value = (name: string, given: string, allowed: string): Complaint => ({
    kind: 'value',
    name,
    value: given,
    allowed,
  });
  const unknown = (name: string, given: string): Complaint => ({
    kind: 'unknown',
    name,
    value: given,
  });

  test.each<[query: string, complaint: Complaint, setting?: Setting]>([
    ['depth=9', value('depth', '9', '1…4')],
    ['depth=0', value('depth', '0', '1…4')],
    ['depth=2.5', value('depth', '2.5', '1…4')],
    ['depth=', value('depth', '', '1…4')],
    ['depth= 3', value('depth', ' 3', '1…4')],
    ['depth=0x3', value('depth', '0x3', '1…4')],
    ['depth=3e0000000000001', value('depth', '3e0000000000001', '1…4')],
    ['depth=NaN', value('depth', 'NaN', '1…4')],
    ['learningRate=Infinity', value('learningRate', 'Infinity', '0.001…10')],
    ['learningRate=1e999', value('learningRate', '1e999', '0.001…10')],
    ['slope=--1', value('slope', '--1', '-1…1')],
    ['data=rings', value('data', 'rings', 'circles, blobs')],
    ['data=Circles', value('data', 'Circles', 'circles, blobs')],
    ['even=yes', value('even', 'yes', 'true, false')],
    ['even=1', value('even', '1', 'true, false')],
    ['seeds=9', value('seeds', '9', '3, 8, 16')],
    ['seeds=-8', value('seeds', '-8', '3, 8, 16')],
    ['seed=0', value('seed', '0', '1…16')],
    ['seed=17', value('seed', '17', '1…16')],
    ['seed=9', value('seed', '9', '1…8')],
    ['seed=4&seeds=3', value('seed', '4', '1…3'), asked({ seeds: 3 })],
    ['at=-1', value('at', '-1', '0, 1, 2, …')],
    ['at=1.5', value('at', '1.5', '0, 1, 2, …')],
    ['at=12345678', value('at', '12345678', '0, 1, 2, …')],
    ['stage=time', value('stage', 'time', 'plane, space')],
    ['arms=', value('arms', '', 'leaky, linear, tanh')],
    ['arms=leaky,relu', value('arms', 'leaky,relu', 'leaky, linear, tanh')],
    ['arms=tanh&stage=space', value('arms', 'tanh', 'leaky'), asked({ stage: 'space' })],
    ['engine=gpu', value('engine', 'gpu', 'replay, tfjs')],
    ['tool=saw', value('tool', 'saw', 'compare, sweep, explain, autopsy, data, export')],
    ['width=3', unknown('width', '3')],
    ['=3', unknown('', '3')],
    ['depth', value('depth', '', '1…4')],
    [`v=${REVISION + 1}`, { kind: 'revision', value: String(REVISION + 1) }],
    ['v=', { kind: 'revision', value: '' }],
    [`data=${'x'.repeat(60)}`, value('data', `${'x'.repeat(40)}…`, 'circles, blobs')],
    ['depth=9&slope=0.5', value('depth', '9', '1…4'), asked({}, { slope: 0.5 })],
    ['v=7&depth=4', { kind: 'revision', value: '7' }, asked({}, { depth: 4 })],
  ])('?%s', (query, complaint, setting = standard) => {
    expect(parse(`#/bench/specimen?${query}`)).toEqual({ setting, complaints: [complaint] });
  });

  test.each<[hash: string, complaint: Complaint]>([
    ['#/bench/no-such?depth=4', { kind: 'scenario', value: 'no-such' }],
    ['#/bench/?depth=4', { kind: 'scenario', value: '' }],
    ['#/bench/__proto__', { kind: 'scenario', value: '__proto__' }],
    ['#/bench/constructor', { kind: 'scenario', value: 'constructor' }],
    ['#/bench/%73pecimen', { kind: 'scenario', value: '%73pecimen' }],
    ['#/bench/specimen/', { kind: 'page', value: '/bench/specimen/' }],
    ['#/bench/specimen/more', { kind: 'page', value: '/bench/specimen/more' }],
    ['#/lessons/specimen', { kind: 'page', value: '/lessons/specimen' }],
    ['#bench/specimen', { kind: 'page', value: 'bench/specimen' }],
    ['##/bench/specimen', { kind: 'page', value: '#/bench/specimen' }],
    ['#?depth=4', { kind: 'page', value: '' }],
    [`#/${'x'.repeat(60)}`, { kind: 'page', value: `/${'x'.repeat(39)}…` }],
    [`#/bench/specimen?depth=${'1'.repeat(65_536)}`, { kind: 'length', value: '65558' }],
  ])('%.40s opens the standard scenario', (hash, complaint) => {
    expect(parse(hash)).toEqual({ setting: fallback, complaints: [complaint] });
  });

  test('names that every object has are no knobs', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];
    const { setting, complaints } = parse(
      `#/bench/specimen?${names.map((name) => `${name}=1`).join('&')}`,
    );
    expect(complaints).toEqual(names.map((name) => unknown(name, '1')));
    expect(setting).toEqual(standard);
    expect(Object.getPrototypeOf(setting.knobs)).toBe(Object.prototype);
  });

  test('of a name said twice the last usable value stands', () => {
    expect(parse('#/bench/specimen?depth=3&depth=4').setting.knobs['depth']).toBe(4);
    expect(parse('#/bench/specimen?depth=3&depth=9')).toEqual({
      setting: asked({}, { depth: 3 }),
      complaints: [value('depth', '9', '1…4')],
    });
    expect(parse('#/bench/specimen?seeds=3&seeds=16&at=1&at=2').setting).toEqual(
      asked({ seeds: 16, cursor: 2 }),
    );
  });
});

test('a mutated address never throws, and always opens a setting that is valid', () => {
  fc.assert(
    fc.property(settings, edits, (start, changes) => {
      const hash = mutated(format(start), changes);
      const { setting, complaints } = parse(hash);
      expect(['specimen', 'other']).toContain(setting.slug);
      expect(Object.keys(setting.knobs)).toEqual(Object.keys(knobs));
      for (const [name, knob] of Object.entries(knobs))
        expect(accept(name, knob, setting.knobs[name])).toBe(setting.knobs[name]);
      expect(SEED_COUNTS).toContain(setting.seeds);
      expect(setting.seed).toBeGreaterThanOrEqual(1);
      expect(setting.seed).toBeLessThanOrEqual(setting.seeds);
      expect(setting.pins!.length).toBeLessThanOrEqual(MOST_PINS);
      for (const pin of setting.pins!) {
        expect(Object.keys(pin.knobs)).toEqual(Object.keys(knobs));
        expect(acceptAll(knobs, pin.knobs)).toEqual(pin.knobs);
      }
      if (setting.cursor !== null) expect(setting.cursor).toBeGreaterThanOrEqual(0);
      for (const complaint of complaints)
        expect(JSON.stringify(complaint).length).toBeLessThan(600);
      // what was understood can be said again
      expect(parse(format(setting)).complaints).toEqual([]);
      expect(format(parse(format(setting)).setting)).toBe(format(setting));
    }),
    { numRuns: 10_000, seed: 1 },
  );
});

test('a knob’s values are told in short', () => {
  expect(Object.values(knobs).map(allowedBy)).toEqual([
    '1…4',
    'circles, blobs',
    '0…0.4',
    '0.001…10',
    '-1…1',
    'true, false',
  ]);
});
