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
    const inputs = [...node.inputs];
    inputs.forEach((operand, i) => {
      const from = spread.get(operand.value);
      // in another shape its axes are not those it was spread along
      if (from?.shape.join() !== operand.shape.join()) return;
      // one operand stays in full, or the result's shape would no longer follow
      const { size } = node.outputs[0]!.value;
      if (inputs.some(({ value }, j) => j !== i && value.size === size)) inputs[i] = from.source;
    });
    return { ...node, inputs };
  });
  return { ...graph, nodes };
}
