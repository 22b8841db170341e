import type { ArmReadings, ArmSeeds, Effect, Expectation } from './claim.ts';
import type { Knobs, KnobValues } from './knob.ts';
import type { Stage } from './stage.ts';

export type Stages = Readonly<Record<string, Stage>>;

/**
 * Named knob values: the default, the note's own wording (`literal`), another setting worth seeing (`variant`), and
 * settings where the claim fails (`counter`).
 */
export interface Preset<Values = Readonly<Record<string, unknown>>> {
  readonly role: 'default' | 'literal' | 'variant' | 'counter';
  readonly knobs: Partial<Values>;
}

export const literal = <const Values>(knobs: Values) => ({ role: 'literal', knobs }) as const;
export const variant = <const Values>(knobs: Values) => ({ role: 'variant', knobs }) as const;
export const counter = <const Values>(knobs: Values) => ({ role: 'counter', knobs }) as const;

/** The knobs of a stage. */
export type KnobsOf<S> = S extends Stage<infer Ks, infer _A, infer _P> ? Ks : never;
/** The names of a stage's arms. */
export type ArmsOf<S> = S extends Stage<infer _K, infer A, infer _P> ? A : never;
/** The names of a stage's probes. */
export type ProbesOf<S> = S extends Stage<infer _K, infer _A, infer P> ? P : never;
/** The knobs of all stages together; a name that none of them has is no key of it. */
type AllKnobs<S extends Stages> =
  UnionToIntersection<KnobsOf<S[keyof S]>> extends infer Ks extends Knobs ? Ks : never;
type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (
  u: infer I,
) => void
  ? I
  : never;

/**
 * A sentence about a stage that every seed can meet or fail. `expects` says at which presets it should hold and at
 * which it should fail; an exact claim must do so on every seed.
 */
export type Claim<S extends Stages = Stages, P extends string = string> = {
  [K in keyof S & string]: {
    readonly stage: K;
    readonly exact?: boolean;
    readonly expects: { readonly [Name in P]?: Expectation };
    of(arms: Readonly<Record<ArmsOf<S[K]>, ArmReadings<ProbesOf<S[K]>>>>): Effect;
  };
}[keyof S & string];

/** What the figure says of the numbers on screen: the first finding whose `when` is true, with its numbers. */
export type Finding<S extends Stages = Stages> = {
  [K in keyof S & string]: {
    readonly stage: K;
    when(arms: Readonly<Record<ArmsOf<S[K]>, ArmSeeds<ProbesOf<S[K]>>>>): boolean;
    numbers(
      arms: Readonly<Record<ArmsOf<S[K]>, ArmSeeds<ProbesOf<S[K]>>>>,
    ): Readonly<Record<string, number | null>>;
  };
}[keyof S & string];

/** One concept a reader goes through. Its folder's name is its address; its sentences stand beside it in en.md, zh.md. */
export interface Scenario<S extends Stages = Stages, P extends string = string> {
  /** The notes it illustrates, the first one being the note that stands beside it. */
  readonly notes: readonly string[];
  readonly stages: S;
  readonly presets: Readonly<Record<P, Preset<KnobValues<AllKnobs<S>>>>>;
  readonly claims: Readonly<Record<string, Claim<S, P | 'default'>>>;
  readonly findings: Readonly<Record<string, Finding<S>>>;
}

/** Presets whose knobs all exist: a name that is none of `Values` may have no value. */
type Known<Presets extends Readonly<Record<string, Preset>>, Values> = {
  readonly [P in keyof Presets]: Preset<
    Values & { readonly [Name in Exclude<keyof Presets[P]['knobs'], keyof Values>]: never }
  >;
};

/** A scenario typed against its own stages and presets: a wrong arm, probe, knob or preset name does not compile. */
export const scenario = <
  const S extends Stages,
  const Presets extends Readonly<Record<string, Preset>>,
>(spec: {
  notes: readonly string[];
  stages: S;
  presets: Presets & Known<NoInfer<Presets>, KnobValues<AllKnobs<S>>>;
  claims: Readonly<Record<string, Claim<S, (keyof NoInfer<Presets> & string) | 'default'>>>;
  findings: Readonly<Record<string, Finding<S>>>;
}): Scenario<S, keyof Presets & string> => spec;
