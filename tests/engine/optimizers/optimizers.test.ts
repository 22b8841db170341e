import { beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../../../src/engine/optimizers/optimizers.ts';
import * as tf from '../../../src/engine/tf.ts';
import {
  adam,
  adamW,
  momentum,
  nesterov,
  sgd,
  type Optimizer,
} from '../../../src/recipe/optimizer.ts';
import { split } from '../../../src/recipe/placeholder.ts';
import { BACKENDS, useBackend } from '../backends.ts';
import { relativeError } from '../central-differences.ts';
import { normals } from '../draws.ts';
import { OPTIMIZER_CASES } from './cases.ts';
import { CLOSED_FORMS } from './closed-form.ts';
import { courseOf, firstMemory, GRADIENTS, ourCourse, scalars, SHAPE, START } from './course.ts';

/** How far each weight has moved. */
const moved = (end: ArrayLike<number>) => START.map((w, i) => end[i]! - w);

const WITH_ORACLE = OPTIMIZER_CASES.filter(({ train }) => train !== null);

test('every optimizer has a case', () => {
  const kinds = new Set(OPTIMIZER_CASES.map(({ optimizer }) => optimizer.kind));
  expect([...kinds].sort()).toEqual(Object.keys(RULES).sort());
});

describe.each(BACKENDS)('on %s', (backend) => {
  beforeAll(() => useBackend(backend));

  test.each(OPTIMIZER_CASES)('$name: 20 steps agree with the closed form', ({ optimizer }) => {
    const { numbers } = split(optimizer);
    const expected = Float64Array.from(START, (w, i) =>
      CLOSED_FORMS[optimizer.kind](
        w,
        GRADIENTS.map((g) => g[i]!),
        numbers,
      ),
    );
    expect(relativeError(moved(ourCourse(optimizer)), moved(expected))).toBeLessThan(2e-5);
  });

  test.each(WITH_ORACLE)('$name: 20 steps agree with tf.train', ({ optimizer, train }) => {
    expect(relativeError(moved(ourCourse(optimizer)), moved(courseOf(train!())))).toBeLessThan(
      2e-5,
    );
  });
});

describe('an update', () => {
  beforeAll(() => useBackend('cpu'));

  const inputs = (optimizer: Optimizer) => {
    const number = scalars(optimizer);
    const names = Object.keys(split(optimizer).numbers);
    const numbers = Object.fromEntries(names.map((name) => [name, number(name)]));
    return {
      value: tf.tensor(START, SHAPE),
      gradient: tf.tensor(GRADIENTS[0]!, SHAPE),
      memory: Object.fromEntries(
        Object.entries(firstMemory(optimizer)).map(([name, first]) => {
          const later = tf.tensor(normals(name, first.size).map(Math.abs), first.shape);
          first.dispose();
          return [name, later];
        }),
      ),
      numbers,
      number: (name: string) => numbers[name]!,
    };
  };
  type Inputs = ReturnType<typeof inputs>;
  const tensorsOf = ({ value, gradient, memory, numbers }: Inputs) => [
    value,
    gradient,
    ...Object.values(memory),
    ...Object.values(numbers),
  ];

  test.each(OPTIMIZER_CASES)('$name: gives the slots it declares and new tensors only', (row) => {
    const rule = RULES[row.optimizer.kind];
    const given = inputs(row.optimizer);
    const copies = tensorsOf(given).map((tensor) => Float32Array.from(tensor.dataSync()));
    const before = tf.memory().numTensors;
    const kept = tf.tidy(() => {
      const { value, memory } = rule.update(given);
      return [value, ...Object.values(memory)];
    });
    expect(tf.memory().numTensors).toBe(before + 1 + Object.keys(rule.memory).length);
    expect(kept.map(({ shape }) => shape)).toEqual([
      SHAPE,
      ...Object.values(rule.memory).map(({ like }) => (like === 'scalar' ? [] : SHAPE)),
    ]);
    tf.dispose(kept);
    const after = tensorsOf(given).map((tensor) => Float32Array.from(tensor.dataSync()));
    expect(after).toEqual(copies);
    tf.dispose(tensorsOf(given));
  });

  test.each(OPTIMIZER_CASES)(
    '$name: runs the same kernels whatever its numbers are',
    async (row) => {
      const kernels = async (value: number) => {
        const given = inputs(row.optimizer);
        const number = () => tf.scalar(value);
        const { kernelNames } = await tf.profile(() => {
          RULES[row.optimizer.kind].update({ ...given, number });
          return tf.scalar(0);
        });
        return kernelNames;
      };
      expect(await kernels(0)).toEqual(await kernels(0.5));
    },
  );

  test.each<{ name: string; one: Optimizer; other: Optimizer }>([
    {
      name: 'momentum',
      one: momentum({ learningRate: 0.1, beta: 0 }),
      other: sgd({ learningRate: 0.1 }),
    },
    {
      name: 'nesterov',
      one: nesterov({ learningRate: 0.1, beta: 0 }),
      other: sgd({ learningRate: 0.1 }),
    },
    {
      name: 'adamW',
      one: adamW({ learningRate: 0.1, weightDecay: 0 }),
      other: adam({ learningRate: 0.1 }),
    },
  ])('$name with a zero is $other.kind bit for bit', ({ one, other }) => {
    expect(ourCourse(one)).toEqual(ourCourse(other));
  });
});
