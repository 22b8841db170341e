import { REVISION } from '../recipe/revision.ts';
import { formatAddress } from './address.ts';
import type { Run } from './run.svelte.ts';

/** What each field of the file means. */
const FIELDS = {
  format: 'what these fields are; it rises when they change',
  revision: "the engine's: under another one the same plan gives other numbers",
  address: 'opens the run',
  scenario: 'the folder of the scenario; the stage is one of its experiments',
  knobs: 'the values of all knobs; `marks` says at which step which of them are turned to what',
  seeds:
    'one run for each seed and arm; every draw follows from the seed and the names of its streams',
  engine: '`replay` is the WebAssembly of the page, `tfjs` TensorFlow.js itself',
  shown: 'the arms in view, `seed` the seed in view, `cursor` the step in view (null: the last)',
  arms: 'all that is needed to train each arm; {"placeholder": x} is a number x the training step reads, as float32',
};

/** The run as JSON that explains itself; `page` is the address of the page it stands on. */
export function planFile(run: Run, page: string): string {
  const { setting, plan, shown, steering, stageName } = run;
  const { slug, knobs, seeds, seed, cursor, engine } = setting;
  const plain = {
    format: 1,
    revision: REVISION,
    address: page.replace(/#.*|$/, formatAddress(setting, run.stage.knobs)),
    scenario: slug,
    stage: stageName,
    knobs,
    marks: steering.marks,
    seeds: Array.from({ length: seeds }, (_, i) => i + 1),
    seed,
    cursor,
    engine,
    shown,
    arms: plan.arms,
    fields: FIELDS,
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}
