import type { BackEnd } from '../../src/jit/back-ends.ts';

/** A way a program can be run. Modes with the same passes give the same bits. */
export interface Mode {
  readonly name: string;
  /** Whether the passes run before the graph is lowered. */
  readonly optimize: boolean;
  readonly backEnd: BackEnd;
}

/** Every way a program can be run: each is held to eager tfjs, and to the others. */
export const MODES: readonly Mode[] = [
  { name: 'interpreter', optimize: true, backEnd: 'interpreter' },
  { name: 'emitter', optimize: true, backEnd: 'emitter' },
  { name: 'interpreter, plain', optimize: false, backEnd: 'interpreter' },
  { name: 'emitter, plain', optimize: false, backEnd: 'emitter' },
];
