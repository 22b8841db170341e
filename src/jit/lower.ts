import { Builder } from './builder.ts';
import type { Graph } from './graph.ts';
import { opOf } from './ops/ops.ts';

/** All instructions of a graph, in its order. */
export function lower(graph: Graph): Builder {
  const build = new Builder();
  for (const { value } of Object.values(graph.inputs)) build.bufferOf(value);
  for (const node of graph.nodes) opOf(node.kernel).lower(node, build);
  return build;
}
