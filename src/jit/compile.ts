import { arrange, type Arena } from './arena.ts';
import { encode } from './encode.ts';
import { TraceError } from './errors.ts';
import type { Graph, Value } from './graph.ts';
import { lower, type Buffer, type Builder, type Pointer } from './lower.ts';
import { fuseBias } from './passes/fuse-bias.ts';
import { simplify } from './passes/simplify.ts';
import { unspread } from './passes/unspread.ts';
import { trace, type TensorSpec, type TensorStep } from './trace.ts';
import { carryOver } from './update.ts';

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
  /** Trace twice and compare, to find numbers that a trace would freeze. On in tests and development. */
  readonly twice?: boolean;
}

/** A step as instructions and a layout: the same for every replica. */
export interface Compiled {
  readonly inputs: Readonly<Record<string, InputSpec>>;
  readonly readings: Readonly<Record<string, readonly number[]>>;
  /** One 32-bit word an opcode and parameter; pointers in bytes from the replica's base. */
  readonly code: Int32Array;
  readonly instructions: number;
  readonly bytes: number;
  /** Byte offsets of what the host writes and reads. */
  readonly at: Layout;
  readonly constants: readonly { readonly at: number; readonly data: Float32Array | Int32Array }[];
}

export interface Layout {
  readonly inputs: Readonly<Record<string, number>>;
  /** Stream records of drawn inputs. */
  readonly streams: Readonly<Record<string, number>>;
  /** Pointers to the sequences of a slice, one number a step. */
  readonly sequences: Readonly<Record<string, number>>;
  readonly readings: Readonly<Record<string, number>>;
  readonly step: number;
  readonly first: number;
  readonly every: number;
}

/** How many steps a slice may have at most, and how many readings it may record. */
export const SLICE = 256;

/** Compiles a step. Throws a TraceError where it cannot be traced, and NotCovered where it cannot be replayed yet. */
export function compile({ inputs, step, twice = false }: StepSpec): Compiled {
  const traced = trace(step, inputs);
  if (twice) compare(traced, trace(step, inputs));
  const graph = fuseBias(simplify(unspread(simplify(traced))));
  const build = lower(graph);
  const control = controls(build);
  const drawn = draws(build, graph, inputs, control);
  const recorded = records(build, graph, inputs, control);
  build.instructions.unshift(...drawn.instructions);
  const carries = Object.entries(inputs).flatMap(([name, { from }]) => {
    if (from.kind !== 'state') return [];
    const next = graph.outputs[name];
    if (!next) throw new TraceError(`the step gives no next value for the state "${name}"`);
    return [{ state: build.bufferOf(graph.inputs[name]!.value), next: build.bufferOf(next.value) }];
  });
  const instructions = carryOver(build, carries);
  const arena = arrange(instructions, build.buffers);
  return {
    inputs,
    readings: Object.fromEntries(
      Object.keys(recorded).map((name) => [name, graph.outputs[name]!.shape]),
    ),
    code: encode(instructions, arena),
    instructions: instructions.length,
    bytes: arena.bytes,
    at: {
      inputs: byName(graph.inputs, (operand) => arena.offsets.get(build.bufferOf(operand.value))!),
      streams: byName(drawn.streams, (buffer) => arena.offsets.get(buffer)!),
      sequences: byName(drawn.sequences, (buffer) => arena.offsets.get(buffer)!),
      readings: byName(recorded, (buffer) => arena.offsets.get(buffer)!),
      step: arena.offsets.get(control.step.buffer)!,
      first: arena.offsets.get(control.first.buffer)!,
      every: arena.offsets.get(control.every.buffer)!,
    },
    constants: constantsOf(graph, build, arena),
  };
}

interface Controls {
  readonly step: Pointer;
  readonly first: Pointer;
  readonly every: Pointer;
}

/** The counters that draws and records go by: the step, the slice's first step, and how often to record. */
function controls(build: Builder): Controls {
  const counter = () => ({ buffer: build.allocate(1, 'int32', true), offset: 0 });
  return { step: counter(), first: counter(), every: counter() };
}

/** Instructions that fill the drawn inputs before each step. */
function draws(
  build: Builder,
  graph: Graph,
  inputs: Compiled['inputs'],
  { step, first }: Controls,
) {
  const streams: Record<string, Buffer> = {};
  const sequences: Record<string, Buffer> = {};
  const own: Builder['instructions'] = [];
  const from = build.instructions.length;
  for (const [name, { from: source, shape }] of Object.entries(inputs)) {
    const { value } = graph.inputs[name]!;
    const out = { buffer: build.bufferOf(value), offset: 0 };
    if (source.kind === 'sequence') {
      sequences[name] = build.allocate(SLICE, 'float32', true);
      build.emit('take', [out, { buffer: sequences[name], offset: 0 }, step, first]);
    } else if (source.kind === 'batch') {
      streams[name] = build.allocate(4, 'int32', true);
      const scratch = build.allocate(2 + 2 * source.samples, 'int32', true);
      build.emit('drawBatch', [
        out,
        { buffer: streams[name], offset: 0 },
        step,
        { buffer: scratch, offset: 0 },
        source.samples,
        value.size,
      ]);
    } else if (source.kind === 'uniform' || source.kind === 'normal') {
      streams[name] = build.allocate(4, 'int32', true);
      const columns = shape.at(-1) ?? 1;
      const draw = source.kind === 'uniform' ? 'drawUniform' : 'drawNormal';
      build.emit(draw, [
        out,
        { buffer: streams[name], offset: 0 },
        step,
        value.size / columns,
        columns,
      ]);
    }
  }
  own.push(...build.instructions.splice(from));
  return { instructions: own, streams, sequences };
}

/** Instructions that write down what the step gives beyond its states. */
function records(
  build: Builder,
  graph: Graph,
  inputs: Compiled['inputs'],
  { step, first, every }: Controls,
) {
  const rings: Record<string, Buffer> = {};
  for (const [name, { value }] of Object.entries(graph.outputs)) {
    if (inputs[name]?.from.kind === 'state') continue;
    rings[name] = build.allocate(SLICE * value.size, value.dtype, true);
    const ring = { buffer: rings[name], offset: 0 };
    build.emit('record', [
      ring,
      { buffer: build.bufferOf(value), offset: 0 },
      value.size,
      step,
      first,
      every,
    ]);
  }
  return rings;
}

function constantsOf(graph: Graph, build: Builder, arena: Arena): Compiled['constants'] {
  const values = new Set<Value>();
  for (const { inputs } of graph.nodes) for (const { value } of inputs) values.add(value);
  for (const { value } of Object.values(graph.outputs)) values.add(value);
  return [...values].flatMap((value) =>
    value.source.kind === 'constant'
      ? [{ at: arena.offsets.get(build.bufferOf(value))!, data: value.source.data }]
      : [],
  );
}

/** Two traces of one step must be the same: what differs is a number that changes without the step being told. */
function compare(first: Graph, second: Graph): void {
  const length = Math.max(first.nodes.length, second.nodes.length);
  for (let i = 0; i < length; i++) {
    const [a, b] = [first.nodes[i], second.nodes[i]];
    const kernel = (a ?? b)!.kernel;
    if (a?.kernel !== b?.kernel || JSON.stringify(a?.attributes) !== JSON.stringify(b?.attributes))
      throw new TraceError(
        `two traces differ at kernel ${i} (${kernel}): the step branches on something that is no input of it`,
      );
    a!.inputs.forEach((operand, j) => {
      const [left, right] = [operand.value.source, b!.inputs[j]!.value.source];
      if (left.kind !== 'constant' || right.kind !== 'constant') return;
      if (
        left.data.length !== right.data.length ||
        left.data.some((each, k) => !Object.is(each, right.data[k]))
      )
        throw new TraceError(
          `two traces differ in a constant of kernel ${i} (${kernel}): a random or counted number was frozen; make it an input of the step`,
        );
    });
  }
}

const byName = <T, R>(
  entries: Readonly<Record<string, T>>,
  of: (entry: T) => R,
): Record<string, R> =>
  Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, of(entry)]));
