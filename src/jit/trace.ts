import { TraceError } from './errors.ts';
import { sizeOf, type DType, type Graph, type Node, type Operand, type Value } from './graph.ts';
import { isFree, operandsOf } from './kernel-call.ts';
import type { Attributes } from './ops/op.ts';
import { opOf } from './ops/ops.ts';
import * as tf from './tf.ts';

/** The shape and type of a tensor a step is given. */
export interface TensorSpec {
  readonly shape: readonly number[];
  readonly dtype: DType;
}

/** A step as plain tfjs: tensors by name in, tensors by name out. It may read nothing else that changes. */
export type TensorStep = (
  inputs: Readonly<Record<string, tf.Tensor>>,
) => Readonly<Record<string, tf.Tensor>>;

const BACKEND = 'ablate-trace';

/** The kernel calls of one run of a step. */
class Recorder {
  readonly nodes: Node[] = [];
  readonly #values = new Map<object, Value>();
  #count = 0;

  /** Whether a tensor's numbers depend on the step's inputs; all others are known while tracing. */
  isLive(dataId: object): boolean {
    return this.#values.has(dataId) && this.#values.get(dataId)!.source.kind !== 'constant';
  }

  value(source: Value['source'], shape: readonly number[], dtype: DType): Value {
    return { id: this.#count++, dtype, size: sizeOf(shape), source };
  }

  bind(dataId: object, value: Value): void {
    this.#values.set(dataId, value);
  }

  operand({ dataId, shape, dtype }: tf.TensorInfo, backend: TraceBackend): Operand {
    let value = this.#values.get(dataId);
    if (!value) {
      const data = constantData(backend.valuesOf(dataId), dtype);
      value = this.value({ kind: 'constant', data }, shape, typeOf(dtype));
      this.bind(dataId, value);
    }
    return { value, shape };
  }
}

let active: Recorder | null = null;

/** The cpu backend, but that nothing that depends on a step's inputs can be read. */
class TraceBackend extends tf.MathBackendCPU {
  override readSync(dataId: tf.DataId): tf.BackendValues {
    if (active?.isLive(dataId))
      throw new TraceError(
        'a step reads the value of a tensor (dataSync, arraySync, data or print); keep it a tensor, or read it after the step',
      );
    return super.readSync(dataId);
  }

  override read(dataId: tf.DataId): Promise<tf.BackendValues> {
    return Promise.resolve(this.readSync(dataId));
  }

  valuesOf(dataId: tf.DataId): tf.BackendValues {
    return super.readSync(dataId);
  }
}

let registered = false;

function register(): void {
  if (registered) return;
  registered = true;
  tf.registerBackend(BACKEND, () => new TraceBackend(), 0);
  for (const config of tf.getKernelsForBackend('cpu'))
    tf.registerKernel({ ...config, backendName: BACKEND, kernelFunc: recording(config) });
}

function recording({ kernelName, kernelFunc }: tf.KernelConfig): tf.KernelFunc {
  return (call) => {
    const { inputs, attrs } = call;
    const backend = call.backend as TraceBackend;
    const { tensors, absent } = operandsOf(inputs);
    const recorder = active;
    if (!recorder || !tensors.some(({ dataId }) => recorder.isLive(dataId)))
      return kernelFunc(call);
    if (isFree(kernelName, tensors, attrs)) return kernelFunc(call);
    const operands = tensors.map((tensor) => recorder.operand(tensor, backend));
    const attributes: Attributes = { ...attrs, ...(absent.length > 0 && { absent }) };
    const op = opOf(kernelName);
    const results = op.shapes(
      operands.map(({ shape }) => shape),
      attributes,
      tensors.map(({ dtype }) => dtype),
    );
    const infos = results.map(({ shape, dtype }) =>
      backend.makeTensorInfo([...shape], dtype, NOTHING),
    );
    const outputs = infos.map(({ dataId, shape, dtype }): Operand => {
      const value = recorder.value({ kind: 'node' }, shape, typeOf(dtype));
      recorder.bind(dataId, value);
      return { value, shape };
    });
    recorder.nodes.push({ kernel: kernelName, inputs: operands, attributes, outputs });
    return op.list ? infos : infos[0]!;
  };
}

/** Stands in for numbers that nobody may read. */
const NOTHING = new Float32Array(0);

/**
 * Runs the step once, without computing anything, and gives its kernel calls. What does not depend on the inputs is
 * computed and becomes constants. Throws a TraceError, or NotCovered where a kernel's shapes are unknown.
 */
export function trace(step: TensorStep, inputs: Readonly<Record<string, TensorSpec>>): Graph {
  register();
  const before = tf.getBackend() as string | undefined;
  const recorder = new Recorder();
  const variables = Object.keys(tf.engine().registeredVariables).length;
  void tf.setBackend(BACKEND);
  active = recorder;
  try {
    let graph!: Graph;
    tf.engine().tidy(() => {
      const backend = tf.backend() as unknown as TraceBackend;
      const given: Record<string, tf.Tensor> = {};
      const operands: Record<string, Operand> = {};
      for (const [name, { shape, dtype }] of Object.entries(inputs)) {
        const tensor = tf
          .engine()
          .makeTensorFromTensorInfo(backend.makeTensorInfo([...shape], dtype, NOTHING));
        const value = recorder.value({ kind: 'input', name }, shape, dtype);
        recorder.bind(tensor.dataId, value);
        given[name] = tensor;
        operands[name] = { value, shape };
      }
      const results = step(given);
      if (Object.keys(tf.engine().registeredVariables).length !== variables)
        throw new TraceError(
          'a step creates a tf.variable; create it before and give its value to the step',
        );
      const outputs = Object.fromEntries(
        Object.entries(results).map(([name, tensor]) => [name, recorder.operand(tensor, backend)]),
      );
      graph = { inputs: operands, nodes: recorder.nodes, outputs };
      // the tidy leaves what the step has kept
      for (const tensor of Object.values(results)) if (tensor.kept) tensor.dispose();
    });
    return graph;
  } finally {
    active = null;
    if (before) void tf.setBackend(before);
  }
}

function typeOf(dtype: tf.DataType): DType {
  if (dtype === 'int32') return 'int32';
  if (dtype === 'float32' || dtype === 'bool') return 'float32';
  throw new TraceError(
    `a step holds a tensor of type ${dtype}; float32, int32 and bool can be traced`,
  );
}

const constantData = (values: tf.BackendValues, dtype: tf.DataType): Float32Array | Int32Array =>
  dtype === 'int32'
    ? Int32Array.from(values as Int32Array)
    : Float32Array.from(values as Float32Array);
