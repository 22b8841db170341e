import { segmentsOf, type ArmPlan } from '../../recipe/plan.ts';
import type { CopiedRows, CopiedState, RunCopy } from '../../recipe/run-copy.ts';
import check from './check.py?raw';
import layers from './layers.py?raw';
import main from './main.py?raw';
import { PackedArrays } from './packed-arrays.ts';
import streams from './streams.py?raw';
import training from './training.py?raw';

/** One arm of the run to be written: its plan, and the run laid open. */
export interface PythonArm {
  readonly plan: ArmPlan;
  readonly copy: RunCopy;
}

/** What a Python file is of. */
export interface PythonRun {
  readonly title: string;
  /** The full address that opens the run. */
  readonly address: string;
  readonly seed: number;
  readonly revision: number;
  readonly arms: Readonly<Record<string, PythonArm>>;
}

const IMPORTS =
  'import base64\nimport json\nimport math\nimport os\nimport sys\nimport zlib\nfrom functools import lru_cache\n\nimport numpy as np\n';

/** A Python file that trains the run again, needing NumPy alone, and holds itself against the page's own states and losses. */
export async function pythonOf(run: PythonRun): Promise<string> {
  const arrays = new PackedArrays();
  const arms = Object.fromEntries(
    Object.entries(run.arms).map(([name, arm]) => [name, armOf(arm, arrays)]),
  );
  const { title, address, seed, revision } = run;
  const json = JSON.stringify({ title, address, seed, revision, arms, arrays: arrays.specs });
  return [
    `#!/usr/bin/env python3\n${heading(run)}\n`,
    IMPORTS,
    ...[streams, layers, training, check].map((part) => part.trimEnd() + '\n'),
    // an apostrophe would end the text, and as an escape it is the same JSON
    `# The run: plans with every number they have, and where its arrays lie in ARRAYS.\nRUN = r'''${json.replaceAll("'", '\\u0027')}'''\n`,
    `# Rows, first weights, states and losses: float32, zlib, base64.\nARRAYS = """\n${await arrays.text()}\n"""\n`,
    main,
  ].join('\n\n');
}

const heading = ({ title, address, seed, revision, arms }: PythonRun): string =>
  `"""${escaped(title)}: ${Object.keys(arms).join(', ')}, on seed ${seed}.

Trains the run of ${escaped(address)}
(engine revision ${revision}) again in plain NumPy and prints its losses beside the page's.

    python3 THIS_FILE            prints and, if matplotlib is there, plots both curves
    python3 THIS_FILE --check    exits 1 where a step or a curve is not the page's

Weights start as embedded below; the batch order and all masks are drawn from the page's own random streams.
"""`;

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');

function armOf({ plan, copy }: PythonArm, arrays: PackedArrays) {
  const segments = segmentsOf(plan);
  const rows = ({ x, y, samples }: CopiedRows) => ({
    x: arrays.put(x, [samples, x.length / samples]),
    y: arrays.put(y, [samples, y.length / samples]),
  });
  return {
    segments: copy.segments.map(({ from, pools, train, first, shapes }, i) => ({
      from,
      plan: segments[i]!.plan,
      pools: pools.map(({ count, stream, ...pool }) => ({
        ...rows(pool),
        samples: pool.samples,
        count,
        stream,
      })),
      train: rows(train),
      first: stateOf(first, shapes, arrays),
    })),
    stretches: copy.stretches.map((states) => [
      states[0]!.step,
      states.map((state) => stateOf(state, shapesAt(copy, state), arrays)),
    ]),
    curve: {
      steps: arrays.put(copy.curve.steps, [copy.curve.steps.length]),
      losses: arrays.put(copy.curve.losses, [copy.curve.losses.length]),
    },
  };
}

/** At a mark the state is still that of the segment before. */
const shapesAt = ({ segments }: RunCopy, { step }: CopiedState) =>
  (segments.findLast(({ from }) => from < step) ?? segments[0]!).shapes;

const stateOf = (
  { variables, memory }: CopiedState,
  shapes: Readonly<Record<string, readonly number[]>>,
  arrays: PackedArrays,
) =>
  [variables, memory].map((part) =>
    Object.fromEntries(
      Object.entries(part).map(([name, values]) => [name, arrays.put(values, shapes[name]!)]),
    ),
  );
