/** The export tool in English. */
export const exported = {
  numbers: 'Numbers (CSV)',
  numbersMean: 'Every reading of every seed and arm: arm, seed, probe, step, element, value.',
};
