import { best, FIGURES, shareOfPeak, type Figure, type Report } from './report.ts';

/** A report as data: steps per second, milliseconds of a warm trace and compile, the share of the SIMD peak. */
export interface BenchJson {
  readonly workloads: Readonly<Record<string, Readonly<Record<Figure, number | null>>>>;
  readonly compileMs: Readonly<Record<string, number | null>>;
  readonly gemmShareOfPeak: number;
}

export function toJson({ workloads, gemm }: Report): BenchJson {
  const byName = <T>(of: (one: Report['workloads'][number]) => T) =>
    Object.fromEntries(workloads.map((one) => [one.name, of(one)]));
  return {
    workloads: byName(
      ({ rates }) =>
        Object.fromEntries(
          Object.entries(FIGURES).map(([figure, peers]) => [figure, rounded(best(rates, peers))]),
        ) as Record<Figure, number | null>,
    ),
    compileMs: byName(({ compile }) => rounded(compile && compile.warm)),
    gemmShareOfPeak: rounded(shareOfPeak(gemm))!,
  };
}

/** Four digits: more would be noise. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(4));
