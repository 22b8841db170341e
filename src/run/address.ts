import { COST_AXES, type CostAxis } from '../recipe/cost-axis.ts';
import { ENGINES, type Engine } from '../recipe/engine.ts';
import { accept, starts, type Knobs, type KnobValue } from '../recipe/knob.ts';
import type { AskedMark, Mark } from '../recipe/mark.ts';
import { REVISION } from '../recipe/revision.ts';
import { allowedBy, decode } from './knob-spelling.ts';
import { readMarks, spellMarks, type MarksTrouble } from './marks-spelling.ts';

/** What an address says of a bench. Whatever is missing stands at its start. */
export interface Setting {
  readonly slug: string;
  /** The stage's name; null is the scenario's first one. */
  readonly stage: string | null;
  readonly knobs: Readonly<Record<string, KnobValue>>;
  /** Where knobs are turned on the way; null leaves it to the stage. */
  readonly marks: readonly Mark[] | null;
  readonly seeds: number;
  readonly seed: number;
  /** The cursor's step; null follows the end of the run. */
  readonly cursor: number | null;
  readonly engine: Engine;
  /** The arms in view; null leaves the choice to the stage. */
  readonly arms: readonly string[] | null;
  /** What curves are drawn over; null leaves the choice to the stage. */
  readonly axis: CostAxis | null;
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
  | { readonly kind: 'marks'; readonly value: string; readonly trouble: MarksTrouble }
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
export const RESERVED = ['v', 'embed', 'stage', 'engine', 'arms', 'axis', 'marks', ...NUMBERS];

/** What the parser must know of a stage. */
export interface KnownStage {
  readonly knobs: Knobs;
  readonly arms: readonly string[];
  /** What its curves are drawn over at the start; null where there is no choice. */
  readonly axis: CostAxis | null;
  /** Throws where these marks cannot stand under these knobs; where it is not said none can. */
  try?(knobs: Readonly<Record<string, KnobValue>>, marks: readonly AskedMark[]): void;
}

const NO_STAGE: KnownStage = { knobs: {}, arms: [], axis: null };

/** A scenario's stages, the first one first; null where there is no such scenario. */
export type StagesOf = (slug: string) => Readonly<Record<string, KnownStage>> | null;

/** Reads a hash such as `#/bench/relu-vs-linear?v=1&depth=8`. It never throws: what is unusable becomes a complaint. */
export function parseAddress(hash: string, stagesOf: StagesOf, fallback: string): ParsedAddress {
  const text = hash.replace(/^#/, '');
  if (/^(\/(bench\/?)?)?$/.test(text)) return standard(fallback, stagesOf);
  if (text.length > LONGEST)
    return standard(fallback, stagesOf, { kind: 'length', value: String(text.length) });
  const [path = '', query = ''] = cut(text);
  const [root, page, slug = '', ...rest] = path.split('/');
  if (root !== '' || page !== 'bench' || rest.length > 0)
    return standard(fallback, stagesOf, { kind: 'page', value: shorten(path) });
  const stages = stagesOf(slug);
  if (!stages) return standard(fallback, stagesOf, { kind: 'scenario', value: shorten(slug) });
  return parseSettings(slug, stages, new URLSearchParams(query));
}

/** A scenario as it starts, and what led there. */
function standard(slug: string, stagesOf: StagesOf, ...complaints: Complaint[]): ParsedAddress {
  const { setting } = parseSettings(slug, stagesOf(slug) ?? {}, new URLSearchParams());
  return { setting, complaints };
}

function parseSettings(
  slug: string,
  stages: Readonly<Record<string, KnownStage>>,
  query: URLSearchParams,
): ParsedAddress {
  const complaints: Complaint[] = [];
  const refuse = (name: string, value: string, allowed: string) =>
    complaints.push({ kind: 'value', name, value: shorten(value), allowed });
  const names = Object.keys(stages);
  const asked = query.get('stage');
  const stage = asked !== null && names.includes(asked) && asked !== names[0] ? asked : null;
  const { knobs, arms: known, axis: own, try: trial } = stages[stage ?? names[0]!] ?? NO_STAGE;

  const values: Record<string, KnobValue> = starts(knobs);
  const numbers: Record<string, number> = {};
  let engine: Engine = 'replay';
  let arms: readonly string[] | null = null;
  let axis: CostAxis | null = null;
  let spelled: string | null = null;
  for (const [name, value] of query) {
    if (name === 'v') {
      if (value !== String(REVISION)) complaints.push({ kind: 'revision', value: shorten(value) });
    } else if (name === 'embed') {
      // says how the bench is shown, not what is on it
    } else if (name === 'stage') {
      if (!names.includes(value)) refuse(name, value, names.join(', '));
    } else if (name === 'engine') {
      const engines = ENGINES.filter((each) => each === value);
      if (engines[0]) engine = engines[0];
      else refuse(name, value, ENGINES.join(', '));
    } else if (name === 'arms') {
      const chosen = known.filter((arm) => value.split(',').includes(arm));
      if (chosen.length === value.split(',').length) arms = chosen;
      else refuse(name, value, known.join(', '));
    } else if (name === 'axis') {
      const axes = own === null ? [] : COST_AXES;
      const chosen = axes.find((each) => each === value);
      if (!chosen) refuse(name, value, axes.join(', ') || 'steps');
      else if (chosen !== own) axis = chosen;
    } else if (name === 'marks') {
      spelled = value;
    } else if (NUMBERS.includes(name)) {
      const allowed = wholeNumber(name, value);
      if (typeof allowed === 'number') numbers[name] = allowed;
      else refuse(name, value, allowed);
    } else if (Object.hasOwn(knobs, name)) {
      const knob = knobs[name]!;
      try {
        values[name] = accept(name, knob, decode(knob, value));
      } catch {
        refuse(name, value, allowedBy(knob));
      }
    } else complaints.push({ kind: 'unknown', name: shorten(name), value: shorten(value) });
  }
  const read = spelled === null ? { marks: null } : readMarks(spelled, knobs, values, trial);
  if (read.trouble)
    complaints.push({ kind: 'marks', value: shorten(spelled!), trouble: read.trouble });
  const seeds = numbers['seeds'] ?? DEFAULT_SEEDS;
  let seed = numbers['seed'] ?? 1;
  if (seed > seeds) {
    refuse('seed', String(seed), `1…${seeds}`);
    seed = 1;
  }
  return {
    setting: {
      slug,
      stage,
      knobs: values,
      marks: read.marks,
      seeds,
      seed,
      cursor: numbers['at'] ?? null,
      engine,
      arms,
      axis,
    },
    complaints,
  };
}

/** The shortest hash that opens this setting: only what differs from the start is spelled out. */
export function formatAddress(setting: Setting, knobs: Knobs): string {
  const query = new URLSearchParams({ v: String(REVISION) });
  if (setting.stage !== null) query.set('stage', setting.stage);
  for (const [name, knob] of Object.entries(knobs)) {
    const value = setting.knobs[name];
    if (value !== undefined && value !== knob.start) query.set(name, String(value));
  }
  if (setting.marks !== null) query.set('marks', spellMarks(setting.marks));
  if (setting.seeds !== DEFAULT_SEEDS) query.set('seeds', String(setting.seeds));
  if (setting.seed !== 1) query.set('seed', String(setting.seed));
  if (setting.cursor !== null) query.set('at', String(setting.cursor));
  if (setting.engine !== 'replay') query.set('engine', setting.engine);
  if (setting.arms !== null) query.set('arms', setting.arms.join(','));
  if (setting.axis !== null) query.set('axis', setting.axis);
  return `#/bench/${setting.slug}?${query}`;
}

function cut(text: string): [string, string] {
  const mark = text.indexOf('?');
  return mark < 0 ? [text, ''] : [text.slice(0, mark), text.slice(mark + 1)];
}

function wholeNumber(name: string, text: string): number | string {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
  if (name === 'seeds')
    return (SEED_COUNTS as readonly number[]).includes(value) ? value : SEED_COUNTS.join(', ');
  if (name === 'seed') return value >= 1 && value <= 16 ? value : '1…16';
  return Number.isNaN(value) ? '0, 1, 2, …' : value;
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
