import type { Node, Graph, Value } from '../graph.ts';

/**
 * A product, the bias added to it and a relu behind that become one call, where nobody else reads what lies between:
 * the sums then never leave the registers they were made in.
 */
export function fuseBias(graph: Graph): Graph {
  const uses = new Map<Value, number>();
  const count = (value: Value) => uses.set(value, (uses.get(value) ?? 0) + 1);
  for (const { inputs } of graph.nodes) for (const { value } of inputs) count(value);
  for (const { value } of Object.values(graph.outputs)) count(value);

  const fused = new Map<Value, number>();
  const nodes: (Node | null)[] = [];
  const join = (node: Node, before: number, change: Partial<Node>) => {
    nodes[before] = { ...nodes[before]!, ...change, outputs: node.outputs };
    fused.set(node.outputs[0]!.value, before);
  };
  for (const node of graph.nodes) {
    const { kernel, inputs, outputs } = node;
    if (kernel === 'BatchMatMul' && outputs[0]!.shape.length === 2) {
      fused.set(outputs[0]!.value, nodes.length);
      nodes.push({ ...node, kernel: 'GemmBias', attributes: { ...node.attributes, relu: false } });
      continue;
    }
    const [a, b] = inputs;
    const before = a ? fused.get(a.value) : undefined;
    const product = before === undefined ? null : nodes[before]!;
    const alone = a && uses.get(a.value) === 1;
    const { shape } = outputs[0]!;
    // a row for the columns of the product, not for those of another shape it has taken
    const isRow =
      b !== undefined &&
      shape.join() === product?.outputs[0]!.shape.join() &&
      b.value.size === shape[1] &&
      b.shape.at(-1) === shape[1];
    if (
      kernel === 'Add' &&
      product &&
      alone &&
      isRow &&
      product.inputs.length === 2 &&
      !product.attributes['relu'] &&
      !readyAfter(b.value, before!, nodes)
    ) {
      join(node, before!, { inputs: [...product.inputs, b] });
    } else if (kernel === 'Relu' && product && alone && !product.attributes['relu']) {
      join(node, before!, { attributes: { ...product.attributes, relu: true } });
    } else nodes.push(node);
  }
  return { ...graph, nodes: nodes.filter((node) => node !== null) };
}

/** Whether the value is computed only after the product at that place. */
const readyAfter = (value: Value, place: number, nodes: readonly (Node | null)[]): boolean =>
  nodes.slice(place).some((node) => node?.outputs.some((output) => output.value === value));
