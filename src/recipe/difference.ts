import { isPlaceholder } from './placeholder.ts';
import { segmentsOf, type Plan } from './plan.ts';

/** A place in the arms' plans where they are not all the same, with what each arm has there. */
export interface Difference {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Everything the arms of a plan differ in, at the start or behind their last mark: what the bench must name. Repeats over
 * layers are told once, as `*`; of lists of unequal length the last items are compared with each other, and all before them
 * from the front, as far as two of them go.
 */
export function differences(plan: Plan): Difference[] {
  const found = new Map<string, Difference>();
  const compare = (nodes: unknown[], path: string, names: readonly string[]): void => {
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
      const last = nodes.map((node) => node.at(-1));
      compare(last, `${path}.*`, names);
      for (let at = 0; at < Math.max(...lengths) - 1; at++) {
        const there = names.flatMap((_, i) => (at < lengths[i]! - 1 ? i : []));
        compare(
          there.map((i) => nodes[i]![at]),
          `${path}.*`,
          there.map((i) => names[i]!),
        );
      }
      return;
    }
    const keys = new Set(nodes.flatMap((node) => Object.keys(node as object)));
    for (const key of keys) {
      const step = /^\d+$/.test(key) ? '*' : key;
      compare(
        nodes.map((node) => (node as Record<string, unknown>)[key]),
        path ? `${path}.${step}` : step,
        names,
      );
    }
  };
  const arms = Object.values(plan.arms).map(segmentsOf);
  for (const each of [arms.map((all) => all[0]!), arms.map((all) => all.at(-1)!)])
    compare(
      each.map((segment) => segment.plan),
      '',
      Object.keys(plan.arms),
    );
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
