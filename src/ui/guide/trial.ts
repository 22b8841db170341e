import { SCENARIOS } from '../../../scenarios/all.ts';
import type { Trial } from '../../recipe/guide.ts';
import { acceptAll, type KnobValue } from '../../recipe/knob.ts';
import { resolve } from '../../recipe/plan.ts';
import type { CurvePanel, CurvesView } from '../../recipe/view.ts';
import { presetValues } from '../../run/presets.ts';
import { stageAddress } from '../../run/stage-address.ts';

const stageIn = (slug: string, { stage }: Trial) => SCENARIOS[slug]!.stages[stage]!;

/** Every knob of the trial's stage. */
export const knobsOf = (slug: string, trial: Trial): Readonly<Record<string, KnobValue>> => {
  const stage = stageIn(slug, trial);
  const values = { ...presetValues(SCENARIOS[slug]!, stage, trial.preset), ...trial.knobs };
  return acceptAll(stage.knobs, values);
};

/** The address of the trial's setting on the bench, perhaps with knobs turned from it. */
export function benchHash(
  slug: string,
  trial: Trial,
  turned: Readonly<Record<string, KnobValue>> = {},
): string {
  return stageAddress(slug, SCENARIOS[slug]!, trial.stage, {
    knobs: { ...knobsOf(slug, trial), ...turned },
    arms: trial.arms,
  });
}

/** The panel of curves that shows the trial's probe. Throws where its stage has none. */
export function panelOf(slug: string, trial: Trial): CurvePanel {
  const panels = stageIn(slug, trial)
    .views.filter((view): view is CurvesView => view.kind === 'curves')
    .flatMap((view) => view.panels);
  const panel = panels.find(({ probe }) => probe === trial.probe);
  if (!panel)
    throw new Error(
      `guide "${slug}": stage "${trial.stage}" draws no curve of "${trial.probe}"; it draws ${panels.map(({ probe }) => probe).join(', ')}`,
    );
  return panel;
}

/** How many steps the longest arm takes. */
export const stepsOf = (slug: string, trial: Trial): number =>
  Math.max(
    ...Object.values(resolve(stageIn(slug, trial), knobsOf(slug, trial)).arms).map(
      ({ steps }) => steps,
    ),
  );
