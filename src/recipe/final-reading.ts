import { PROBES } from './probe.ts';
import type { Stage } from './stage.ts';
import { panel, type CurvePanel } from './view.ts';

/** The probes of a stage that give one number, and so have a last reading; the one its curves show first comes first. */
export function sweptProbes({ probes, views }: Stage): readonly string[] {
  const drawn = views.flatMap((view) => (view.kind === 'curves' ? view.panels : []));
  const names = [...drawn.map(({ probe }) => probe), ...Object.keys(probes)];
  return [...new Set(names)].filter((name) => !PROBES[probes[name]!.kind].perLayer);
}

/** The panel in which the stage's curves show a probe, without what else it shows; a plain one where none does. */
export function panelFor({ views }: Stage, probe: string): CurvePanel {
  const drawn = views.flatMap((view) => (view.kind === 'curves' ? view.panels : []));
  const found = drawn.find((each) => each.probe === probe) ?? panel(probe);
  const { against: _, ...alone } = found;
  return alone;
}
