/** What a layer is called, by its name in the engine: `dense2`. */
const layer = (name: string): string => {
  if (name === 'output') return 'output layer';
  if (name === 'features') return 'the features';
  const [, kind = '', count = ''] = /^(\D+)(\d*)$/.exec(name) ?? [];
  const kinds: Readonly<Record<string, string>> = {
    dense: 'dense layer',
    dropout: 'dropout',
    residual: 'residual block',
    highway: 'highway block',
  };
  return `${kinds[kind] ?? 'layer'} ${count}`.trim();
};

/** Explaining a number, in English. */
export const explain = {
  arm: 'Arm',
  what: 'Number',
  layers: 'Network',
  curves: 'Curves',
  unit: 'Unit',
  weight: 'Weight',
  noWeight: 'none chosen',
  sample: 'Sample',
  back: 'Back',
  layer,
  loss: 'Loss of the sample',
  input: (i: number) => `weight from input ${i}`,
  from: (unit: number) => `weight from unit ${unit}`,
  own: { bias: 'bias b', gamma: 'scale γ', beta: 'shift β' } as Readonly<Record<string, string>>,
  ofClass: (sample: number, label: number) => `${sample}, class ${label}`,
  ofSample: (name: string, sample: number) => `${name}, sample ${sample}`,
  heads: {
    unit: (name: string, unit: number) => `Unit ${unit}, ${layer(name)}`,
    weight: (name: string, unit: number, which: string) => `Unit ${unit}, ${layer(name)}: ${which}`,
    loss: 'The loss',
    reading: (probe: string) => `A point of the curve: ${probe}`,
  },
  context: (step: string, next: string, seed: number, sample: number, rows: number, row: string) =>
    `Step ${step} to ${next}, seed ${seed}. Sample ${sample} of the ${rows} in this step’s batch: row ${row}.`,
  readAt: (step: string, seed: number) => `At step ${step}, seed ${seed}.`,
  features: (vector: string, more: number) =>
    `Its features: x = ${vector}${more > 0 ? ` and ${more} more` : ''}.`,
  afterEnd: 'The run ends here: this is the step that would come next.',
  parts: {
    forward: 'Forward',
    backward: 'Backward',
    running: 'Averages for the test',
    gradient: 'Gradient and update',
    loss: 'From outputs to loss',
    reading: 'From samples to the reading',
  },
  delta:
    'Backward numbers are N ∂L/∂…, N samples in the batch: the sample’s own share, before the mean is taken.',
  rest: (count: number, sum: string) => `${count} more, together ${sum}`,
  fold: 'fewer terms',
  rounded: (sum: string) => `The engine rounds at every step; without that: ${sum}`,
  leads: (value: string, to: string) => `${value}: ${to}`,
  says: {
    linear: 'Weighted sum of the inputs',
    mean: 'Mean over the batch',
    variance: 'Variance over the batch',
    standardized: 'Standardized by the batch: every sample of it has a say',
    normalized: 'Scaled and shifted',
    activation: 'Activation',
    dropout: 'Dropout: the mask m of this step and sample, then the scaling',
    residual: 'Shortcut and branch',
    highway: 'Branch and input, as the gates let them through',
    gate: 'Gate before its sigmoid',
    transform: 'Transform gate',
    carry: 'Carry gate',
    upstream: 'From all that this output goes into',
    lossSlope: 'From the loss; t is the target',
    slope: 'Back through the activation',
    meanSlope: 'Its mean over the batch, which is the gradient of β',
    meanProduct: 'Its mean with x̂, which is the gradient of γ',
    throughNorm: 'Back through the normalization',
    gateSlope: 'Back through the gate',
    probability: 'Softmax',
    sampleLoss: 'The sample’s loss',
    batchLoss: 'Mean over the batch: what the step makes smaller',
    sampleGradient: 'Gradient on this sample',
    gradient: 'Mean over the batch',
    velocity: 'Velocity',
    meanSquare: 'Mean square of gradients',
    firstMoment: 'Mean of gradients',
    power1: 'How much of the mean’s start is left',
    power2: 'How much of the mean square’s start is left',
    weight: 'The weight after the step',
    runningMean: 'Running mean',
    runningVariance: 'Running variance',
    meanLoss: 'Mean of the samples’ losses',
    spread: 'From the smallest loss to the largest',
    share: 'A share',
    recall: 'Those told right among the test samples of the class',
    balanced: 'The mean of both classes’ recalls',
    atShares: 'Recalls at the training set’s shares; π is that of class 1',
    precision: 'Precision at the training set’s shares; π is that of class 1',
    norm: 'Euclidean norm',
    epochs: 'Batch size × steps ÷ samples',
  },
  whole: 'This reading is not taken apart here. Its value is',
  waiting: 'The numbers come when the run has got this far.',
  refused: {
    units: (units: number, most: number) =>
      `This arm has ${units} units in a layer. Numbers are explained up to ${most} a layer: turn the width down.`,
    numbers: (numbers: string, most: string) =>
      `One batch of this arm goes through ${numbers} numbers. They are explained up to ${most}: turn batch size or depth down.`,
    walkers: 'This arm has walkers and no units: there is no network to explain.',
  },
};
