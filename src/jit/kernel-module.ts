import { kernelBytes } from 'virtual:ablate-kernels';
import type { GrowableMemory } from './heap.ts';
import { BINARY, UNARY, type INSTRUCTIONS, type InstructionName } from './instructions.ts';
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

export type ElementName = (typeof UNARY)[number] | (typeof BINARY)[number];

/** One instance of the kernels and the memory they work on, free from heapBase on. */
export interface KernelModule {
  readonly kernels: Kernels;
  /** The functions of single elements, four at a time, for other modules to import: JavaScript cannot call them. */
  readonly elements: Readonly<Record<ElementName, unknown>>;
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
  const elements = [...UNARY, ...BINARY].map((name) => [name, exports[`${name}Lanes`]] as const);
  return {
    kernels: exports as unknown as Kernels,
    elements: Object.fromEntries(elements) as Record<ElementName, unknown>,
    memory,
    heapBase: (exports['heapBase'] as () => number)(),
  };
}
