import type { Scenario } from '../../recipe/scenario.ts';
import { presetsOf } from '../../run/presets.ts';
import type { LessonPage } from './lesson.ts';

/** Claims a scenario's lesson asks about at counter presets: more than two tire a class. */
const COUNTERS = 2;

/**
 * A lesson as the scenario tells it: its claim; for each stage a question on the first claim and the chart that answers
 * it; the note's own wording; where the claim fails; the verdicts, and what the note leaves out.
 */
export function defaultPages(scenario: Scenario): LessonPage[] {
  const [first, ...others] = Object.keys(scenario.stages);
  return [
    { kind: 'title' },
    ...opening(scenario, first!),
    ...elsewhere(scenario, first!),
    ...others.flatMap((stage) => opening(scenario, stage).slice(0, 1)),
    { kind: 'verdicts', stage: first!, preset: 'default' },
    { kind: 'errata' },
  ];
}

/** A stage's first claim as a question, then its chart. */
function opening(scenario: Scenario, stage: string): LessonPage[] {
  const knob = knobFor(scenario, stage, 'default');
  const claim = claimAt(scenario, stage, 'default', 'holds');
  const chart: LessonPage = { kind: 'chart', stage, preset: 'default', knob };
  return claim === null ? [chart] : [{ kind: 'question', claim, preset: 'default', knob }, chart];
}

/** The literal wording as a chart, and questions where something is expected to fail. */
function elsewhere(scenario: Scenario, stage: string): LessonPage[] {
  const presets = presetsOf(scenario, scenario.stages[stage]!);
  const of = (role: string) => presets.filter((name) => scenario.presets[name]?.role === role);
  const charts = of('literal').map((preset): LessonPage => {
    return { kind: 'chart', stage, preset, knob: knobFor(scenario, stage, preset) };
  });
  const questions = of('counter').flatMap((preset): LessonPage[] => {
    const claim = claimAt(scenario, stage, preset, 'fails');
    const knob = knobFor(scenario, stage, preset);
    return claim === null ? [] : [{ kind: 'question', claim, preset, knob }];
  });
  return [...charts, ...questions.slice(0, COUNTERS)];
}

/** The stage's first claim with that expectation at the preset. An exact one is a proof, and nothing to guess. */
function claimAt(
  { claims }: Scenario,
  stage: string,
  preset: string,
  expects: 'holds' | 'fails',
): string | null {
  const fit = Object.entries(claims).filter(
    ([, claim]) => claim.stage === stage && claim.expects[preset] === expects,
  );
  return (fit.find(([, { exact }]) => !exact) ?? fit[0])?.[0] ?? null;
}

/** The knob that makes the preset, or the stage's first. */
export function knobFor({ stages, presets }: Scenario, stage: string, preset: string): string {
  const own = Object.keys(stages[stage]!.knobs);
  const turned = Object.keys(presets[preset]?.knobs ?? {}).find((name) => own.includes(name));
  return turned ?? own[0]!;
}
