import { isPlaceholder } from './placeholder.ts';
import type { Plan } from './plan.ts';

/** A place in the arms' plans where they are not all the same, with what each arm has there. */
export interface Difference {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Everything the arms of a plan differ in: what the bench must name. Repeats over layers are told once, as `*`; of lists of
 * unequal length the last items are compared with each other, and all before them from the front, as far as they go.
 */
export function differences(plan: Plan): Difference[] {
  const names = Object.keys(plan.arms);
  const found = new Map<string, Difference>();
  const compare = (nodes: unknown[], path: string): void => {
    const first = nodes[0];
    if (nodes.every((node) => JSON.stringify(node) === JSON.stringify(first))) return;
    const comparable = nodes.every((node) => isTree(node) && kindOf(node) === kindOf(first));
    if (!comparable) {
      const values = Object.fromEntries(names.map((name, i) => [name, plain(nodes[i])]));
      found.set(path + JSON.stringify(values), { path, values });
      return;
    }
    if (isLists(nodes) && !sameLength(nodes)) {
      const lengths = nodes.map((node) => node.length);
      const values = Object.fromEntries(names.map((name, i) => [name, lengths[i]]));
      found.set(path, { path: `${path}.length`, values });
      const front = Math.min(...lengths) - 1;
      const common = nodes.map((node) => [...node.slice(0, front), node.at(-1)]);
      compare(common, path);
      return;
    }
    const keys = new Set(nodes.flatMap((node) => Object.keys(node as object)));
    for (const key of keys) {
      const step = /^\d+$/.test(key) ? '*' : key;
      compare(
        nodes.map((node) => (node as Record<string, unknown>)[key]),
        path ? `${path}.${step}` : step,
      );
    }
  };
  compare(Object.values(plan.arms), '');
  return [...found.values()];
}

const isLists = (nodes: unknown[]): nodes is (readonly unknown[])[] => nodes.every(Array.isArray);
const sameLength = (lists: readonly (readonly unknown[])[]) =>
  lists.every(({ length }) => length === lists[0]!.length);
const isTree = (node: unknown) => typeof node === 'object' && node !== null && !isPlaceholder(node);
const kindOf = (node: unknown) => (isTree(node) ? (node as { kind?: string }).kind : undefined);
const plain = (node: unknown): unknown =>
  Array.isArray(node)
    ? node.map(plain)
    : isPlaceholder(node)
      ? node.placeholder
      : isTree(node)
        ? (kindOf(node) ?? node)
        : node;
