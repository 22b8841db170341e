/** The autopsy of a run in English. Numbers come in as they are printed, layers by their names. */
export const autopsy = {
  about: (seed: number) =>
    `Of each arm in view, seed ${seed}: what can be measured to have gone wrong, and a change that was tried.`,
  training: 'Still training.',
  looking: 'Looking through the run…',
  step: (step: string) => `Step ${step}`,
  toStep: (step: string) => `Move the cursor to step ${step}`,

  none: 'No cause found.',
  healthy: (loss: string, constant: string) =>
    `No cause found. The run learns: its training loss ends at ${loss}, below the ${constant} of always giving the same answer.`,
  unexplained: (loss: string, constant: string) =>
    `No cause found: the training loss ends at ${loss}, where always giving the same answer has ${constant}, but nothing that was measured shows why.`,

  nonFinite: {
    activation: (layer: string) =>
      `An output of ${layer} leaves the range of float32, in the forward pass.`,
    gradient: (layer: string) => `The gradient of ${layer} leaves the range of float32.`,
    weight: (layer: string) => `The update takes a weight of ${layer} out of the range of float32.`,
    loss: () => 'Every layer is finite, but the loss is not.',
  },
  largestWeight: (weight: string, loss: string) =>
    `Its largest weight is ${weight}; the last finite training loss is ${loss}.`,
  lastLoss: (loss: string) => `The last finite training loss is ${loss}.`,
  explosion: {
    update: (layer: string, ratio: string) =>
      `One update of ${layer} is ${ratio} times as large as its weights.`,
    losses: (before: string, after: string, constant: string) =>
      `The training loss goes from ${before} to ${after}; always giving the same answer has ${constant}.`,
    diverges: (before: string) => `The training loss was ${before}; then the run diverges.`,
    activations: (factor: string, layers: number, first: string, last: string, layer: string) =>
      `Before any update, outputs grow ${factor} times a layer over ${layers} layers, from ${first} to ${last} in ${layer} (root mean square).`,
    gradients: (factor: string, layers: number, first: string, last: string, layer: string) =>
      `Before any update, gradients grow ${factor} times a layer on their way back over ${layers} layers, from ${first} to ${last} in ${layer}.`,
  },
  deadUnits: (dead: number, units: number, layer: string, end: number) =>
    `${dead} of ${units} units of ${layer} are 0 for every training sample (${end} at the end). No gradient passes them.`,
  saturation: (share: string, activation: string, layer: string, end: string) =>
    `${share} of what the ${activation} of ${layer} gets lies where it is flat, its slope under a tenth of the steepest (${end} at the end).`,
  plateau: {
    flat: (low: string, high: string, constant: string) =>
      `From here to the end the training loss stays between ${low} and ${high}; always giving the same answer has ${constant}.`,
    linear: (residual: string) =>
      `No layer bends: the network is one affine map, but for ${residual} of its outputs.`,
    vanishing: (layer: string, gradient: string, output: string, moved: string) =>
      `The gradient of ${layer} is ${gradient}, that of the output layer ${output}; in the whole run ${layer} moved by ${moved} of its size.`,
    rate: (rate: string, moved: string) =>
      `The loss slopes, but at a learning rate of ${rate} no layer moved by more than ${moved} of its size.`,
  },
  imbalance: (label: number, share: string, recall: string, accuracy: string, majority: string) =>
    `Of class ${label}, which has ${share} of the training samples, ${recall} are found. The accuracy, ${accuracy}, is what the largest class has: ${majority}.`,

  remedies: {
    rate: (rate: string) => `Learning rate ${rate}`,
    relu: 'ReLU in the hidden layers',
    leakyRelu: 'Leaky ReLU, slope 0.2',
    firstWeights: 'First weights sized for their activation, biases at 0',
    batchNorm: 'Batch normalization',
    shortcut: 'Shortcuts around the blocks',
    balanced: 'Class-balanced batches',
  },
  trying: (remedy: string) => `${remedy}: being tried…`,
  helps: (remedy: string) => `${remedy}: tried on this seed, avoids it.`,
  fails: (remedy: string) => `${remedy}: tried on this seed, does not avoid it.`,
  next: (step: string, finding: string) =>
    `With it, something else shows at step ${step}: ${finding}`,
  untried: 'No change that is known here applies.',
  exhausted: 'Nothing that was tried helps.',
  tryIt: (remedy: string) => `Try: ${remedy}`,
  turn: (knob: string, before: string, after: string) => `Turn ${knob}: ${before} → ${after}`,
  show: (arm: string) => `Show ${arm}: it has this change`,
  unreachable: 'No knob of this bench does that, so it was trained in the background.',
  table: (arm: string) => `${arm}: last readings as it ran and with the change`,
  reading: 'At the end',
  before: 'As it ran',
  after: 'With the change',
};
