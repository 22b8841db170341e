import { beforeAll, expect, it } from 'vitest';
import { prepare } from '../../../src/engine/datasets/prepare.ts';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import { look } from '../../../src/engine/fields/look.ts';
import { digits } from '../../../src/recipe/data.ts';
import { digitsField, type Field } from '../../../src/recipe/field.ts';
import { useBackend } from '../backends.ts';
import { smallArm } from '../plans.ts';

const data = digits({ samples: 60, testSamples: 70 });
const field = digitsField({ count: 20 }) as Extract<Field, { kind: 'digits' }>;

beforeAll(async () => {
  await useBackend('cpu');
  await prepare(data);
});

function trained() {
  const trainer = new EagerTrainer(smallArm({ arm: { data } }), 4);
  for (let i = 0; i < 25; i++) trainer.advance(1);
  return trainer;
}

it('shows the first test digits and what they are taken for', () => {
  const trainer = trained();
  const at = trainer.evaluate();
  const { side, pixels, labels, predicted } = look(field, at)!;
  const { features } = trainer.data.test;
  expect(side).toBe(14);
  expect(pixels).toHaveLength(20 * 14 * 14);
  expect(Float32Array.from(pixels, (byte) => byte / 255)).toEqual(features.slice(0, pixels.length));
  expect([...labels]).toEqual([...trainer.data.test.labels!.slice(0, 20)]);
  expect([...predicted]).toEqual([...at.classes('test')!.slice(0, 20)]);
});

it('says of the whole test set how many are taken wrongly, and how surely', () => {
  const trainer = trained();
  const at = trainer.evaluate();
  const { samples, wrong, certainty } = look(field, at)!;
  const sure = Array.from({ length: 70 }, (_, row) => {
    const logits = [...at.outputs('test').slice(10 * row, 10 * row + 10)];
    const predicted = logits.indexOf(Math.max(...logits));
    const whole = logits.reduce((sum, z) => sum + Math.exp(z), 0);
    return predicted === row % 10 ? null : Math.exp(logits[predicted]!) / whole;
  }).filter((each) => each !== null);
  expect([samples, wrong]).toEqual([70, sure.length]);
  expect(wrong).toBeGreaterThan(0);
  expect(certainty).toBeCloseTo(sure.reduce((sum, p) => sum + p, 0) / wrong, 6);
});

it('is nothing where samples are no pictures', () => {
  expect(look(field, new EagerTrainer(smallArm(), 1).evaluate())).toBeNull();
});
