import { NotCovered } from '../../../src/jit/errors.ts';
import { Machine } from '../../../src/jit/machine.ts';
import { opOf } from '../../../src/jit/ops/ops.ts';
import * as tf from '../../../src/jit/tf.ts';
import { isFree, operandsOf } from '../../../src/jit/kernel-call.ts';
import { call } from './call.ts';

/** How often each kernel was run on the machine, and what was refused to be, by its reason. */
export interface Tally {
  readonly run: Map<string, number>;
  readonly refused: Map<string, number>;
}

/**
 * The replayed kernels as an ordinary backend of tfjs: each call is lowered, encoded and run by itself. What is not
 * covered goes to the cpu kernel, whose data these are.
 */
export function registerKernels(backendName: string): Tally {
  const machine = new Machine();
  const tally: Tally = { run: new Map(), refused: new Map() };
  tf.registerBackend(backendName, () => new tf.MathBackendCPU());
  for (const config of tf.getKernelsForBackend('cpu')) {
    const kernelFunc = onMachine(config, machine, tally);
    tf.registerKernel({ ...config, backendName, kernelFunc });
  }
  return tally;
}

const countUp = (counts: Map<string, number>, name: string) =>
  counts.set(name, (counts.get(name) ?? 0) + 1);

function onMachine(
  { kernelName, kernelFunc }: tf.KernelConfig,
  machine: Machine,
  { run, refused }: Tally,
): tf.KernelFunc {
  return (given) => {
    const backend = given.backend as tf.MathBackendCPU;
    const { tensors, absent } = operandsOf(given.inputs);
    if (tensors.length === 0 || isFree(kernelName, tensors, given.attrs)) return kernelFunc(given);
    try {
      const { list } = opOf(kernelName);
      const other = tensors.find(({ dtype }) => dtype === 'complex64' || dtype === 'string');
      if (other) throw new NotCovered(kernelName, other.dtype);
      const numbers = tensors.map(({ dataId, shape, dtype }) => {
        return { shape, dtype, values: backend.data.get(dataId).values as tf.TypedArray };
      });
      const attributes = { ...given.attrs, absent };
      const results = call(machine, kernelName, numbers, attributes);
      countUp(run, kernelName);
      const infos = results.map(({ shape, dtype, values }) =>
        backend.makeTensorInfo([...shape], dtype, typed(dtype, values)),
      );
      return list ? infos : infos[0]!;
    } catch (error) {
      if (!(error instanceof NotCovered)) throw error;
      countUp(refused, error.detail ? `${error.kernel} (${error.detail})` : error.kernel);
      return kernelFunc(given);
    }
  };
}

const typed = (dtype: tf.DataType, values: ArrayLike<number>) =>
  dtype === 'bool' ? Uint8Array.from(values) : (values as tf.TypedArray);
