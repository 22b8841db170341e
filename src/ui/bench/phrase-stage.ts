import type { Scenario } from '../../recipe/scenario.ts';
import type { Stage } from '../../recipe/stage.ts';
import { starts } from '../../recipe/knob.ts';

/** What a phrase speaks of, such as `arm:relu`, and the knobs it turns. */
export interface Phrase {
  readonly target: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** The stage a phrase speaks of: the one in view if it has all that is named, else the first that has; null where none has. */
export function stageOf(
  { stages, claims }: Scenario,
  inView: string,
  phrase: Phrase,
): string | null {
  const [kind = '', name = ''] = phrase.target.split(':');
  const has = (stage: string) =>
    kind === 'claim' ? claims[name]?.stage === stage : names(stages[stage]!, kind, name);
  const turns = (stage: string) =>
    Object.keys(phrase.settings).every((knob) => Object.hasOwn(stages[stage]!.knobs, knob));
  const found = [inView, ...Object.keys(stages)].find((stage) => has(stage) && turns(stage));
  return found ?? null;
}

function names(stage: Stage, kind: string, name: string): boolean {
  switch (kind) {
    case 'knob':
      return Object.hasOwn(stage.knobs, name);
    case 'probe':
      return Object.hasOwn(stage.probes, name);
    case 'layers':
      return stage.views.some((view) => view.kind === 'byLayer' && view.probe === name);
    case 'strip':
      return stage.views.some((view) => view.kind === 'strip' && view.probe === name);
    case 'roc':
      return stage.views.some((view) => view.kind === 'roc');
    case 'reference':
      return stage.views.some(
        (view) =>
          view.kind === 'curves' &&
          view.panels.some(({ references }) => Object.hasOwn(references, name)),
      );
    case 'preset':
      return true;
    default:
      return namesArm(stage, kind, name);
  }
}

/** `arm:relu`, or a picture of an arm such as `boundary:relu`. */
function namesArm(stage: Stage, kind: string, name: string): boolean {
  const drawn = kind === 'collapsed' ? 'collapsedMatrix' : kind;
  return (
    Object.hasOwn(stage.arms(starts(stage.knobs)), name) &&
    (kind === 'arm' || stage.views.some((view) => view.kind === drawn))
  );
}
