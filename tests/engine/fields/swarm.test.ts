import { beforeAll, describe, expect, it } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import { look } from '../../../src/engine/fields/look.ts';
import { swarmField } from '../../../src/recipe/field.ts';
import type { ArmPlan } from '../../../src/recipe/plan.ts';
import { escaped, meanHeight } from '../../../src/recipe/probe.ts';
import { useBackend } from '../backends.ts';
import { smallArm } from '../plans.ts';
import { WORDS } from '../words.ts';

beforeAll(() => useBackend('cpu'));

const field = swarmField({ points: 601 }) as Extract<
  ReturnType<typeof swarmField>,
  { kind: 'swarm' }
>;

const walked = (arm: ArmPlan) => {
  const trainer = new EagerTrainer(arm, 4);
  for (let i = 0; i < 25; i++) trainer.advance(1);
  return trainer.evaluate();
};

describe('the swarm', () => {
  const noisy = () => walked({ ...WORDS.walkers, batchSize: 2 });

  it('has the walkers where they are, on a landscape with a well at −1.2', () => {
    const at = noisy();
    const swarm = look(field, at)!;
    expect(swarm.positions).toEqual(at.values('output/position'));
    const step = (swarm.high - swarm.low) / 600;
    swarm.heights.forEach((height, i) => {
      const w = swarm.low + i * step;
      const well = 0.22 * Math.exp(-(((w + 1.2) / 0.25) ** 2));
      expect(height).toBeCloseTo(0.05 * (w - 1.2) ** 2 - well, 6);
    });
  });

  it('has the density e^(−F/T) at the temperature of its batches, which integrates to 1', () => {
    const { heights, density, temperature, low, high } = look(field, noisy())!;
    // slopes of deviation 1, of 48 samples two at a time
    expect(temperature).toBeCloseTo((0.1 / 4) * (46 / 47), 9);
    const total = density!.reduce((sum, each) => sum + each, 0) * ((high - low) / 600);
    expect(total).toBeCloseTo(1, 5);
    const ratio = Math.log(density![100]! / density![400]!);
    expect(ratio).toBeCloseTo((heights[400]! - heights[100]!) / temperature, 4);
  });

  it('has no density where nothing is random, and there is none without walkers', () => {
    const whole = walked({ ...WORDS.walkers, batchSize: 48 });
    expect(look(field, whole)).toMatchObject({ density: null, temperature: 0 });
    expect(look(field, walked(smallArm()))).toBeNull();
  });

  it('tells how many are out, and how high they are', () => {
    const probes = { out: escaped(), height: meanHeight() };
    const trainer = new EagerTrainer({ ...WORDS.walkers, probes }, 4);
    const bottom = 0.05 * 2.4 ** 2 - 0.22;
    expect(trainer.read()['out']).toBe(0);
    expect(trainer.read()['height']).toBeCloseTo(bottom, 6);
    const away = { 'output/position': new Float32Array(12).fill(1.2).fill(-1.2, 0, 3) };
    trainer.restore({ ...trainer.save(), variables: away });
    expect(trainer.read()['out']).toBe(0.75);
    expect(trainer.read()['height']).toBeCloseTo(bottom / 4, 6);
  });
});
