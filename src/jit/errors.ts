/** A step that cannot be traced as it is written: what stands in the way, and what to write instead. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
}

/** A step that can be traced but not replayed yet: it runs on tfjs instead. */
export class NotCovered extends Error {
  override readonly name = 'NotCovered';

  /** What is not covered: the kernel, and the detail if it is only that. */
  readonly what: string;

  constructor(
    readonly kernel: string,
    readonly detail = '',
  ) {
    const what = `the kernel ${kernel}${detail && ` (${detail})`}`;
    super(`no replay for ${what}: run the step on TensorFlow.js instead`);
    this.what = what;
  }
}
