import { instantiateKernels } from '../../../src/jit/kernel-module.ts';

/** The kernels as they ship, on a memory of the tests' own. */
export const { kernels, memory, exports } = instantiateKernels();
