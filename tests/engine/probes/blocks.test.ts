import { beforeAll, expect, test } from 'vitest';
import { EagerTrainer } from '../../../src/engine/eager-trainer.ts';
import type { BuiltLayer } from '../../../src/engine/network.ts';
import { dense, highway, residual } from '../../../src/recipe/layer.ts';
import { batchNorm } from '../../../src/recipe/normalization.ts';
import { branchRatio, gateOverlap, transformGate } from '../../../src/recipe/probe.ts';
import { useBackend } from '../backends.ts';
import { affine } from '../float64.ts';
import { layer64, type Given64 } from '../layers/float64-layers.ts';
import { smallArm } from '../plans.ts';

beforeAll(() => useBackend('cpu'));

const branch = [
  dense({ units: 4, activation: 'relu', normalization: batchNorm() }),
  dense({ units: 4 }),
];
/** One batch is the whole training set, so that its order says nothing. */
const arm = smallArm({
  batchSize: 48,
  arm: {
    model: {
      layers: [
        dense({ units: 4, activation: 'relu' }),
        residual({ branch, activation: 'relu' }),
        highway({ branch, activation: 'relu', bias: -0.5 }),
        highway({ branch, open: 0.75 }),
        dense({ units: 'outputs' }),
      ],
    },
  },
  probes: { ratio: branchRatio(), gate: transformGate(), overlap: gateOverlap() },
});

const norm = (values: Float64Array) => Math.hypot(...values);
const mean = (values: Float64Array) => values.reduce((sum, each) => sum + each, 0) / values.length;

/** What comes into each block, what its branch gives, and its gates, in float64. */
function blocks64(trainer: EagerTrainer) {
  const { variables, memory } = trainer.save();
  const given: Given64 = { mode: 'train', variables, statistics: memory, draws: {} };
  const found: { input: Float64Array; inner: Float64Array; gate: Float64Array | null }[] = [];
  trainer.network.layers.reduce<Float64Array>((h, layer: BuiltLayer) => {
    if (layer.inner.length > 0) {
      const gate =
        layer.spec.kind === 'highway'
          ? affine(h, variables[`${layer.name}/kernel`]!, variables[`${layer.name}/bias`]!).map(
              (z) => 1 / (1 + Math.exp(-z)),
            )
          : null;
      const inner = layer.inner.reduce<Float64Array>((x, each) => layer64(each, x, given), h);
      found.push({ input: h, inner, gate });
    }
    return layer64(layer, h, given);
  }, Float64Array.from(trainer.data.train.features));
  return found;
}

test('probes of blocks are what float64 says of the batch', () => {
  const trainer = new EagerTrainer(arm, 4);
  for (let i = 0; i < 10; i++) trainer.advance(1);
  const [plain, learned, open] = blocks64(trainer);
  const { columns } = trainer.advance(1);

  [plain, learned, open].forEach((block, i) =>
    expect(columns['ratio']![i]).toBeCloseTo(norm(block!.inner) / norm(block!.input), 5),
  );
  expect(columns['gate']![0]).toBe(1);
  expect(columns['gate']![1]).toBeCloseTo(mean(learned!.gate!), 5);
  expect(columns['gate']![2]).toBeCloseTo(0.75 + 0.25 * mean(open!.gate!), 5);
  // a block without gates has both paths open
  expect(columns['overlap']![0]).toBe(1);
});

test('learned gates that sum to 1 are never both more than half open', () => {
  const [first, , learned, , last] = arm.model.layers;
  const model = { layers: [first!, learned!, last!] };
  const trainer = new EagerTrainer({ ...arm, model }, 4);
  const gates = blocks64(trainer).map(({ gate }) => gate!);
  const expected = Math.max(...gates.flatMap((gate) => [...gate.map((t) => Math.min(t, 1 - t))]));
  const overlap = trainer.advance(1).columns['overlap']![0]!;
  expect(overlap).toBeCloseTo(expected, 6);
  expect(overlap).toBeLessThanOrEqual(0.5);
});
