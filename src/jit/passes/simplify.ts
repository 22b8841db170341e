import {
  attributesText,
  isAll,
  scalarOf,
  textOf,
  type Graph,
  type Node,
  type Operand,
  type Value,
} from '../graph.ts';

/**
 * Rewrites a graph into one that gives the same numbers with less work: operations that change nothing go, equal ones
 * are computed once, products with ones become broadcasts, and what nobody reads is left out. Bits stay the same.
 */
export function simplify(graph: Graph): Graph {
  const renamed = new Map<Value, Value>();
  const seen = new Map<string, readonly Operand[]>();
  const relus = new Map<Value, Operand>();
  const nodes: Node[] = [];
  const current = (operand: Operand): Operand => {
    const value = renamed.get(operand.value);
    return value ? { ...operand, value } : operand;
  };

  for (const original of graph.nodes) {
    const isMoved = original.inputs.some(({ value }) => renamed.has(value));
    const moved = isMoved ? { ...original, inputs: original.inputs.map(current) } : original;
    const node = reduced(moved, relus);
    const same = unchanged(node);
    if (same) {
      renamed.set(original.outputs[0]!.value, same.value);
      continue;
    }
    const key = keyOf(node);
    const earlier = seen.get(key);
    if (earlier) {
      earlier.forEach((operand, i) => renamed.set(original.outputs[i]!.value, operand.value));
      continue;
    }
    seen.set(key, node.outputs);
    if (node.kernel === 'Relu') relus.set(node.inputs[0]!.value, node.outputs[0]!);
    nodes.push(node);
  }
  const outputs = Object.fromEntries(
    Object.entries(graph.outputs).map(([name, operand]) => [name, current(operand)]),
  );
  return { inputs: graph.inputs, nodes: needed(nodes, outputs), outputs };
}

/** The operand a node merely repeats, or null. */
function unchanged({ kernel, inputs, outputs }: Node): Operand | null {
  const [a, b] = inputs;
  const out = outputs[0]!;
  const keepsSize = (operand: Operand) => operand.value.size === out.value.size;
  if (kernel === 'BroadcastTo' && keepsSize(a!)) return a!;
  if (kernel === 'Tile' && keepsSize(a!)) return a!;
  if (kernel === 'Transpose' && movesNothing(a!, out)) return a!;
  if (!b) return null;
  const isKept = (operand: Operand, other: Operand, neutral: number) =>
    keepsSize(operand) && isAll(other, neutral);
  switch (kernel) {
    case 'Multiply':
      return isKept(a!, b, 1) ? a! : isKept(b, a!, 1) ? b : null;
    case 'RealDiv':
      return isKept(a!, b, 1) ? a! : null;
    case 'Add':
      return isKept(a!, b, 0) ? a! : isKept(b, a!, 0) ? b : null;
    case 'Sub':
      return isKept(a!, b, 0) ? a! : null;
    default:
      return null;
  }
}

/** Axes that move past axes of size 1 only. */
const movesNothing = (a: Operand, out: Operand) =>
  a.shape.filter((n) => n > 1).join() === out.shape.filter((n) => n > 1).join() &&
  a.shape.filter((n) => n > 1).length < 2;

/** The node as a cheaper one with the same result. */
function reduced(node: Node, relus: ReadonlyMap<Value, Operand>): Node {
  const { kernel, inputs, outputs } = node;
  const out = outputs[0]!;
  if (kernel === 'Multiply') {
    const kept = isAll(inputs[1]!, 1) ? inputs[0]! : isAll(inputs[0]!, 1) ? inputs[1]! : null;
    if (kept)
      return { kernel: 'BroadcastTo', inputs: [kept], attributes: { shape: out.shape }, outputs };
  }
  if (kernel === 'Pow') {
    const power = scalarOf(inputs[1]!);
    if (power === 2) return { kernel: 'Square', inputs: [inputs[0]!], attributes: {}, outputs };
    if (power === 1)
      return {
        kernel: 'BroadcastTo',
        inputs: [inputs[0]!],
        attributes: { shape: out.shape },
        outputs,
      };
  }
  // relu saves its input for the gradient; reading its output instead lets bias and relu join the product before.
  if (kernel === 'Step' && relus.has(inputs[0]!.value) && node.attributes['alpha'] === 0)
    return { ...node, inputs: [{ ...inputs[0]!, value: relus.get(inputs[0]!.value)!.value }] };
  return node;
}

/** The same for nodes that compute the same. */
const keyOf = (node: Node): string => {
  const operands = node.inputs.map(({ value, shape }) => `${nameOf(value)}[${shape.join()}]`);
  return `${node.kernel} ${operands.join(' ')} ${attributesText(node)}`;
};

/** Equal constants of one element are one value. */
const nameOf = ({ id, size, source }: Value) =>
  source.kind === 'constant' && size === 1 ? `=${textOf(source.data[0]!)}` : id;

/** The nodes whose results are read, in order. */
function needed(nodes: readonly Node[], outputs: Graph['outputs']): Node[] {
  const read = new Set(Object.values(outputs).map(({ value }) => value));
  const kept: Node[] = [];
  for (const node of [...nodes].reverse()) {
    if (!node.outputs.some(({ value }) => read.has(value))) continue;
    kept.push(node);
    for (const { value } of node.inputs) read.add(value);
  }
  return kept.reverse();
}
