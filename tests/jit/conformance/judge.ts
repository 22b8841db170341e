/** What became of a spec. */
export interface Outcome {
  readonly name: string;
  readonly passed: boolean;
  /** Calls of replayed kernels. */
  readonly calls: number;
  readonly complaints: readonly string[];
}

/** Specs that may fail, and why. */
export interface Skip {
  readonly reason: string;
  readonly specs: readonly string[];
}

export interface Judgement {
  /** Specs that replayed kernels computed for, by what became of them. */
  readonly passed: number;
  readonly skipped: number;
  /** Specs that need no replayed kernel, and passed. */
  readonly untouched: number;
  readonly failed: readonly Outcome[];
  /** Entries of the list that must go: they pass, or there is no such spec. */
  readonly stale: readonly string[];
}

/** Holds outcomes against the list of those that may fail. */
export function judge(outcomes: readonly Outcome[], skips: readonly Skip[]): Judgement {
  const listed = skips.flatMap(({ specs }) => specs);
  const isListed = ({ name }: Outcome) => listed.includes(name);
  const passed = outcomes.filter((each) => each.passed);
  const failed = outcomes.filter((each) => !each.passed);
  return {
    passed: passed.filter(({ calls }) => calls > 0).length,
    skipped: failed.filter(isListed).length,
    untouched: passed.filter(({ calls }) => calls === 0).length,
    failed: failed.filter((each) => !isListed(each)),
    stale: listed.filter((name) => {
      const those = outcomes.filter((each) => each.name === name);
      return those.length === 0 || those.some((each) => each.passed);
    }),
  };
}
