import type { Words } from '../../words/en.ts';
import type { LessonWords } from '../../words/lesson-en.ts';
import type { VerdictProps } from '../verdicts/verdict-props.ts';
import { criterionText } from '../verdicts/verdict-words.ts';

/** What a verdict compares, its median and what that must be, as HTML. */
export function comparedText(
  { what, value, unitFormat, criterion }: VerdictProps,
  says: LessonWords,
  { verdicts }: Words,
): string {
  const median = value === null ? '–' : unitFormat(value);
  return says.talk.compared(what, median, criterionText(criterion, unitFormat, verdicts));
}
