import type { ArmReadings } from '../../recipe/claim.ts';
import { starts, type KnobValue } from '../../recipe/knob.ts';
import { armsRead, UNREAD } from '../../recipe/readings.ts';
import type { Scenario } from '../../recipe/scenario.ts';
import { stageAddress } from '../../run/stage-address.ts';
import { stageNameOf, type Lesson, type LessonPage } from './lesson.ts';

/** Arms that a chart shows at most before it says nothing. */
const MOST_ARMS = 4;

/** The address of the bench that a page shows; null for a page of text. A page's preset goes before the lesson's knobs. */
export function benchHash(lesson: Lesson, page: LessonPage, scenario: Scenario): string | null {
  const name = stageNameOf(page, scenario);
  if (name === null || !('preset' in page)) return null;
  const { knobs } = scenario.stages[name]!;
  const own = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).filter(([knob]) => Object.hasOwn(knobs, knob)),
    ) as Record<string, KnobValue>;
  const preset = scenario.presets[page.preset]?.knobs ?? {};
  const { slug, seeds, seed } = lesson;
  return stageAddress(slug, scenario, name, {
    knobs: { ...starts(knobs), ...own(lesson.knobs), ...own(preset) },
    seeds,
    seed,
    arms: page.kind === 'question' ? armsOf(page.claim, scenario) : null,
  });
}

/** The arms a claim reads, those whose curves answer it; null where they are the ones in view anyway, or too many. */
export function armsOf(name: string, scenario: Scenario): readonly string[] | null {
  const stage = scenario.stages[scenario.claims[name]!.stage]!;
  const { arms } = readBy(name, scenario);
  const shown = stage.shown ?? Object.keys(stage.arms(starts(stage.knobs))).slice(0, 2);
  const there = arms.every((arm) => shown.includes(arm));
  return there || arms.length > MOST_ARMS ? null : arms;
}

/** The arms and the probes a claim reads, in the stage's order. */
export function readBy(
  name: string,
  { claims, stages }: Scenario,
): { arms: readonly string[]; probes: readonly string[] } {
  const claim = claims[name]!;
  const stage = stages[claim.stage]!;
  const arms = Object.keys(stage.arms(starts(stage.knobs)));
  const [readArms, readProbes] = [new Set<string>(), new Set<string>()];
  const noted = Object.fromEntries(
    Object.entries(UNREAD).map(([how, of]) => [
      how,
      (probe: string) => {
        readProbes.add(probe);
        return (of as () => unknown)();
      },
    ]),
  ) as unknown as ArmReadings;
  claim.of(
    armsRead(arms, (arm) => {
      readArms.add(arm);
      return noted;
    }),
  );
  return {
    arms: arms.filter((arm) => readArms.has(arm)),
    probes: Object.keys(stage.probes).filter((probe) => readProbes.has(probe)),
  };
}
