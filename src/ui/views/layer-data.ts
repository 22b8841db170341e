import type { LayerDotsData } from '../../charts/layers/layer-dots.ts';
import type { LayerHeatData } from '../../charts/layers/layer-heat.ts';
import { magnitudesOf } from '../../charts/layers/magnitude.ts';
import { significant } from '../../charts/format.ts';
import type { Arm } from '../../charts/palette.ts';
import { indexAt, type Track } from '../../recipe/track.ts';
import type { Run } from '../../run/run.svelte.ts';
import type { Words } from '../../words/en.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import { placeOf } from './curve-data.ts';

/** The smallest numbers of two formats: what is under them is 0 there. */
const FLOORS = [
  { value: 6e-8, label: 'float16' },
  { value: 1.4e-45, label: 'float32' },
];

/** A probe by layer, for the seed in view: a heat map an arm, and all arms at the cursor. */
export interface LayerData {
  readonly rows: number;
  readonly heats: readonly {
    readonly name: string;
    readonly arm: Arm;
    readonly heat: LayerHeatData;
  }[];
  readonly dots: LayerDotsData;
}

const NOTHING: Track = { steps: [], values: [], width: 0, length: 0 };

/** What the drawings of one probe show of the arms in view; all of them on one range of magnitudes. */
export function layerData(
  run: Pick<Run, 'armNames' | 'record' | 'seed' | 'steps' | 'at'>,
  probe: string,
  arms: readonly string[],
  output: string | null,
): LayerData {
  const tracks = arms.map((name) => run.record(name, run.seed)?.tracks[probe] ?? NOTHING);
  const range = magnitudesOf(tracks.map(({ values }) => values));
  const rows = Math.max(1, ...tracks.map(({ width }) => width));
  const place = (name: string) => placeOf(run.armNames.indexOf(name));
  return {
    rows,
    heats: arms.map((name, i) => {
      const { steps, values, width, length } = tracks[i]!;
      const track = { steps, values, width: width || rows, length };
      return {
        name,
        arm: place(name),
        heat: { ...range, ...track, rows, xMax: run.steps, cursor: run.at, output },
      };
    }),
    dots: {
      ...range,
      arms: arms.map((name, i) => ({ arm: place(name), values: layersAt(tracks[i]!, run.at) })),
      rows,
      floors: FLOORS,
      numbers: null,
    },
  };
}

/** The layers' numbers at the last reading not after `step`. */
function layersAt(track: Track, step: number): number[] {
  const start = indexAt(track, step) * track.width;
  return start < 0 ? [] : Array.from({ length: track.width }, (_, i) => track.values[start + i]!);
}

/** What the marks of a probe by block say, in one sentence: the first block and the last one, arm by arm. */
export function blockSentence(
  { heats, dots }: LayerData,
  { run, text }: Pick<Bench, 'run' | 'text'>,
  says: Words['views']['byLayer'],
): string {
  const ends = dots.arms.map(({ values }, i) =>
    says.ends(
      text.arms[heats[i]!.name]!.label,
      significant(values[0] ?? NaN),
      significant(values.at(-1) ?? NaN),
    ),
  );
  return says.blocks(String(run.at), String(run.seed), dots.rows, ends);
}

/** What the marks say, in one sentence: the first layer beside the last hidden one, arm by arm. */
export function layerSentence(
  { heats, dots }: LayerData,
  { run, text }: Pick<Bench, 'run' | 'text'>,
  says: Words['views']['byLayer'],
): string {
  const shares = dots.arms.map(({ values }, i) => {
    const share = values[0]! / values.at(-2)!;
    return `${text.arms[heats[i]!.name]!.label} ${significant(share)}`;
  });
  return says.sentence(String(run.at), String(run.seed), dots.rows - 1, shares);
}
