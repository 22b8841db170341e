import { list } from './english.ts';

/** Pictures of classes, in English. */
export const classViews = {
  digits: {
    drawing: (arm: string, mistakes: readonly string[]) =>
      `Test digits and what they are taken for, ${arm}${mistakes.length > 0 ? `: ${list(mistakes)}` : ''}`,
    mistake: (is: number, taken: number) => `a ${is} for a ${taken}`,
    caption: (samples: string, wrong: number, certainty: string) =>
      `Test digits, a column a class; below each what it is taken for, framed where that is wrong. ${
        wrong === 0
          ? `Of all ${samples} <b>none is wrong</b>.`
          : `Of all ${samples}, <b>${wrong} are wrong</b>; such an answer is given a probability of ${certainty} on average.`
      }`,
    notLoaded: 'The data could not be loaded. Check the connection, then try again.',
  },
  optimum: {
    natural: 'natural',
    balanced: 'balanced',
    caption:
      'Dashed: the best boundary that exists, for the shares in the data and for equal shares. Line: where this arm decides.',
  },
  strip: {
    seed: (seed: number) => `every batch of seed ${seed}`,
    drawing: (arm: string) => `Every batch and its histogram, ${arm}`,
    summary: (mean: string, deviation: string, none: string) =>
      `${mean} ± ${deviation}; ${none} of batches have none`,
    data: (share: string) => `in the data: ${share}`,
    ofBatch:
      'Across: step. Up: the share of the batch. Each dot is a batch, the bars count them; dashed is the share in the training set.',
    ofGradient:
      'Across: step. Up: the share of the batch’s gradient; at ½ both classes pull alike. Each dot is a batch, the bars count them; dashed is the share in the training set.',
  },
  roc: {
    roc: 'ROC curve',
    precisionRecall: 'Precision and recall',
    falsePositive: 'false positives, share of class 0',
    truePositive: 'up: recall, share of class 1',
    recall: 'recall, share of class 1',
    precision: 'up: precision at the shares in the data',
    caption:
      'Each arm’s curve is what its network can do at any threshold; the mark is what it does at its own. Dotted: guessing. Test set, seed in view.',
  },
  confusion: {
    drawing: (arm: string) => `Confusion matrix, ${arm}`,
    taken: (label: number) => `as ${label}`,
    is: (label: number) => `is ${label}`,
    cell: (label: number, predicted: number, count: string, share: string) =>
      `Class ${label}, taken for class ${predicted}: ${count} test points, ${share} of the class`,
    caption:
      'Rows: what test points are. Columns: what they are taken for. Point at a cell to see its points.',
  },
};
