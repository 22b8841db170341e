import { percent, scientific, significant } from '../../../charts/format.ts';
import type { Autopsy, Finding, NonFinite, Plateau } from '../../../recipe/autopsy.ts';
import type { Remedy } from '../../../recipe/remedy.ts';
import type { ArmPlan } from '../../../recipe/plan.ts';
import type { autopsy } from '../../../words/autopsy-en.ts';
import type { Words } from '../../../words/en.ts';
import { layerName } from '../../bench/finding.ts';

type Says = typeof autopsy;

/** A finding's numbers as sentences, to stand behind its step. */
export function findingText(finding: Finding, says: Says, words: Words): string {
  const name = (layer: string) => layerName(layer, words);
  switch (finding.cause) {
    case 'nonFinite':
      return nonFiniteText(finding, says, name(finding.layer));
    case 'explosion': {
      const { explosion } = says;
      if (finding.why === 'update') {
        const { layer, ratio, before, after, constant } = finding;
        const said = explosion.update(name(layer), significant(ratio, 3));
        const losses = Number.isFinite(after)
          ? explosion.losses(significant(before), significant(after), significant(constant))
          : explosion.diverges(significant(before));
        return joined(said, losses);
      }
      const { why, factor, layers, first, last, layer } = finding;
      const [from, to] = [significant(first), significant(last)];
      return explosion[why](significant(factor), layers, from, to, name(layer));
    }
    case 'deadUnits':
      return says.deadUnits(finding.dead, finding.units, name(finding.layer), finding.end);
    case 'saturation': {
      const { share, activation, layer, end } = finding;
      return says.saturation(percent(share), activation, name(layer), percent(end));
    }
    case 'plateau':
      return plateauText(finding, says, name);
    case 'imbalance': {
      const { label, share, recall, accuracy, majority } = finding;
      const shares = [share, recall, accuracy, majority].map((each) => percent(each, 1));
      return says.imbalance(label, shares[0]!, shares[1]!, shares[2]!, shares[3]!);
    }
  }
}

function nonFiniteText({ where, weight, loss }: NonFinite, says: Says, layer: string): string {
  const last = significant(loss);
  const beside = Number.isNaN(weight)
    ? says.lastLoss(last)
    : says.largestWeight(significant(weight), last);
  return joined(where === 'loss' ? says.nonFinite.loss() : says.nonFinite[where](layer), beside);
}

function plateauText(finding: Plateau, says: Says, name: (layer: string) => string): string {
  const { plateau } = says;
  const loss = (value: number) => significant(value, 3);
  const flat = plateau.flat(loss(finding.low), loss(finding.high), loss(finding.constant));
  switch (finding.why) {
    case 'linear':
      return joined(flat, plateau.linear(significant(finding.residual)));
    case 'vanishing': {
      const [gradient, output] = [significant(finding.gradient), significant(finding.output)];
      const moved = small(finding.moved);
      return joined(flat, plateau.vanishing(name(finding.layer), gradient, output, moved));
    }
    case 'rate':
      return joined(flat, plateau.rate(rateText(finding.rate), small(finding.moved)));
  }
}

/** What is said where no cause was found. */
export function noCauseText({ end }: Autopsy, says: Says): string {
  if (!Number.isFinite(end.loss) || Number.isNaN(end.constant)) return says.none;
  const [loss, constant] = [significant(end.loss), significant(end.constant)];
  if (end.failed) return says.unexplained(loss, constant);
  return end.loss < end.constant ? says.healthy(loss, constant) : says.none;
}

/** A change in words; `plan` has it. */
export const remedyText = (remedy: Remedy, plan: ArmPlan, { remedies }: Says): string =>
  remedy.kind === 'rate'
    ? remedies.rate(rateText(plan.optimizer.learningRate.placeholder))
    : remedies[remedy.kind];

/** A rate without zeros at its end. */
const rateText = (rate: number): string =>
  rate >= 1e-4 ? String(Number(rate.toPrecision(3))) : scientific(rate);

/** A share that may be tiny. */
const small = (share: number): string => (share >= 0.001 ? percent(share, 1) : significant(share));

/** English puts a space between sentences; Chinese marks bring their own. */
const joined = (first: string, second: string): string =>
  first.endsWith('。') ? first + second : `${first} ${second}`;
