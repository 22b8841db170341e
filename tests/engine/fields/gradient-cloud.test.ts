import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import { look } from '../../../src/engine/fields/look.ts';
import { gradientCloudField } from '../../../src/recipe/field.ts';
import { useBackend } from '../backends.ts';
import { smallArm } from '../plans.ts';

beforeAll(() => useBackend('cpu'));

const field = gradientCloudField() as Extract<
  ReturnType<typeof gradientCloudField>,
  { kind: 'gradientCloud' }
>;

describe('the cloud of gradients', () => {
  const cloudOf = (batchSize: number) => {
    const trainer = new EagerTrainer(smallArm({ batchSize }), 4);
    for (let i = 0; i < 25; i++) trainer.advance(1);
    const at = trainer.evaluate();
    return { at, cloud: look(field, at) };
  };

  it('has each batch’s part along the whole gradient, and none of it is lost', () => {
    const { at, cloud } = cloudOf(8);
    const whole = at.batchGradients(48, 1);
    const batches = at.batchGradients(8, 256);
    const square = whole.reduce((sum, value) => sum + value * value, 0);
    let strays = 0;
    for (let i = 0; i < 256; i++) {
      const gradient = batches.slice(i * whole.length, (i + 1) * whole.length);
      const along = gradient.reduce((sum, value, j) => sum + value * whole[j]!, 0) / square;
      const stray = gradient.reduce((sum, value, j) => sum + (value - whole[j]!) ** 2, 0) / square;
      const [x, y] = cloud.points.subarray(2 * i);
      expect(x).toBeCloseTo(along, 4);
      expect((x! - 1) ** 2 + y! ** 2).toBeLessThan(stray * (1 + 1e-4));
      strays += stray / 256;
    }
    expect(cloud.noise).toBeCloseTo(Math.sqrt(strays), 4);
    expect(cloud.agreement).toBe(
      cloud.points.filter((value, i) => i % 2 === 0 && value > 0).length / 256,
    );
  });

  it('is the whole gradient alone where the batch is the training set', () =>
    expect(cloudOf(48).cloud).toMatchObject({ agreement: 1, cosine: 1, noise: 0 }));
});
