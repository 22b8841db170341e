import type { Builder } from './builder.ts';
import type { Graph } from './graph.ts';
import { opOf } from './ops/ops.ts';

/** Adds all instructions of a graph, in its order. */
export function lower(graph: Graph, build: Builder): void {
  for (const { value } of Object.values(graph.inputs)) build.bufferOf(value);
  for (const node of graph.nodes) opOf(node.kernel).lower(node, build);
}
