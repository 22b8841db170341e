/** A bench within somebody else's page, in English. */
export const embed = {
  open: 'Open the bench',
  none: 'This experiment has no curves. The bench shows it.',
};
