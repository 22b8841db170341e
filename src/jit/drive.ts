import type { Compiled } from './spec.ts';
import type { Graph } from './graph.ts';
import type { Buffer, Builder, Pointer } from './builder.ts';

export interface Controls {
  readonly step: Pointer;
  readonly first: Pointer;
  readonly every: Pointer;
}

/** The counters that draws and records go by: the step, the slice's first step, and how often to record. */
export function controls(build: Builder): Controls {
  const counter = () => ({ buffer: build.allocate(1, 'int32', true), offset: 0 });
  return { step: counter(), first: counter(), every: counter() };
}

/** Instructions that fill the drawn inputs before each step. */
export function draws(
  build: Builder,
  graph: Graph,
  inputs: Compiled['inputs'],
  slice: number,
  { step, first }: Controls,
) {
  const streams: Record<string, Buffer> = {};
  const sequences: Record<string, Buffer> = {};
  const scratches: Record<string, Buffer> = {};
  const from = build.instructions.length;
  for (const [name, { from: source, shape }] of Object.entries(inputs)) {
    const { value } = graph.inputs[name]!;
    const out = { buffer: build.bufferOf(value), offset: 0 };
    if (source.kind === 'sequence') {
      sequences[name] = build.allocate(slice, 'float32', true);
      build.emit('take', [out, { buffer: sequences[name], offset: 0 }, step, first]);
    } else if (source.kind === 'batch') {
      streams[name] = build.allocate(4, 'int32', true);
      scratches[name] = build.allocate(2 + 2 * source.samples, 'int32', true);
      build.emit('drawBatch', [
        out,
        { buffer: streams[name], offset: 0 },
        step,
        { buffer: scratches[name], offset: 0 },
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
  return { instructions: build.instructions.splice(from), streams, sequences, scratches };
}

/** Instructions that write down what the step gives beyond its states. */
export function records(
  build: Builder,
  graph: Graph,
  inputs: Compiled['inputs'],
  slice: number,
  { step, first, every }: Controls,
) {
  const rings: Record<string, Buffer> = {};
  for (const [name, operand] of Object.entries(graph.outputs)) {
    if (inputs[name]?.from.kind === 'state') continue;
    const { size, dtype } = operand.value;
    rings[name] = build.allocate(slice * size, dtype, true);
    build.emit('record', [
      { buffer: rings[name], offset: 0 },
      build.any(operand),
      size,
      step,
      first,
      every,
    ]);
  }
  return rings;
}
