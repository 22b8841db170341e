import { list } from './english.ts';

/** What curves may be drawn over, in English. */
export const axis = {
  title: 'Curves over',
  names: {
    steps: 'Steps',
    samples: 'Samples',
    epochs: 'Epochs',
    multiplyAdds: 'Multiply-adds',
    replay: 'Time, replayed',
    tfjs: 'Time, TensorFlow.js',
  },
  units: {
    steps: 'steps',
    samples: 'samples',
    epochs: 'epochs',
    multiplyAdds: 'millions',
    replay: 'ms',
    tfjs: 'ms',
  },
  at: {
    steps: (cost: string) => `step ${cost}`,
    samples: (cost: string) => `${cost} samples`,
    epochs: (cost: string) => `${cost} epochs`,
    multiplyAdds: (cost: string) => `${cost} million multiply-adds`,
    replay: (cost: string) => `${cost} ms`,
    tfjs: (cost: string) => `${cost} ms`,
  },
  readout: {
    steps: (cost: string, end: string) => `step <b>${cost}</b> / ${end}`,
    samples: (cost: string, end: string) => `<b>${cost}</b> / ${end} samples`,
    epochs: (cost: string, end: string) => `<b>${cost}</b> / ${end} epochs`,
    multiplyAdds: (cost: string, end: string) => `<b>${cost}</b> / ${end} million`,
    replay: (cost: string, end: string) => `<b>${cost}</b> / ${end} ms`,
    tfjs: (cost: string, end: string) => `<b>${cost}</b> / ${end} ms`,
  },
  epochCount: (batch: string, steps: string, samples: string, epochs: string) =>
    `${batch} × ${steps} steps ÷ ${samples} = ${epochs} epochs`,
  measuring: 'Measuring how long a step of each arm takes here.',
  uneven: 'A turn on the way changes what a step costs, so the curves are drawn over steps.',
  stepCounts: (arm: string, thousands: string) => `${arm} ${thousands} thousand`,
  counted: (steps: readonly string[]) =>
    `Multiply-adds of a step: ${list(steps)}; batch × weights of all kernels, once forward and twice backward. Nothing else is counted.`,
  stepTakes: (arm: string, microseconds: string) => `${arm} ${microseconds} µs`,
  measured: (steps: readonly string[]) =>
    `A step takes, just measured on this machine: ${list(steps)}. Readings are not counted.`,
};
