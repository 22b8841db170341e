import { lesson as en, type LessonWords } from '../../words/lesson-en.ts';
import { lesson as zh } from '../../words/lesson-zh.ts';
import { inLanguage } from '../language.svelte.ts';

/** The strings of a lesson in the language of the page. */
export const says = (): LessonWords => inLanguage({ en, zh });
