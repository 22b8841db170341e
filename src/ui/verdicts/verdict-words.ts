import { percent } from '../../charts/format.ts';
import type { Criterion } from '../../recipe/claim.ts';
import type { Words } from '../../words/en.ts';
import type { Elsewhere, VerdictProps } from './verdict-props.ts';

type Says = Words['verdicts'];

/** The verdict in a sentence: `Holds in 8 of 8 seeds`, `Fails in 8 of 8, as it should`. */
export function verdictSentence(
  { state, expectation, seeds }: Pick<VerdictProps, 'state' | 'expectation' | 'seeds'>,
  says: Says,
): string {
  const total = seeds.length;
  const met = seeds.filter((seed) => seed === true).length;
  if (state === 'pending') return says.pending(seeds.filter((seed) => seed !== null).length, total);
  if (state === 'fails') {
    if (expectation === 'fails') return says.failsAsItShould(total - met, total);
    const sentence = says.fails(total - met, total);
    return expectation === 'holds' ? says.shouldHold(sentence) : sentence;
  }
  const sentence = says.holds(met, total);
  return state === 'holds' && expectation === 'fails' ? says.shouldFail(sentence) : sentence;
}

/** What a value must be for the claim to hold: `needs more than 0.27`. */
export function criterionText(
  criterion: Criterion,
  format: (value: number) => string,
  says: Says,
): string {
  // a bound is no measurement: what is printed +0.27 or 1.0×10⁻⁵ among effects is 0.27 or 10⁻⁵ here
  const plain = (value: number) => format(value).replace(/^\+|^1\.0×/, '');
  return criterion.kind === 'between'
    ? says.between(plain(criterion.low), plain(criterion.high))
    : says[criterion.kind](plain(criterion.bound));
}

/** The level of an interval: `99.2%`, `75%`. */
export const levelText = (level: number): string => percent(level, 1).replace('.0%', '%');

/** What the row of seed ticks shows, for who cannot see it. */
export function seedsText(seeds: readonly (boolean | null)[], says: Says): string {
  const numbers = seeds.map((_, i) => i + 1);
  const unmet = numbers.filter((seed) => seeds[seed - 1] === false);
  const open = seeds.filter((seed) => seed === null).length;
  const parts = [
    says.seeds(seeds.filter((seed) => seed === true).length, seeds.length),
    ...(unmet.length > 0 ? [says.unmet(unmet.join(', '))] : []),
    ...(open > 0 ? [says.open(open)] : []),
  ];
  return parts.join('; ');
}

/** Another setting with what is expected there and, once it has run, what came of it. */
export function elsewhereText({ label, expects, measured }: Elsewhere, says: Says): string {
  const expected = says.preset[expects](label);
  if (measured === null) return expected;
  return measured === 'met' ? says.preset.met(expected) : says.preset.unmet(expected);
}
