import type { Autopsy, Finding } from '../../recipe/autopsy.ts';
import { deadUnits } from './dead-units.ts';
import type { Evidence } from './evidence.ts';
import { growth, overshoot } from './explosion.ts';
import { imbalance } from './imbalance.ts';
import { nonFinite } from './non-finite.ts';
import { plateau } from './plateau.ts';
import { saturation } from './saturation.ts';

/** What each cause is found by; causes that began together are listed in this order. */
const DETECTORS: readonly ((evidence: Evidence) => Finding | null)[] = [
  growth,
  overshoot,
  deadUnits,
  saturation,
  plateau,
  imbalance,
  nonFinite,
];

/** What went wrong in a finished run, the earliest cause first. */
export function autopsy(evidence: Evidence): Autopsy {
  const findings = DETECTORS.flatMap((detect) => detect(evidence) ?? []).sort(
    (a, b) => a.step - b.step,
  );
  const { last, constant, failed, divergence } = evidence;
  const { classes } = last;
  const smallest = classes ? classes.shares.indexOf(Math.min(...classes.shares)) : -1;
  const loss = divergence ? NaN : last.loss;
  return { findings, end: { loss, constant, failed, recall: classes?.recalls[smallest] ?? NaN } };
}
