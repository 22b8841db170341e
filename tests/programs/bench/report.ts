import type { Ask, Measured } from './answer.ts';
import type { GemmRate } from './gemm.ts';
import type { PeerName } from './peers.ts';
import type { Budget } from './rounds.ts';

/** Everything one run of the bench has measured. */
export interface Report {
  /** What it ran on, such as `Node v20.20.2`. */
  readonly engine: string;
  readonly cores: number;
  readonly budget: Budget;
  readonly workloads: readonly Measured[];
  readonly gemm: GemmRate;
}

/** The figures of a workload, by the peers whose best one counts. */
export const FIGURES = {
  jit: ['jitInterpreter', 'jitEmitter'],
  jitInterpreter: ['jitInterpreter'],
  jitPlain: ['jitPlain'],
  tfjsCpu: ['tfjsCpu'],
  tfjsWasm: ['tfjsWasm'],
  tfjsLayers: ['layersCpu', 'layersWasm'],
  convnetjs: ['convnetjs'],
} as const satisfies Record<string, readonly PeerName[]>;

/** A column of the report's data. */
export type Figure = keyof typeof FIGURES;

/** Steps per second of the best of these peers; null where none can do the workload. */
export function best(rates: Measured['rates'], peers: readonly PeerName[]): number | null {
  const given = peers.flatMap((peer) => rates[peer] ?? []);
  return given.length > 0 ? Math.max(...given) : null;
}

/** The share of the machine's SIMD peak the matrix product reaches. */
export const shareOfPeak = ({ gemm, peak }: GemmRate): number => gemm / peak;

/** Measures one thing after the other, each in a thread of its own. `tell` hears what is next. */
export async function takeMeasures(
  names: readonly string[],
  budget: Budget,
  ask: Ask,
  tell: (what: string) => void,
): Promise<Pick<Report, 'workloads' | 'gemm'>> {
  const workloads: Measured[] = [];
  for (const name of names) {
    tell(name);
    workloads.push(await ask({ kind: 'workload', name, budget }));
  }
  tell('gemm');
  return { workloads, gemm: await ask({ kind: 'gemm', budget }) };
}
