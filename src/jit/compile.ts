import { arrange, type Arena } from './arena.ts';
import { encode } from './encode.ts';
import { TraceError } from './errors.ts';
import { attributesText, type Graph, type Value } from './graph.ts';
import { controls, draws, records } from './drive.ts';
import type { Buffer, Builder } from './builder.ts';
import { lower } from './lower.ts';
import { fuseBias } from './passes/fuse-bias.ts';
import { gatherElementwise } from './passes/gather-elementwise.ts';
import { simplify } from './passes/simplify.ts';
import { unspread } from './passes/unspread.ts';
import {
  SLICE,
  type Compiled,
  type CompileOptions,
  type InputSpec,
  type StepSpec,
} from './spec.ts';
import { trace } from './trace.ts';
import { carryOver } from './update.ts';

/** Compiles a step. Throws a TraceError where it cannot be traced, and NotCovered where it cannot be replayed yet. */
export function compile(
  { inputs, step, slice = SLICE, twice = false }: StepSpec,
  { optimize = true }: CompileOptions = {},
): Compiled {
  const traced = trace(step, inputs);
  if (twice) compare(traced, trace(step, inputs));
  const graph = optimize ? optimized(traced) : traced;
  const states = Object.entries(inputs).filter(([, { from }]) => from.kind === 'state');
  // states first, so that they lie together and are copied as one
  const build = lower(
    graph,
    states.map(([name]) => graph.inputs[name]!.value),
  );
  const control = controls(build);
  const drawn = draws(build, graph, inputs, slice, control);
  const recorded = records(build, graph, inputs, slice, control);
  build.instructions.unshift(...drawn.instructions);
  const carries = states.map(([name, spec]) => {
    const next = nextOf(name, spec, graph);
    return { state: build.bufferOf(graph.inputs[name]!.value), next: build.bufferOf(next) };
  });
  const instructions = carryOver(build, carries);
  const arena = arrange(instructions, build.buffers);
  const placeOf = (buffer: Buffer) => arena.offsets.get(buffer)!;
  const inputPlaces = byName(graph.inputs, ({ value }) => placeOf(build.bufferOf(value)));
  return {
    inputs,
    readings: Object.fromEntries(
      Object.keys(recorded).map((name) => {
        const { shape, value } = graph.outputs[name]!;
        return [name, { shape, dtype: value.dtype }];
      }),
    ),
    instructions,
    arena,
    code: encode(instructions, arena),
    slice,
    bytes: arena.bytes,
    states: states.map(([name]) => name),
    stateBytes: Math.max(0, ...carries.map(({ state }) => placeOf(state) + 4 * state.size)),
    at: {
      inputs: inputPlaces,
      streams: byName(drawn.streams, placeOf),
      scratches: byName(drawn.scratches, placeOf),
      sequences: byName(drawn.sequences, placeOf),
      readings: byName(recorded, placeOf),
      step: placeOf(control.step.buffer),
      first: placeOf(control.first.buffer),
      every: placeOf(control.every.buffer),
    },
    constants: constantsOf(graph, build, arena),
  };
}

/** The value a state has after the step; it must be of the state's own shape and type. */
function nextOf(name: string, { shape, dtype }: InputSpec, graph: Graph): Value {
  const next = graph.outputs[name];
  if (!next) throw new TraceError(`the step gives no next value for the state "${name}"`);
  const [before, after] = [
    `${dtype} [${shape.join(', ')}]`,
    `${next.value.dtype} [${next.shape.join(', ')}]`,
  ];
  if (before !== after)
    throw new TraceError(
      `the state "${name}" is ${before}, but the step gives it ${after}: a state keeps its shape and type; reshape or cast the next value`,
    );
  return next.value;
}

/** The same numbers with less work, in an order that lets element functions run together. */
const optimized = (graph: Graph): Graph =>
  gatherElementwise(fuseBias(simplify(unspread(simplify(graph)))));

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
    if (!a || !b || a.kernel !== b.kernel || attributesText(a) !== attributesText(b))
      throw new TraceError(
        `two traces differ at kernel ${i} (${kernel}): the step branches on something that is no input of it`,
      );
    a.inputs.forEach((operand, j) => {
      const [left, right] = [operand.value.source, b.inputs[j]!.value.source];
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
