import { kernelBytes } from 'virtual:ablate-kernels';
import type { GrowableMemory } from './heap.ts';
import type { ElementName } from './elementwise.ts';
import { elementsOf, type Element } from './emitter/elements.ts';
import type { INSTRUCTIONS, InstructionName } from './instructions.ts';
import { webAssembly } from './webassembly.ts';

type Numbers<Row extends readonly string[]> = { readonly [I in keyof Row]: number };

/** The kernels by name, with their rows of INSTRUCTIONS as parameters: pointers are addresses in the memory. */
export type Kernels = {
  readonly [Name in InstructionName]: (...parameters: Numbers<(typeof INSTRUCTIONS)[Name]>) => void;
} & {
  /** Runs `words` words of code `steps` times, pointers counted from `base`, and counts the int32 at stepAddress up. */
  run(code: number, words: number, base: number, steps: number, stepAddress: number): void;
  /** Runs the code once and counts nothing. */
  runStep(code: number, words: number, base: number): void;
};

/** One instance of the kernels and the memory they work on, free from heapBase on. */
export interface KernelModule {
  readonly kernels: Kernels;
  /** All that the module exports, for other modules to import: JavaScript cannot call what takes vectors. */
  readonly exports: Readonly<Record<string, unknown>>;
  readonly memory: GrowableMemory;
  readonly heapBase: number;
}

const PAGES = 16;

let compiled: object | undefined;

/** Instantiates the kernels on a memory of their own, at once: they are small. One instance a worker is enough. */
export function instantiateKernels(): KernelModule {
  const { Instance, Memory, Module } = webAssembly();
  compiled ??= new Module(kernelBytes);
  const memory = new Memory({ initial: PAGES });
  const { exports } = new Instance(compiled, { env: { memory } });
  return {
    kernels: exports as unknown as Kernels,
    exports,
    memory,
    heapBase: (exports['heapBase'] as () => number)(),
  };
}

let elements: Readonly<Record<ElementName, Element>> | undefined;

/** The element functions of the compiled kernels. */
export const kernelElements = (): Readonly<Record<ElementName, Element>> =>
  (elements ??= elementsOf(kernelBytes));
