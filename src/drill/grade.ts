/** How well a card was answered, worst first, as spaced repetition counts it: 1 … 4. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];

/** The grades open to a prediction: what was wrong comes again, what was right may have been a guess. */
export const gradesAfter = (right: boolean): readonly Grade[] =>
  right ? ['hard', 'good', 'easy'] : ['again'];
