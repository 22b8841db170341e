import type { Measured } from './answer.ts';
import type { PeerName } from './peers.ts';
import { best, FIGURES, shareOfPeak, type Report } from './report.ts';

const LABELS: Readonly<Record<PeerName, string>> = {
  jitPlain: 'jit, without passes',
  jitInterpreter: 'jit, interpreter',
  jitEmitter: 'jit, emitter',
  tfjsCpu: 'tfjs cpu',
  tfjsWasm: 'tfjs wasm',
  layersCpu: 'tfjs-layers cpu',
  layersWasm: 'tfjs-layers wasm',
  convnetjs: 'ConvNetJS',
};
const PEERS = Object.keys(LABELS) as PeerName[];

/** A report in Markdown. */
export function toMarkdown(report: Report): string {
  const { engine, cores, budget, workloads, gemm } = report;
  return [
    '# Bench',
    `One machine, ${cores} cores, ${engine}, single-threaded. float32 (ConvNetJS: float64), plain gradient descent, all from the same first weights on the same batches. Steps per second, each the median of ${budget.rounds} rounds of ${budget.seconds} s in which all take turns.`,
    rows(['workload', ...PEERS.map((peer) => LABELS[peer])], workloads.map(rateRow)),
    'How many times as fast the jit is, by the better of its back ends:',
    rows(['workload', 'best eager tfjs', 'tfjs-layers', 'ConvNetJS'], workloads.map(ratioRow)),
    'Trace and compile for the interpreter, the first time in a thread and once JavaScript is hot; the emitter’s module on top, hot too; what they make:',
    rows(
      ['workload', 'cold', 'hot', 'emit', 'instructions', 'code', 'module', 'memory of a run'],
      workloads.map(compileRow),
    ),
    `A product of two 128 × 128 matrices runs at ${giga(gemm.gemm)}, ${percent(shareOfPeak(gemm))} of this machine's SIMD peak of ${giga(gemm.peak)}: as many multiplications and additions as a loop of plain WebAssembly does in registers.`,
    ...missing(workloads),
  ].join('\n\n');
}

const rateRow = ({ name, rates }: Measured) => [
  code(name),
  ...PEERS.map((peer) => figure(rates[peer] ?? null)),
];

function ratioRow({ name, rates }: Measured): string[] {
  const jit = best(rates, FIGURES.jit);
  const against = (peers: readonly PeerName[]) => {
    const other = best(rates, peers);
    return jit === null || other === null ? figure(null) : `${figure(jit / other)} ×`;
  };
  return [
    code(name),
    against([...FIGURES.tfjsCpu, ...FIGURES.tfjsWasm]),
    against(FIGURES.tfjsLayers),
    against(FIGURES.convnetjs),
  ];
}

function compileRow({ name, compile }: Measured): string[] {
  if (!compile) return [code(name), ...Array<string>(7).fill(figure(null))];
  const { cold, warm, emit, instructions, code: interpreted, module, arena } = compile;
  return [
    code(name),
    ...[cold, warm, emit].map((milliseconds) => `${figure(milliseconds)} ms`),
    figure(instructions),
    ...[interpreted, module, arena].map((bytes) => `${figure(bytes / 1024)} KiB`),
  ];
}

/** Why figures are missing, each reason once. */
function missing(workloads: readonly Measured[]): string[] {
  const places = new Map<string, string[]>();
  for (const peer of PEERS)
    for (const { name, refusals } of workloads) {
      const line = `${LABELS[peer]}: ${refusals[peer]}`;
      if (refusals[peer]) places.set(line, [...(places.get(line) ?? []), code(name)]);
    }
  const lines = [...places].map(([line, names]) => {
    const where = names.length === workloads.length ? 'every workload' : names.join(', ');
    return `- ${line} (${where})`;
  });
  return lines.length === 0 ? [] : ['What has no figure, and why:', lines.join('\n')];
}

const rows = (head: readonly string[], body: readonly (readonly string[])[]): string => {
  const ruled = ['---', ...head.slice(1).map(() => '---:')];
  return [head, ruled, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
};

const code = (name: string) => `\`${name}\``;
const figures = new Intl.NumberFormat('en', { maximumSignificantDigits: 3 });
const figure = (value: number | null) => (value === null ? '–' : figures.format(value));
const giga = (rate: number) => `${figure(rate / 1e9)} GFLOP/s`;
const percent = (share: number) => `${Math.round(100 * share)} %`;
