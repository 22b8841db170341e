import type { ScenarioText } from '../../notes/scenario-text.ts';
import type { Scenario } from '../../recipe/scenario.ts';
import type { LessonWords } from '../../words/lesson-en.ts';
import { plain } from '../plain.ts';
import { stageNameOf, type LessonPage } from './lesson.ts';

type Text = Pick<ScenarioText, 'title' | 'stages' | 'presets' | 'claims'>;

/** What a page says at its head, as HTML: the claim it asks about, the setting it shows, or the scenario's own claim. */
export function headOf(page: LessonPage, text: Text, says: LessonWords): string {
  switch (page.kind) {
    case 'question':
      return text.claims[page.claim]!.label;
    case 'verdicts':
      return says.page.verdicts;
    case 'note':
      return says.page.note;
    case 'errata':
      return says.page.errata;
    case 'chart':
      return page.preset === 'default' ? text.title : text.presets[page.preset]!.help;
    case 'title':
      return text.title;
  }
}

/** Stage and setting of a page, above its head; empty for a page of text. */
export function settingText(page: LessonPage, text: Text, scenario: Scenario): string {
  const stage = stageNameOf(page, scenario);
  if (stage === null || !('preset' in page)) return '';
  const several = Object.keys(scenario.stages).length > 1;
  const parts = [several ? text.stages[stage]?.label : null, text.presets[page.preset]!.label];
  return parts.filter(Boolean).join(' · ');
}

/** A page in one line, for lists of pages. */
export function lineOf(
  page: LessonPage,
  text: Text,
  scenario: Scenario,
  says: LessonWords,
): string {
  const kind = says.form.kinds[page.kind];
  const setting = settingText(page, text, scenario);
  const head = page.kind === 'question' ? plain(headOf(page, text, says)) : '';
  return [kind, setting, head].filter(Boolean).join(' · ');
}

/** Prose whose phrases are no longer links: on a wall and on paper they lead nowhere. */
export const unlinked = (html: string): string => html.replace(/<a\b[^>]*>|<\/a>/g, '');
