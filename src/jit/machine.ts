import { Heap } from './heap.ts';
import { instantiateKernels } from './kernel-module.ts';
import type { Kernels } from './kernel-module.ts';

/** What programs run on: the kernels, their memory, and a heap in it. One a worker is enough. */
export class Machine {
  readonly kernels: Kernels;
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly heap: Heap;

  constructor() {
    const { kernels, memory, heapBase } = instantiateKernels();
    this.kernels = kernels;
    this.memory = memory;
    this.heap = new Heap(memory, heapBase);
  }
}
