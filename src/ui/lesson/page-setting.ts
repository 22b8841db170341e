import type { ArmReadings } from '../../recipe/claim.ts';
import { starts } from '../../recipe/knob.ts';
import { armsRead, UNREAD } from '../../recipe/readings.ts';
import type { Scenario } from '../../recipe/scenario.ts';
import { formatAddress } from '../../run/address.ts';
import { stageNameOf, type Lesson, type LessonPage } from './lesson.ts';

/** Arms that a chart shows at most before it says nothing. */
const MOST_ARMS = 4;

/** The address of the bench that a page shows; null for a page of text. A page's preset goes before the lesson's knobs. */
export function benchHash(lesson: Lesson, page: LessonPage, scenario: Scenario): string | null {
  const name = stageNameOf(page, scenario);
  if (name === null || !('preset' in page)) return null;
  const { knobs } = scenario.stages[name]!;
  const own = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(values).filter(([knob]) => Object.hasOwn(knobs, knob)));
  const preset = scenario.presets[page.preset]?.knobs ?? {};
  const first = name === Object.keys(scenario.stages)[0];
  const { slug, seeds, seed } = lesson;
  return formatAddress(
    {
      slug,
      stage: first ? null : name,
      knobs: { ...starts(knobs), ...own(lesson.knobs), ...own(preset) },
      seeds,
      seed,
      cursor: null,
      engine: 'replay',
      arms: page.kind === 'question' ? armsOf(page.claim, scenario) : null,
      axis: null,
    },
    knobs,
  );
}

/** The arms a claim reads, those whose curves answer it; null where they are the ones in view anyway, or too many. */
export function armsOf(name: string, { claims, stages }: Scenario): readonly string[] | null {
  const claim = claims[name]!;
  const stage = stages[claim.stage]!;
  const arms = Object.keys(stage.arms(starts(stage.knobs)));
  const read = new Set<string>();
  const note = (arm: string): ArmReadings => {
    read.add(arm);
    return UNREAD;
  };
  claim.of(armsRead(arms, note));
  const shown = stage.shown ?? arms.slice(0, 2);
  const named = arms.filter((arm) => read.has(arm));
  const there = named.every((arm) => shown.includes(arm));
  return there || named.length > MOST_ARMS || named.length === 0 ? null : named;
}
