import { compare as en } from '../../../words/compare-en.ts';
import { compare as zh } from '../../../words/compare-zh.ts';
import { inLanguage } from '../../language.svelte.ts';

/** The compare tool's sentences in the page's language. */
export const compareWords = () => inLanguage({ en, zh });

/** The compare tool's sentences in some language. */
export type CompareWords = typeof en;
