import { COST_AXES, type CostAxis } from '../recipe/cost-axis.ts';
import { ENGINES, type Engine } from '../recipe/engine.ts';
import { accept, starts, type Knobs, type KnobValue } from '../recipe/knob.ts';
import type { AskedMark, Mark } from '../recipe/mark.ts';
import type { OwnTable } from '../recipe/own-table.ts';
import { REVISION } from '../recipe/revision.ts';
import { allowedBy, decode } from './knob-spelling.ts';
import type { OwnRead, OwnTrouble } from './own-file.ts';
import { readMarks, spellMarks, type MarksTrouble, type Trial } from './marks-spelling.ts';
import type { Pin } from './pin.ts';
import { readPins, spellPins, type PinsTrouble } from './pins-spelling.ts';
import { DEFAULT_SEEDS, SEED_COUNTS } from './seed-counts.ts';
import { TOOL_NAMES, type ToolName } from './tool-names.ts';

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
  /** Data of the reader's own, as an address spells them; the stage's where there are none. */
  readonly own?: string | undefined;
  /** Runs that are kept beside it; none where it is not said. */
  readonly pins?: readonly Pin[];
  /** The tool that is open; none where it is not said. */
  readonly tool?: ToolName;
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
  | PinsTrouble
  | { readonly kind: 'revision'; readonly value: string };

export interface ParsedAddress {
  readonly setting: Setting;
  readonly complaints: readonly Complaint[];
  /** Why the reader's own data are not used. */
  readonly own?: OwnTrouble;
}

/** Characters an address may have; only the reader's own data take more than a few hundred. */
export const LONGEST = 2 ** 16;
const NUMBERS = ['seeds', 'seed', 'at'];
/** Names that no knob may have. */
export const RESERVED = [
  ...['v', 'embed', 'stage', 'engine', 'arms', 'axis', 'marks', 'pins', 'own', 'tool'],
  ...NUMBERS,
];

/** What the parser must know of a stage. */
export interface KnownStage {
  readonly knobs: Knobs;
  readonly arms: readonly string[];
  /** What its curves are drawn over at the start. */
  readonly axis: CostAxis;
  /** Throws where these marks cannot stand under these knobs, on the stage's data or the reader's; where it is not said none can. */
  try?(
    knobs: Readonly<Record<string, KnobValue>>,
    marks: readonly AskedMark[],
    own: OwnTable | null,
  ): void;
  /** The reader's data that a code stands for, if the stage takes them; where it is not said it takes none. */
  own?(code: string): OwnRead;
}

const NO_STAGE: KnownStage = { knobs: {}, arms: [], axis: 'steps' };

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
  const here = stages[stage ?? names[0]!] ?? NO_STAGE;
  const { knobs, arms: known, axis: usual } = here;

  const values: Record<string, KnobValue> = starts(knobs);
  const numbers: Record<string, number> = {};
  let engine: Engine = 'replay';
  let arms: readonly string[] | null = null;
  let axis: CostAxis | null = null;
  let spelled: string | null = null;
  let code: string | undefined;
  let pinned: string | null = null;
  let tool: ToolName | undefined;
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
      const chosen = COST_AXES.find((each) => each === value);
      if (!chosen) refuse(name, value, COST_AXES.join(', '));
      else if (chosen !== usual) axis = chosen;
    } else if (name === 'marks') {
      spelled = value;
    } else if (name === 'own') {
      code = value;
    } else if (name === 'pins') {
      pinned = value;
    } else if (name === 'tool') {
      tool = TOOL_NAMES.find((each) => each === value);
      if (!tool) refuse(name, value, TOOL_NAMES.join(', '));
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
  const own = code === undefined ? null : (here.own?.(code) ?? { trouble: 'stage' });
  const table = own?.table ?? null;
  const trial: Trial | undefined = here.try && ((...asked) => here.try!(...asked, table));
  const read = spelled === null ? { marks: null } : readMarks(spelled, knobs, values, trial);
  if (read.trouble)
    complaints.push({ kind: 'marks', value: shorten(spelled!), trouble: read.trouble });
  const { pins, troubles } =
    pinned === null ? { pins: [], troubles: [] } : readPins(pinned, knobs, trial);
  complaints.push(...troubles.map((each) => ({ ...each, value: shorten(each.value) })));
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
      ...(table && { own: code }),
      pins,
      ...(tool && { tool }),
    },
    complaints,
    ...(own?.trouble && { own: own.trouble }),
  };
}

/**
 * The shortest hash that opens this setting: only what differs from the start is spelled out. It has as many of the pins, the
 * first ones first, as there is room for.
 */
export function formatAddress(setting: Setting, knobs: Knobs): string {
  return spelledWith(setting, knobs, pinsSpelled(setting, knobs));
}

/** How many of the pins an address has room for. */
export function pinsSpelled(setting: Setting, knobs: Knobs): number {
  let count = setting.pins?.length ?? 0;
  while (count > 0 && spelledWith(setting, knobs, count).length > LONGEST) count--;
  return count;
}

function spelledWith(setting: Setting, knobs: Knobs, pins: number): string {
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
  if (setting.own !== undefined) query.set('own', setting.own);
  if (setting.tool !== undefined) query.set('tool', setting.tool);
  if (pins > 0) query.set('pins', spellPins(setting.pins!.slice(0, pins), knobs));
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
