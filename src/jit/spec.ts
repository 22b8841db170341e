import type { Arena } from './arena.ts';
import type { Instruction } from './builder.ts';
import type { TensorSpec, TensorStep } from './trace.ts';

/** Where an input's numbers come from at each step. */
export type Source =
  /** Carried from step to step: the step gives its next value under the same name. */
  | { readonly kind: 'state' }
  /** Set from outside, and kept until it is set again: data, rates, slopes. */
  | { readonly kind: 'given' }
  /** One number a step, given for every step of a slice: a schedule. */
  | { readonly kind: 'sequence' }
  /** int32 rows of the step's batch, from the stream's permutations of `samples`. */
  | { readonly kind: 'batch'; readonly stream: string; readonly samples: number }
  /** Draws of a stream, element (i, j) of step t at its coordinates. */
  | { readonly kind: 'uniform' | 'normal'; readonly stream: string };

export type InputSpec = TensorSpec & { readonly from: Source };

/** A step to compile: pure in its inputs. What it gives beyond the next states are readings, recorded as it runs. */
export interface StepSpec {
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly step: TensorStep;
  /** The most steps one call may run, and readings it may record: SLICE if not given. */
  readonly slice?: number;
  /** Trace twice and compare, to find numbers that a trace would freeze. On in tests and development. */
  readonly twice?: boolean;
}

export interface CompileOptions {
  /** False leaves the graph as it was traced: for comparisons. */
  readonly optimize?: boolean;
}

/** A step's instructions, and where their buffers lie: what a module of its own is emitted from. */
export interface Listing {
  readonly instructions: readonly Instruction[];
  readonly arena: Arena;
}

/** A step as code and a layout: the same for every replica. */
export interface Laid {
  readonly inputs: Readonly<Record<string, InputSpec>>;
  /** What the step gives beyond its states. */
  readonly readings: Readonly<Record<string, TensorSpec>>;
  /** The instructions for the interpreter: one 32-bit word an opcode and parameter; pointers in bytes from the replica's base. */
  readonly code: Int32Array;
  readonly slice: number;
  readonly bytes: number;
  /** Names of the states, which lie at the arena's start, and the bytes they take. */
  readonly states: readonly string[];
  readonly stateBytes: number;
  /** Byte offsets of what the host writes and reads. */
  readonly at: Layout;
  readonly constants: readonly { readonly at: number; readonly data: Float32Array | Int32Array }[];
}

export interface Compiled extends Laid, Listing {}

export interface Layout {
  readonly inputs: Readonly<Record<string, number>>;
  /** Stream records of drawn inputs. */
  readonly streams: Readonly<Record<string, number>>;
  /** Scratch of drawn batches, whose first two words say which epochs it holds. */
  readonly scratches: Readonly<Record<string, number>>;
  /** Pointers to the sequences of a slice, one number a step. */
  readonly sequences: Readonly<Record<string, number>>;
  readonly readings: Readonly<Record<string, number>>;
  readonly step: number;
  readonly first: number;
  readonly every: number;
}

/** How many steps a slice has at most, unless a program says otherwise. */
export const SLICE = 256;
