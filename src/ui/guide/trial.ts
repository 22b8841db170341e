import { SCENARIOS } from '../../../scenarios/all.ts';
import type { Trial } from '../../recipe/guide.ts';
import { acceptAll, type KnobValue } from '../../recipe/knob.ts';
import { resolve } from '../../recipe/plan.ts';
import type { CurvePanel, CurvesView } from '../../recipe/view.ts';
import { formatAddress, type Setting } from '../../run/address.ts';
import { DEFAULT_SEEDS } from '../../run/seed-counts.ts';
import { presetValues } from '../../run/presets.ts';

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
  const isFirst = Object.keys(SCENARIOS[slug]!.stages)[0] === trial.stage;
  const setting: Setting = {
    slug,
    stage: isFirst ? null : trial.stage,
    knobs: { ...knobsOf(slug, trial), ...turned },
    seeds: DEFAULT_SEEDS,
    seed: 1,
    cursor: null,
    engine: 'replay',
    arms: trial.arms,
    marks: null,
    axis: null,
  };
  return formatAddress(setting, stageIn(slug, trial).knobs);
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
