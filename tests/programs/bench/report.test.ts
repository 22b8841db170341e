import { expect, test } from 'vitest';
import { toJson } from './json.ts';
import type { Report } from './report.ts';
import { toMarkdown } from './table.ts';

const report: Report = {
  engine: 'Node v20.0.0',
  cores: 2,
  budget: { seconds: 0.5, rounds: 5 },
  workloads: [
    {
      name: 'mlp',
      rates: {
        jitPlain: 1_100_000.4,
        jitInterpreter: 1_234_567,
        jitEmitter: 1_800_000,
        tfjsCpu: 4500,
        tfjsWasm: 3000,
        layersCpu: 3500,
        layersWasm: 2500,
        convnetjs: 45_000,
      },
      refusals: {},
      compile: {
        cold: 20.44,
        warm: 2.226,
        emit: 1.5,
        instructions: 36,
        code: 1024,
        module: 1536,
        arena: 10_240,
      },
    },
    {
      name: 'cnn',
      rates: { tfjsCpu: 10, convnetjs: 100 },
      refusals: { jitInterpreter: 'no Conv2D', jitEmitter: 'no Conv2D', tfjsWasm: 'no gradient' },
      compile: null,
    },
  ],
  gemm: { gemm: 24e9, peak: 32e9 },
};

test('as data: steps per second, null where there are none', () => {
  expect(toJson(report)).toEqual({
    workloads: {
      mlp: {
        jit: 1_800_000,
        jitInterpreter: 1_235_000,
        jitPlain: 1_100_000,
        tfjsCpu: 4500,
        tfjsWasm: 3000,
        tfjsLayers: 3500,
        convnetjs: 45_000,
      },
      cnn: {
        jit: null,
        jitInterpreter: null,
        jitPlain: null,
        tfjsCpu: 10,
        tfjsWasm: null,
        tfjsLayers: null,
        convnetjs: 100,
      },
    },
    compileMs: { mlp: 2.226, cnn: null },
    gemmShareOfPeak: 0.75,
  });
});

test('as Markdown: figures, ratios, costs, and why figures are missing', () => {
  const text = toMarkdown(report);
  expect(text).toContain('One machine, 2 cores, Node v20.0.0, single-threaded.');
  expect(text).toContain('24 GFLOP/s, 75 % of this machine');
  for (const line of [
    '| `mlp` | 1,100,000 | 1,230,000 | 1,800,000 | 4,500 | 3,000 | 3,500 | 2,500 | 45,000 |',
    '| `mlp` | 400 × | 514 × | 40 × |',
    '| `cnn` | – | – | – |',
    '| `mlp` | 20.4 ms | 2.23 ms | 1.5 ms | 36 | 1 KiB | 1.5 KiB | 10 KiB |',
    '| `cnn` | – | – | – | – | – | – | – |',
    '- tfjs wasm: no gradient (`cnn`)',
  ])
    expect(text.split('\n')).toContain(line);
});
