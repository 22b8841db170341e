import type { ArmSeeds } from './claim.ts';
import type { KnobValues } from './knob.ts';
import type { ArmsOf, KnobsOf, ProbesOf, Scenario, Stages } from './scenario.ts';
import type { ArmView } from './view.ts';

type Seeds<A extends string, P extends string> = Readonly<Record<A, ArmSeeds<P>>>;

/** The curve of every arm in view, drawn by hand between these ends of the value axis. */
interface DrawGuess {
  readonly kind: 'draw';
  readonly low: number;
  readonly high: number;
}

/** One number on a slider; `of` measures it. On a `log` slider equal ratios are equal distances. */
export interface ValueGuess<A extends string = string, P extends string = string> {
  readonly kind: 'value';
  readonly scale: 'linear' | 'log';
  readonly min: number;
  readonly max: number;
  /** Where the slider starts: it should not give the answer away. */
  readonly start: number;
  of(arms: Seeds<A, P>): number | null;
}

/** One of several answers; the first one whose test the run passes is right. */
export interface ChoiceGuess<A extends string = string, P extends string = string> {
  readonly kind: 'choice';
  readonly answers: Readonly<Record<string, { when(arms: Seeds<A, P>): boolean }>>;
}

/** How a reader says beforehand what a run will give. */
export type Guess<A extends string = string, P extends string = string> =
  DrawGuess | ValueGuess<A, P> | ChoiceGuess<A, P>;

/** What to look at, as phrases name it, and the step to have the cursor at: the last one where it is not said. */
export interface Look<A extends string = string, P extends string = string> {
  readonly target:
    | `${ArmView['kind']}:${A}`
    | `arm:${A}`
    | `layers:${P}`
    | `strip:${P}`
    | `probe:${P}`
    | 'roc:all';
  readonly at?: number;
}

/** One run of a guide: its setting, what is guessed of it, and what is looked at and quoted afterwards. */
export interface TrialSpec<
  K extends string = string,
  Values = Readonly<Record<string, unknown>>,
  A extends string = string,
  P extends string = string,
  Preset extends string = string,
> {
  readonly stage: K;
  readonly preset: Preset | 'default';
  /** Knobs turned from the preset. */
  readonly knobs?: Partial<Values>;
  readonly arms: readonly A[];
  /** The panel of curves that is shown, and drawn on where curves are guessed. */
  readonly probe: P;
  readonly guess: Guess<A, P>;
  readonly looks: Readonly<Record<string, Look<A, P>>>;
  /** What the text quotes as `{name}` that one seed has: its median over seeds is quoted. */
  perSeed?(arms: Seeds<A, P>): Readonly<Record<string, number | null>>;
  /** What the text quotes as `{name}` of all seeds together. */
  numbers(arms: Seeds<A, P>): Readonly<Record<string, number | null>>;
}

/** A trial of any scenario. */
export type Trial = TrialSpec;

type TrialOf<S extends Stages, Preset extends string> = {
  [K in keyof S & string]: TrialSpec<
    K,
    KnobValues<KnobsOf<S[K]>>,
    ArmsOf<S[K]> & string,
    ProbesOf<S[K]> & string,
    Preset
  >;
}[keyof S & string];

/** How a scenario is gone through: predict, run, observe, explain, and one case further. Its sentences stand in guide.en.md and guide.zh.md. */
export interface Guide<Each = Trial> {
  /** How long it takes, with thinking. */
  readonly minutes: number;
  readonly predict: Each;
  readonly transfer: Each;
}

/** A guide held to a scenario's stages, presets, knobs, arms and probes: `satisfies GuideOf<typeof scenario>`. */
export type GuideOf<Of> =
  Of extends Scenario<infer S, infer Preset> ? Guide<TrialOf<S, Preset>> : never;
