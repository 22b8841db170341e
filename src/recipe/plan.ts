import { once } from '../math/once.ts';
import { dataShape, type Data } from './data.ts';
import { settled, type Evaluation } from './evaluation.ts';
import { accept, starts, type Knobs, type KnobValue } from './knob.ts';
import { reshaped } from './layer-shapes.ts';
import { meanSquaredError, softmaxCrossEntropy, unitsFor, type Loss } from './loss.ts';
import { acceptMarks, knobsFrom, MarkError, type AskedMark, type Mark } from './mark.ts';
import type { Model, ModelDraft } from './model.ts';
import type { Optimizer } from './optimizer.ts';
import { split, type Split } from './placeholder.ts';
import { READINGS, type Probe, type Spacing } from './probe.ts';
import { shuffled, type Sampler } from './sampler.ts';
import { constantRate, type Schedule } from './schedule.ts';
import type { Arm, Stage, Training } from './stage.ts';

/** Everything one arm needs in order to be trained, as JSON: what the engine gets, with a seed, and nothing else. */
export interface ArmPlan {
  readonly data: Data;
  readonly model: Model;
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  readonly schedule: Schedule;
  readonly sampler: Sampler;
  readonly batchSize: number;
  readonly steps: number;
  /** How many readings of whole data sets it takes at most. */
  readonly readings: number;
  readonly spacing: Spacing;
  readonly evaluation: Evaluation;
  readonly probes: Readonly<Record<string, Probe>>;
  /** What it goes on as, where knobs are turned on the way; by step. */
  readonly segments?: readonly Segment[];
}

/** What an arm is from a step on: it goes on from the state it has there, with all variables that keep their names. */
export interface Segment {
  readonly from: number;
  /** It has no segments of its own, and the steps and readings of the arm. */
  readonly plan: ArmPlan;
}

/** A stage with its knobs fixed. */
export interface Plan {
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly arms: Readonly<Record<string, ArmPlan>>;
}

/** All segments of an arm, the first of them from step 0. */
export function segmentsOf(arm: ArmPlan): readonly Segment[] {
  const { segments = [], ...plan } = arm;
  return [{ from: 0, plan }, ...segments];
}

/**
 * The stage's plan under the given knobs and marks; knobs that are not given stand at their start, and where no marks are
 * given the stage's own hold. Throws a KnobError, or a MarkError where a mark cannot stand.
 */
export function resolve(
  stage: Stage,
  values: Readonly<Record<string, unknown>>,
  marks: readonly AskedMark[] = stage.marks ?? [],
): Plan {
  const knobs = knobValues(stage.knobs, values);
  const arms = armPlans(stage, knobs);
  if (marks.length === 0) return { knobs, arms };
  const longest = Math.max(...Object.values(arms).map(({ steps }) => steps));
  const accepted = acceptMarks(stage.knobs, marks, longest);
  const turned = accepted.map((mark) => ({
    mark,
    arms: armPlans(stage, knobsFrom(knobs, accepted, mark.at)),
  }));
  const steered = Object.entries(arms).map(([name, arm]) => {
    const segments = segmentsFrom(
      arm,
      turned.map(({ mark, arms: after }) => ({ mark, plan: after[name]! })),
    );
    return [name, segments.length > 0 ? { ...arm, segments } : arm] as const;
  });
  return { knobs, arms: Object.fromEntries(steered) };
}

/** The arm's segments; a mark that changes nothing of it makes none, nor does one that it ends before. */
function segmentsFrom(
  arm: ArmPlan,
  turned: readonly { readonly mark: Mark; readonly plan: ArmPlan }[],
): Segment[] {
  const { steps, readings, spacing } = arm;
  const segments: Segment[] = [];
  let before = arm;
  for (const { mark, plan } of turned) {
    const after = { ...plan, steps, readings, spacing };
    if (mark.at >= steps || JSON.stringify(after) === JSON.stringify(before)) continue;
    const layer = reshaped(before, after);
    if (layer !== null)
      throw new MarkError(mark.at, { kind: 'shape', knobs: Object.keys(mark.knobs), layer });
    segments.push({ from: mark.at, plan: after });
    before = after;
  }
  return segments;
}

function armPlans(stage: Stage, knobs: Readonly<Record<string, KnobValue>>) {
  const data = stage.data(knobs);
  const training = stage.train(knobs);
  return Object.fromEntries(
    Object.entries(stage.arms(knobs)).map(([name, arm]) => [
      name,
      armPlan(stage, data, training, arm),
    ]),
  );
}

function knobValues(knobs: Knobs, values: Readonly<Record<string, unknown>>) {
  const given = Object.entries(values)
    .filter(([name]) => Object.hasOwn(knobs, name))
    .map(([name, value]) => [name, accept(name, knobs[name]!, value)]);
  return { ...starts(knobs), ...Object.fromEntries(given) } as Record<string, KnobValue>;
}

function armPlan(stage: Stage, shared: Data, training: Training, arm: Arm): ArmPlan {
  const { model, data = shared, evaluation = settled(), ...changes } = arm;
  const { features: _, task, outputs } = dataShape(data);
  const defaultLoss = task === 'regression' ? meanSquaredError() : softmaxCrossEntropy();
  const {
    optimizer,
    batchSize,
    steps,
    readings = READINGS,
    spacing = 'even',
    loss = defaultLoss,
    sampler = shuffled(),
    schedule = constantRate(),
  } = {
    ...training,
    ...changes,
  };
  return {
    data,
    model: withOutputs(model, unitsFor(loss, outputs)),
    loss,
    optimizer,
    schedule,
    sampler,
    batchSize,
    steps,
    readings,
    spacing,
    evaluation,
    probes: stage.probes,
  };
}

const withOutputs = (draft: ModelDraft, outputs: number): Model => ({
  layers: draft.layers.map((layer) =>
    layer.kind === 'dense'
      ? { ...layer, units: layer.units === 'outputs' ? outputs : layer.units }
      : layer,
  ),
});

/**
 * The arm's program and the numbers it reads. Two plans with one key run the same step on the same shapes: what
 * differs is one vector of floats, the data and the draws.
 */
export const program = once((arm: ArmPlan): Split => {
  const { data, model, loss, optimizer, batchSize, probes } = arm;
  return split({ input: dataShape(data), model, loss, optimizer, batchSize, probes });
});
