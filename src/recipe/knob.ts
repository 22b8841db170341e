/** What a reader may turn. Labels and help stand in the scenario's text; here stand range, scale and start. */
export type Knob = NumberKnob | ChoiceKnob | ToggleKnob;

/** A number between `min` and `max`; on a `log` knob equal ratios are equal distances. */
export interface NumberKnob {
  readonly kind: 'integer' | 'linear' | 'log';
  readonly min: number;
  readonly max: number;
  readonly start: number;
  /** Smallest turn; a log knob moves by its last significant digit instead. */
  readonly step: number;
}

export interface ChoiceKnob<Option extends string = string> {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly start: Option;
}

export interface ToggleKnob {
  readonly kind: 'toggle';
  readonly start: boolean;
}

export type Knobs = Readonly<Record<string, Knob>>;

/** The type of value a knob yields. */
export type KnobValue<K extends Knob = Knob> =
  K extends ChoiceKnob<infer Option> ? Option : K extends ToggleKnob ? boolean : number;

export type KnobValues<Ks extends Knobs = Knobs> = {
  readonly [Name in keyof Ks]: KnobValue<Ks[Name]>;
};

interface Range {
  min: number;
  max: number;
  start: number;
}

export const integer = (range: Range): NumberKnob => number('integer', { ...range, step: 1 });
export const linear = (range: Range & { step: number }): NumberKnob => number('linear', range);
export const log = (range: Range): NumberKnob => number('log', { ...range, step: 0 });

export function choice<const Option extends string>(
  options: readonly Option[],
  start: NoInfer<Option>,
): ChoiceKnob<Option> {
  return { kind: 'choice', options, start };
}

export const toggle = (start: boolean): ToggleKnob => ({ kind: 'toggle', start });

function number(kind: NumberKnob['kind'], range: Range & { step: number }): NumberKnob {
  const { min, max, start } = range;
  if (!(min < max && min <= start && start <= max))
    throw new Error(`${kind} knob: start ${start} must lie within ${min}…${max}`);
  if (kind === 'log' && min <= 0) throw new Error(`log knob: minimum ${min} must be above 0`);
  return { kind, ...range };
}

/** Whether turning the knob from its start to `value` would be accepted, as a value or as an error that says why not. */
export function accept(name: string, knob: Knob, value: unknown): KnobValue {
  if (knob.kind === 'choice') {
    if (typeof value === 'string' && knob.options.includes(value)) return value;
    throw new KnobError(name, value, `is none of ${knob.options.join(', ')}`);
  }
  if (knob.kind === 'toggle') {
    if (typeof value === 'boolean') return value;
    throw new KnobError(name, value, 'is neither true nor false');
  }
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new KnobError(name, value, 'is not a number');
  if (value < knob.min || value > knob.max)
    throw new KnobError(name, value, `is outside ${knob.min}…${knob.max}`);
  if (knob.kind === 'integer' && !Number.isInteger(value))
    throw new KnobError(name, value, 'is not a whole number');
  return value;
}

/** Values of several knobs, each as `accept` takes it; a name that no knob has is an error that lists those there are. */
export const acceptAll = (
  knobs: Knobs,
  values: Readonly<Record<string, unknown>>,
): Record<string, KnobValue> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (!Object.hasOwn(knobs, name))
        throw new Error(`there is no knob "${name}"; there are ${Object.keys(knobs).join(', ')}`);
      return [name, accept(name, knobs[name]!, value)];
    }),
  );

/** A value a knob refuses: `knob "depth": 12 is outside 1…8`. */
export class KnobError extends Error {
  constructor(
    readonly knob: string,
    readonly value: unknown,
    readonly reason: string,
  ) {
    super(`knob "${knob}": ${String(value)} ${reason}`);
  }
}

/** The values all knobs start with. */
export function starts<Ks extends Knobs>(knobs: Ks): KnobValues<Ks> {
  return Object.fromEntries(
    Object.entries(knobs).map(([name, knob]) => [name, knob.start]),
  ) as KnobValues<Ks>;
}
