import type { Graph, Operand, Shape, Value } from '../graph.ts';
import { ELEMENTWISE } from '../ops/elementwise.ts';

/**
 * Elementwise operations read broadcast operands where they are: an operand that was only written out in full for them
 * is replaced by what it was written out from.
 */
export function unspread(graph: Graph): Graph {
  const spread = new Map<Value, { readonly source: Operand; readonly shape: Shape }>();
  const nodes = graph.nodes.map((node) => {
    if (node.kernel === 'BroadcastTo') {
      const [{ value, shape }] = node.outputs as [Operand];
      spread.set(value, { source: node.inputs[0]!, shape });
    }
    if (!Object.hasOwn(ELEMENTWISE, node.kernel) || node.inputs.length < 2) return node;
    const others = (i: number) =>
      node.inputs.some(({ value }, j) => j !== i && value.size === node.outputs[0]!.value.size);
    const inputs = node.inputs.map((operand, i) => {
      const from = spread.get(operand.value);
      // in another shape its axes are not those it was spread along
      return from?.shape.join() === operand.shape.join() && others(i) ? from.source : operand;
    });
    return { ...node, inputs };
  });
  return { ...graph, nodes };
}
