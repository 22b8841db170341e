import type { Imbalance } from '../../recipe/autopsy.ts';
import type { Evidence } from './evidence.ts';
import type { Snapshot } from './snapshot.ts';

/** Below this share of even shares a class is a minority. */
const FEW = 0.5;
/** No more of it are found at the end, and no more all the time from the onset on. */
const FOUND = 0.1;
const FOUND_BEFORE = 0.2;
/** By so much the accuracy may be above the largest class's share. */
const ABOVE = 0.02;

/**
 * The smallest class, with less than half an even share of the training samples, is hardly ever found until the end, while the
 * accuracy is what always naming the largest class would have. (He & Garcia 2009, section 2)
 */
export function imbalance(evidence: Evidence): Imbalance | null {
  const { last, divergence } = evidence;
  if (divergence || !last.classes) return null;
  const { shares } = last.classes;
  const share = Math.min(...shares);
  const majority = Math.max(...shares);
  const label = shares.indexOf(share);
  if (!(share * shares.length < FEW && last.classes.recalls[label]! <= FOUND)) return null;
  const ignores = ({ classes }: Snapshot) =>
    classes!.recalls[label]! <= FOUND_BEFORE && Math.abs(classes!.accuracy - majority) <= ABOVE;
  const onset = evidence.onset(ignores);
  if (!onset) return null;
  const { accuracy, recalls } = last.classes;
  const recall = recalls[label]!;
  return { cause: 'imbalance', step: onset.step, label, share, recall, accuracy, majority };
}
