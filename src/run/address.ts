import { ENGINES, type Engine } from '../recipe/engine.ts';
import { accept, starts, type Knob, type Knobs, type KnobValue } from '../recipe/knob.ts';
import { REVISION } from '../recipe/revision.ts';

/** What an address says of a bench. Whatever is missing stands at its start. */
export interface Setting {
  readonly slug: string;
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly seeds: number;
  readonly seed: number;
  /** The cursor's step; null follows the end of the run. */
  readonly cursor: number | null;
  readonly engine: Engine;
}

/** Something in an address that was not usable, as data; the page words it. */
export type Complaint =
  | { readonly kind: 'page' | 'scenario'; readonly value: string }
  | { readonly kind: 'length'; readonly value: string }
  | { readonly kind: 'unknown'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'value';
      readonly name: string;
      readonly value: string;
      readonly allowed: string;
    }
  | { readonly kind: 'revision'; readonly value: string };

export interface ParsedAddress {
  readonly setting: Setting;
  readonly complaints: readonly Complaint[];
}

/** Seed counts a reader may choose: quick, default, thorough. */
export const SEED_COUNTS = [3, 8, 16] as const;
export const DEFAULT_SEEDS = 8;
const LONGEST = 4096;
const NUMBERS = ['seeds', 'seed', 'at'];
/** Names that no knob may have. */
export const RESERVED = ['v', 'engine', ...NUMBERS];

/** What the parser must know of each scenario: its knobs; null where there is no such scenario. */
export type KnobsOf = (slug: string) => Knobs | null;

/** Reads a hash such as `#/bench/relu-vs-linear?v=1&depth=8`. It never throws: what is unusable becomes a complaint. */
export function parseAddress(hash: string, knobsOf: KnobsOf, fallback: string): ParsedAddress {
  const complaints: Complaint[] = [];
  const text = hash.replace(/^#/, '');
  const standard = (slug: string): Setting => ({
    slug,
    knobs: starts(knobsOf(slug) ?? {}),
    seeds: DEFAULT_SEEDS,
    seed: 1,
    cursor: null,
    engine: 'replay',
  });
  if (text === '' || text === '/') return { setting: standard(fallback), complaints };
  if (text.length > LONGEST)
    return {
      setting: standard(fallback),
      complaints: [{ kind: 'length', value: String(text.length) }],
    };
  const [path = '', query = ''] = cut(text);
  const [root, page, slug = '', ...rest] = path.split('/');
  if (root !== '' || page !== 'bench' || rest.length > 0)
    return { setting: standard(fallback), complaints: [{ kind: 'page', value: shorten(path) }] };
  const knobs = knobsOf(slug);
  if (!knobs)
    return {
      setting: standard(fallback),
      complaints: [{ kind: 'scenario', value: shorten(slug) }],
    };

  const values: Record<string, KnobValue> = starts(knobs);
  const numbers: Record<string, number> = {};
  let engine: Engine = 'replay';
  for (const [name, value] of new URLSearchParams(query)) {
    if (name === 'v') {
      if (value !== String(REVISION)) complaints.push({ kind: 'revision', value: shorten(value) });
    } else if (name === 'engine') {
      const known = ENGINES.find((each) => each === value);
      if (known) engine = known;
      else
        complaints.push({
          kind: 'value',
          name,
          value: shorten(value),
          allowed: ENGINES.join(', '),
        });
    } else if (NUMBERS.includes(name)) {
      const allowed = wholeNumber(name, value);
      if (typeof allowed === 'number') numbers[name] = allowed;
      else complaints.push({ kind: 'value', name, value: shorten(value), allowed });
    } else if (Object.hasOwn(knobs, name)) {
      const knob = knobs[name]!;
      try {
        values[name] = accept(name, knob, decode(knob, value));
      } catch {
        complaints.push({ kind: 'value', name, value: shorten(value), allowed: allowedBy(knob) });
      }
    } else complaints.push({ kind: 'unknown', name: shorten(name), value: shorten(value) });
  }
  const seeds = numbers['seeds'] ?? DEFAULT_SEEDS;
  let seed = numbers['seed'] ?? 1;
  if (seed > seeds) {
    complaints.push({ kind: 'value', name: 'seed', value: String(seed), allowed: `1…${seeds}` });
    seed = 1;
  }
  return {
    setting: { slug, knobs: values, seeds, seed, cursor: numbers['at'] ?? null, engine },
    complaints,
  };
}

/** The shortest hash that opens this setting: only what differs from the start is spelled out. */
export function formatAddress(setting: Setting, knobs: Knobs): string {
  const query = new URLSearchParams({ v: String(REVISION) });
  for (const [name, knob] of Object.entries(knobs)) {
    const value = setting.knobs[name];
    if (value !== undefined && value !== knob.start) query.set(name, String(value));
  }
  if (setting.seeds !== DEFAULT_SEEDS) query.set('seeds', String(setting.seeds));
  if (setting.seed !== 1) query.set('seed', String(setting.seed));
  if (setting.cursor !== null) query.set('at', String(setting.cursor));
  if (setting.engine !== 'replay') query.set('engine', setting.engine);
  return `#/bench/${setting.slug}?${query}`;
}

function cut(text: string): [string, string] {
  const mark = text.indexOf('?');
  return mark < 0 ? [text, ''] : [text.slice(0, mark), text.slice(mark + 1)];
}

/** A knob's value as an address spells it; what cannot be read stays text, which the knob then refuses. */
export function decode(knob: Knob, text: string): unknown {
  if (knob.kind === 'choice') return text;
  if (knob.kind === 'toggle') return text === 'true' ? true : text === 'false' ? false : text;
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

function wholeNumber(name: string, text: string): number | string {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
  if (name === 'seeds')
    return (SEED_COUNTS as readonly number[]).includes(value) ? value : SEED_COUNTS.join(', ');
  if (name === 'seed') return value >= 1 && value <= 16 ? value : '1…16';
  return Number.isNaN(value) ? '0, 1, 2, …' : value;
}

/** A knob's values in short: `1…8`, `circles, xor`. */
export function allowedBy(knob: Knob): string {
  if (knob.kind === 'choice') return knob.options.join(', ');
  if (knob.kind === 'toggle') return 'true, false';
  return `${knob.min}…${knob.max}`;
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
