import { scientific, signed } from '../../charts/format.ts';
import type { Criterion } from '../../recipe/claim.ts';
import { criterionOf } from '../../run/verdicts.ts';
import type { Elsewhere, VerdictProps } from '../verdicts/verdict-props.ts';
import type { Bench } from './bench.svelte.ts';

/** The scenario's claims with what came of them at the knobs on the bench. */
export function verdictList({ run, text, lit }: Bench): VerdictProps[] {
  return Object.entries(run.verdicts).map(([id, { word, effects, median, interval }]) => {
    const claim = run.scenario.claims[id]!;
    const criterion = criterionOf(claim, run.armNames);
    const measured = Number.isFinite(median);
    return {
      id,
      says: text.claims[id]!.label,
      what: text.claims[id]!.help,
      state: word === 'undecided' ? 'partly' : word,
      expectation: claim.expects[run.preset ?? ''] ?? null,
      seeds: effects.map((effect) => effect && effect.holds),
      value: measured ? median : null,
      low: measured ? interval!.low : null,
      high: measured ? interval!.high : null,
      level: measured ? interval!.level : null,
      criterion,
      unitFormat: writerFor(criterion),
      presets: elsewhere(id),
      lit: lit === `claim:${id}`,
    };
  });

  function elsewhere(id: string): Elsewhere[] {
    return Object.entries(run.scenario.claims[id]!.expects).flatMap(([name, expects]) => {
      if (!expects || name === run.preset) return [];
      const met = run.measured[name]?.[id];
      const measured = met === undefined ? null : met ? ('met' as const) : ('not met' as const);
      return [{ name, label: text.presets[name]!.label, expects, measured }];
    });
  }
}

/** Tiny bounds ask for powers of ten, the rest for as many signed decimals as show something. */
function writerFor(criterion: Criterion): (value: number) => string {
  const bound = 'bound' in criterion ? Math.abs(criterion.bound) : Infinity;
  if (bound > 0 && bound <= 1e-3) return (value) => scientific(value);
  return (value) => {
    const size = Math.abs(value);
    if (size > 0 && size < 5e-4) return scientific(value);
    return signed(value, size > 0 && size < 0.01 ? 3 : 2);
  };
}
