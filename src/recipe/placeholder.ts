/**
 * A number the training step reads (a rate, a slope, a scale). It stands in a plan as `{ placeholder: 0.1 }`, so that
 * two plans with the same program differ by one vector of floats.
 */
export interface Placeholder {
  readonly placeholder: number;
}

/** Marks `value` as a number the step reads. Throws if it is not finite. */
export function placeholder(value: number, name = 'number'): Placeholder {
  if (!Number.isFinite(value)) throw new Error(`${name}: ${value} is not a finite number`);
  return { placeholder: value };
}

export const isPlaceholder = (node: unknown): node is Placeholder =>
  typeof node === 'object' && node !== null && 'placeholder' in node;

/** A plan without its numbers (`key`) and those numbers by their path in it, such as `optimizer.learningRate`. */
export interface Split {
  readonly key: string;
  readonly numbers: Readonly<Record<string, number>>;
}

/** Separates a plain tree into its structure and the numbers its placeholders hold. */
export function split(tree: unknown): Split {
  const numbers: Record<string, number> = {};
  const strip = (node: unknown, path: string): unknown => {
    if (isPlaceholder(node)) {
      numbers[path] = node.placeholder;
      return { placeholder: null };
    }
    if (Array.isArray(node)) return node.map((child, i) => strip(child, join(path, String(i))));
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, child]) => [name, strip(child, join(path, name))]),
    );
  };
  const key = JSON.stringify(strip(tree, ''));
  return { key, numbers };
}

const join = (path: string, name: string) => (path ? `${path}.${name}` : name);
