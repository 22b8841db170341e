import type { Graph, Node, Value } from '../graph.ts';
import { gridOf, MODE } from '../ops/broadcast.ts';
import { ELEMENTWISE } from '../ops/elementwise.ts';

/** Nodes that follow one another; element functions over the same elements share one. */
interface Group {
  readonly nodes: Node[];
  readonly size: number;
  grid: string | null;
  readonly touched: Set<Value>;
}

/**
 * Puts element functions that work on the same elements next to one another, so that they can run in one loop. A
 * function joins the first group after its operands are ready that has a full-sized value in common with it; every
 * value is written once, so any order that keeps operands before results gives the same numbers.
 */
export function gatherElementwise(graph: Graph): Graph {
  const groups: Group[] = [];
  const ready = new Map<Value, number>();
  for (const node of graph.nodes) {
    const from = Math.max(-1, ...node.inputs.map(({ value }) => ready.get(value) ?? -1));
    const grid = gridName(node);
    const size = node.outputs[0]!.value.size;
    const full = [...node.inputs, ...node.outputs]
      .map(({ value }) => value)
      .filter((value) => value.size === size);
    const fits = (group: Group | undefined) =>
      group !== undefined &&
      grid !== null &&
      group.grid !== null &&
      group.size === size &&
      (group.grid === '' || grid === '' || group.grid === grid) &&
      full.some((value) => group.touched.has(value));
    let place = Math.max(0, from);
    while (place < groups.length && !fits(groups[place])) place++;
    const group = (groups[place] ??= { nodes: [], size, grid, touched: new Set() });
    group.nodes.push(node);
    group.grid ||= grid;
    for (const value of full) group.touched.add(value);
    for (const { value } of node.outputs) ready.set(value, place);
  }
  return { ...graph, nodes: groups.flatMap(({ nodes }) => nodes) };
}

/** The grid an element function needs, '' where any of its size will do; null where the node runs alone. */
function gridName({ kernel, inputs, outputs }: Node): string | null {
  if (!Object.hasOwn(ELEMENTWISE, kernel)) return null;
  const { rows, columns, modes, spread } = gridOf(outputs[0]!.shape, inputs);
  if (spread.length > 0) return null;
  const isFlat = modes.every((mode) => mode === MODE.full || mode === MODE.scalar);
  return isFlat || rows === 1 || columns === 1 ? '' : `${rows}×${columns}`;
}
