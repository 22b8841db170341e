import { list } from './english.ts';

/** What curves may be drawn over, in English. */
export const axis = {
  title: 'Curves over',
  names: {
    steps: 'Steps',
    samples: 'Samples',
    epochs: 'Epochs',
    replay: 'Time, replayed',
    tfjs: 'Time, TensorFlow.js',
  },
  units: { steps: 'steps', samples: 'samples', epochs: 'epochs', replay: 'ms', tfjs: 'ms' },
  at: {
    steps: (cost: string) => `step ${cost}`,
    samples: (cost: string) => `${cost} samples`,
    epochs: (cost: string) => `${cost} epochs`,
    replay: (cost: string) => `${cost} ms`,
    tfjs: (cost: string) => `${cost} ms`,
  },
  readout: {
    steps: (cost: string, end: string) => `step <b>${cost}</b> / ${end}`,
    samples: (cost: string, end: string) => `<b>${cost}</b> / ${end} samples`,
    epochs: (cost: string, end: string) => `<b>${cost}</b> / ${end} epochs`,
    replay: (cost: string, end: string) => `<b>${cost}</b> / ${end} ms`,
    tfjs: (cost: string, end: string) => `<b>${cost}</b> / ${end} ms`,
  },
  epochCount: (batch: string, steps: string, samples: string, epochs: string) =>
    `${batch} × ${steps} steps ÷ ${samples} = ${epochs} epochs`,
  measuring: 'Measuring how long a step of each arm takes here.',
  stepTakes: (arm: string, microseconds: string) => `${arm} ${microseconds} µs`,
  measured: (steps: readonly string[]) =>
    `A step takes, just measured on this machine: ${list(steps)}. Readings are not counted.`,
};
