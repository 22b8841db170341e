import { NotCovered, TraceError } from '../../jit/errors.ts';

/** Replay cannot serve this step. All arms of its comparison then go on eager tfjs: figures of two engines do not compare. */
export class Refused extends Error {
  override readonly name = 'Refused';

  /** `what` stands in the way, in a few words: a kernel, a missing part of the browser. */
  constructor(
    readonly what: string,
    options?: ErrorOptions,
  ) {
    super(`replay cannot serve this step: ${what}`, options);
  }
}

/** The error as a refusal, where it is one that TensorFlow.js would not meet. */
export function asRefusal(error: unknown): unknown {
  if (error instanceof NotCovered) return new Refused(error.what, { cause: error });
  if (error instanceof TraceError) return new Refused(error.message, { cause: error });
  return error;
}
