import { spanOf } from '../../drill/span.ts';
import { drill as en } from '../../words/drill-en.ts';
import { drill as zh } from '../../words/drill-zh.ts';
import { inLanguage } from '../language.svelte.ts';

/** What the drill says in the language of the page. */
export const drillWords = () => inLanguage({ en, zh });

/** A length of time in words: `10 min`, `3 days`. */
export function spanText(milliseconds: number): string {
  const { count, unit } = spanOf(milliseconds);
  return drillWords().span[unit](count);
}
