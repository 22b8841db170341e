import type { Graph, Operand, Value } from '../graph.ts';
import { ELEMENTWISE } from '../ops/elementwise.ts';

/**
 * Elementwise operations read broadcast operands where they are: an operand that was only written out in full for them
 * is replaced by what it was written out from.
 */
export function unspread(graph: Graph): Graph {
  const sources = new Map<Value, Operand>();
  const nodes = graph.nodes.map((node) => {
    if (node.kernel === 'BroadcastTo') sources.set(node.outputs[0]!.value, node.inputs[0]!);
    if (!Object.hasOwn(ELEMENTWISE, node.kernel) || node.inputs.length < 2) return node;
    const others = (i: number) =>
      node.inputs.some(({ value }, j) => j !== i && value.size === node.outputs[0]!.value.size);
    const inputs = node.inputs.map((operand, i) => {
      const source = sources.get(operand.value);
      return source && others(i) && operand.shape.length >= source.shape.length ? source : operand;
    });
    return { ...node, inputs };
  });
  return { ...graph, nodes };
}
