import { kernelElements, type KernelModule } from '../kernel-module.ts';
import type { Listing } from '../spec.ts';
import { webAssembly } from '../webassembly.ts';
import { emit } from './emit.ts';

/** Takes steps of the replica at `base` and counts them at `stepAddress`. */
export type TakeSteps = (base: number, steps: number, stepAddress: number) => void;

/** A program as a module of its own, ready to run on the kernels' memory, and its size. */
export interface Emitted {
  readonly run: TakeSteps;
  readonly bytes: number;
}

export function instantiate(listing: Listing, kernels: KernelModule): Emitted {
  const { Instance, Module } = webAssembly();
  const code = emit(listing, kernelElements());
  const { memory, exports } = kernels;
  const instance = new Instance(new Module(code), {
    env: { memory },
    kernels: exports,
    elements: exports,
  });
  return { run: instance.exports['run'] as TakeSteps, bytes: code.length };
}
