import type { Scenario } from '../../recipe/scenario.ts';
import { presetsOf } from '../../run/presets.ts';
import { knobFor } from './default-pages.ts';
import { stageNameOf, type LessonPage, type PageKind } from './lesson.ts';

/** A page of that kind as it starts: on the first stage, at its default. */
export function newPage(kind: PageKind, scenario: Scenario): LessonPage {
  const stage = Object.keys(scenario.stages)[0]!;
  const at = { preset: 'default', knob: knobFor(scenario, stage, 'default') };
  switch (kind) {
    case 'chart':
      return { kind, stage, ...at };
    case 'question': {
      const claim = Object.keys(scenario.claims).find(
        (name) => scenario.claims[name]!.stage === stage,
      );
      return claim === undefined ? { kind: 'chart', stage, ...at } : { kind, claim, ...at };
    }
    case 'verdicts':
      return { kind, stage, preset: 'default' };
    default:
      return { kind };
  }
}

/** The page with one thing changed; whatever then no longer exists on its stage is as at the stage's start. */
export function changed(
  page: LessonPage,
  change: Readonly<Record<string, string | null>>,
  scenario: Scenario,
): LessonPage {
  const next: LessonPage = Object.assign({}, page, change);
  const name = stageNameOf(next, scenario);
  if (name === null || !('preset' in next)) return next;
  const stage = scenario.stages[name]!;
  const preset = presetsOf(scenario, stage).includes(next.preset) ? next.preset : 'default';
  if (!('knob' in next)) return { ...next, preset };
  const kept = next.knob === null || Object.hasOwn(stage.knobs, next.knob);
  return { ...next, preset, knob: kept ? next.knob : knobFor(scenario, name, preset) };
}

/** The pages with the one at `index` moved by one place; as they are where it stands at that end. */
export function moved(pages: readonly LessonPage[], index: number, by: 1 | -1): LessonPage[] {
  const there = index + by;
  const next = [...pages];
  if (there < 0 || there >= pages.length) return next;
  [next[index], next[there]] = [next[there]!, next[index]!];
  return next;
}
