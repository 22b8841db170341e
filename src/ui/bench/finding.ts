import { fixed } from '../../charts/format.ts';
import { fill } from '../../notes/scenario-text.ts';
import type { Words } from '../../words/en.ts';
import type { Bench } from './bench.svelte.ts';

type Shown = Pick<Bench, 'run' | 'text'>;

/**
 * What the numbers on screen come to, as HTML: where a run diverged that is the finding; before the first seed is
 * done, how far training is.
 */
export function findingOf({ run, text }: Shown, words: Words): string {
  const diverged = divergences({ run, text }, words);
  if (diverged.length > 0) return diverged.join('<br>');
  const { finding } = run;
  if (finding) return fill(text.findings[finding.name]!, finding.numbers, fixed);
  if (run.failure !== null) return words.bench.nothing;
  return words.bench.training(String(run.reached), String(run.steps));
}

/** For each arm in view that diverged, in how many seeds, and for the first of them at which step and in which layer. */
export function divergences({ run, text }: Shown, words: Words): string[] {
  return run.shown.flatMap((arm) => {
    const records = run.divergences.filter((record) => record.arm === arm);
    const first = records[0];
    if (!first?.divergence) return [];
    const { step, layer } = first.divergence;
    const { label } = text.arms[arm]!;
    const place = layerName(layer, words);
    return words.bench.diverged(label, records.length, run.seeds, first.seed, step, place);
  });
}

/** Every finding there may be, with numbers as wide as any: room is kept for the longest, lest one that comes moves the curves. */
export const findingsToCome = ({ findings }: Bench['text']): string[] =>
  Object.values(findings).map((finding) => finding.replace(/\{\w+(?::\d)?\}/g, '0.00'));

/** HTML whose spaces hold: Chinese breaks such a line at its punctuation, not where a number or a name begins. */
export const unbroken = (html: string): string => html.replace(/ (?![^<]*>)/g, '\u00a0');

/** A layer as a reader calls it: the engine says `dense3`, `residual2`, `output`, or `loss` where every layer is finite. */
export function layerName(layer: string, { layers }: Words): string {
  const hidden = /^dense(\d+)$/.exec(layer);
  if (hidden) return layers.hidden(Number(hidden[1]));
  const block = /^(?:residual|highway)(\d+)$/.exec(layer);
  if (block) return layers.block(Number(block[1]));
  return layer === 'output' || layer === 'loss' ? layers[layer] : layer;
}
