import { Heap } from './heap.ts';
import { instantiateKernels, type KernelModule } from './kernel-module.ts';

/** What programs run on: the kernels, their memory, and a heap in it. One a worker is enough. */
export class Machine {
  readonly module: KernelModule;
  readonly heap: Heap;

  constructor() {
    this.module = instantiateKernels();
    this.heap = new Heap(this.module.memory, this.module.heapBase);
  }

  get memory(): { readonly buffer: ArrayBuffer } {
    return this.module.memory;
  }
}
