import { Builder } from './builder.ts';
import type { Graph, Value } from './graph.ts';
import { opOf } from './ops/ops.ts';

/** All instructions of a graph, in its order. The values named first get their buffers first, side by side. */
export function lower(graph: Graph, first: readonly Value[] = []): Builder {
  const build = new Builder();
  for (const value of first) build.bufferOf(value);
  for (const { value } of Object.values(graph.inputs)) build.bufferOf(value);
  for (const node of graph.nodes) opOf(node.kernel).lower(node, build);
  return build;
}
