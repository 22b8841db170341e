import { fixed } from '../../charts/format.ts';
import { fill } from '../../notes/scenario-text.ts';
import type { Words } from '../../words/en.ts';
import type { Bench } from './bench.svelte.ts';

/** What the numbers on screen come to, as HTML; how far training is, before the first seed is done. */
export function findingOf({ run, text }: Bench, words: Words): string {
  const { finding } = run;
  if (finding) return fill(text.findings[finding.name]!, finding.numbers, fixed);
  return words.bench.training(String(run.reached), String(run.steps));
}
