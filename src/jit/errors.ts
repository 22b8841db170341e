/** A step that cannot be traced as it is written: what stands in the way, and what to write instead. */
export class TraceError extends Error {
  override readonly name = 'TraceError';
}

/** A step that can be traced but not replayed yet: it runs on tfjs instead. */
export class NotCovered extends Error {
  override readonly name = 'NotCovered';

  constructor(
    readonly kernel: string,
    readonly detail = '',
  ) {
    super(
      `no replay for the kernel ${kernel}${detail && ` (${detail})`}: the step runs on TensorFlow.js instead`,
    );
  }
}
