import type { ArmPlan } from '../recipe/plan.ts';
import { PROBES, type Probe } from '../recipe/probe.ts';
import { classOneGradients } from './class-gradient.ts';
import { LOSSES } from './losses/losses.ts';
import { buildNetwork, forward, named, prefixed, type Numbers, type Tensors } from './network.ts';
import { RULES } from './optimizers/optimizers.ts';
import { readBatch, shownTo } from './probes/batch.ts';
import { dispose } from './scope.ts';
import { Taps } from './taps.ts';
import * as tf from './tf.ts';

/** Samples `x` [rows, features] and what the outputs should be, `y` [rows, units]. */
export interface Batch {
  readonly x: tf.Tensor2D;
  readonly y: tf.Tensor2D;
}

/** One batch of several, in their order. */
export const joined = (parts: readonly Batch[]): Batch =>
  parts.length === 1
    ? parts[0]!
    : { x: tf.concat(parts.map(({ x }) => x)), y: tf.concat(parts.map(({ y }) => y)) };

/** Everything a training step reads: a batch, and the step's uniform `draws` for layers that drop numbers. */
export interface StepInputs extends Batch {
  readonly variables: Tensors;
  /** Optimizer memory and running statistics. */
  readonly memory: Tensors;
  readonly numbers: Numbers;
  readonly draws: Tensors;
}

/** What it gives: new variables and memory, the batch's loss before the update and its gradients, and the batch readings. */
export interface StepOutputs {
  readonly variables: Tensors;
  readonly memory: Tensors;
  readonly loss: tf.Scalar;
  readonly gradients: Tensors;
  readonly readings: Tensors;
}

/** One step of training as plain tfjs: no state of its own, no value read, so that it can be traced and replayed. */
export type Step = (inputs: StepInputs) => StepOutputs;

/** Names of what a step that shows all reads: values at points, ∂L/∂ of them, and of variables. */
export const POINT = 'point:';
export const DELTA = 'delta:';
export const GRADIENT = 'gradient:';

/**
 * The step of an arm: forward, loss, gradients, the optimizer's rule, batch probes. One that shows all reads every number on
 * its way in their place.
 */
export function trainingStep(arm: ArmPlan, showsAll = false): Step {
  const network = buildNetwork(arm);
  const loss = LOSSES[arm.loss.kind];
  const rule = RULES[arm.optimizer.kind];
  const names = network.variables.map(({ fullName }) => fullName);
  const probes = Object.entries(showsAll ? {} : arm.probes).filter(
    ([, { kind }]) => PROBES[kind].cadence === 'batch',
  );
  const classes = ('weights' in arm.loss ? (arm.loss.weights ?? []) : []).map(
    (_, k) => `loss.weights.${k}`,
  );
  const looked = shownTo(
    probes.map(([, probe]) => probe),
    network,
  );
  const taps = probes.some(([, probe]) => readsActivationGradients(probe));
  const parts = probes.some(([, { kind }]) => kind === 'gradientShare');

  return ({ variables, memory, numbers, draws, x, y }) => {
    const values = names.map((name) => named(variables, name));
    // ∂L/∂h is read as the gradient of a zero added to h: tfjs differentiates with respect to inputs only.
    const zeros = taps
      ? network.layers.map(({ outputShape }) => tf.zeros([arm.batchSize, ...outputShape]))
      : [];
    const statistics: Record<string, tf.Tensor> = {};
    // −Σ w y log p: the weight of a sample's class, since y is 1 there and 0 elsewhere
    const weights =
      classes.length > 0 ? tf.stack(classes.map((name) => named(numbers, name))) : null;
    const shown: Record<string, tf.Tensor> = {};
    const all = showsAll ? new Taps() : null;
    const given = { mode: 'train', numbers, statistics: memory, draws } as const;
    const lossOn = (outputs: tf.Tensor2D) => loss.value(outputs, weights ? tf.mul(y, weights) : y);
    const lossOf = (...tensors: tf.Tensor[]) => {
      const watch = (h: tf.Tensor, i: number) => (taps ? tf.add(h, tensors[names.length + i]!) : h);
      const outputs = forward(network, x, {
        ...given,
        variables: zip(names, tensors),
        watch,
        // kept, since tfjs disposes what the loss alone was made from
        moved: (name, next) => (statistics[name] = tf.keep(next)),
        show: (name, value) => {
          if (looked.has(name)) shown[name] = tf.keep(tf.clone(value));
          return all?.through(name, value);
        },
      });
      return lossOn(outputs);
    };
    const { value, grads } = tf.valueAndGrads(lossOf)([...values, ...zeros]);
    const gradients = zip(names, grads);
    const classOne = parts
      ? classOneGradients(
          {
            outputs: (...tensors) =>
              forward(network, x, { ...given, variables: zip(names, tensors) }),
            loss: lossOn,
            targets: y,
          },
          values,
        )
      : [];

    const after: Record<string, tf.Tensor> = {};
    const remembered: Record<string, tf.Tensor> = {};
    for (const name of names) {
      const updated = rule.update({
        value: named(variables, name),
        gradient: named(gradients, name),
        memory: slotsOf(memory, name, Object.keys(rule.memory)),
        number: (local) => named(numbers, `optimizer.${local}`),
      });
      after[name] = updated.value;
      for (const [slot, tensor] of Object.entries(updated.memory))
        remembered[`${name}/${slot}`] = tensor;
    }
    const reading = {
      network,
      loss: value,
      targets: y,
      gradients,
      activationGradients: grads.slice(names.length),
      classOne,
      shown,
      before: variables,
      after,
    };
    const readings = all
      ? { ...all.take(POINT, DELTA), ...prefixed(gradients, GRADIENT) }
      : Object.fromEntries(probes.map(([name, probe]) => [name, readBatch(probe, reading)]));
    dispose(shown);
    const memoryAfter = { ...remembered, ...statistics };
    return { variables: after, memory: memoryAfter, loss: value, gradients, readings };
  };
}

const readsActivationGradients = (probe: Probe) =>
  probe.kind === 'gradientGrowth' || (probe.kind === 'gradientNorm' && probe.of === 'activations');

const zip = (names: readonly string[], tensors: readonly tf.Tensor[]): Tensors =>
  Object.fromEntries(names.map((name, i) => [name, tensors[i]!]));

const slotsOf = (memory: Tensors, variable: string, slots: readonly string[]): Tensors =>
  Object.fromEntries(slots.map((slot) => [slot, named(memory, `${variable}/${slot}`)]));
