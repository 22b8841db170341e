import { dataShape, type Data } from './data.ts';
import { settled, type Evaluation } from './evaluation.ts';
import { accept, starts, type Knobs, type KnobValue } from './knob.ts';
import { meanSquaredError, softmaxCrossEntropy, unitsFor, type Loss } from './loss.ts';
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
}

/** A stage with its knobs fixed. */
export interface Plan {
  readonly knobs: Readonly<Record<string, KnobValue>>;
  readonly arms: Readonly<Record<string, ArmPlan>>;
}

/** The stage's plan under the given knobs; knobs that are not given stand at their start. Throws a KnobError. */
export function resolve(stage: Stage, values: Readonly<Record<string, unknown>>): Plan {
  const knobs = knobValues(stage.knobs, values);
  const data = stage.data(knobs);
  const training = stage.train(knobs);
  const arms = Object.fromEntries(
    Object.entries(stage.arms(knobs)).map(([name, arm]) => [
      name,
      armPlan(stage, data, training, arm),
    ]),
  );
  return { knobs, arms };
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
export function program(arm: ArmPlan): Split {
  const { data, model, loss, optimizer, batchSize, probes } = arm;
  return split({ input: dataShape(data), model, loss, optimizer, batchSize, probes });
}
