import type { Difference } from '../../recipe/difference.ts';

/**
 * The change that makes an arm, as the recipe writes it: `activation: 'relu'`. Of several places where arms differ it is
 * the one that the fewest share with it; empty where none differs.
 */
export function codeOf(differences: readonly Difference[], arm: string): string {
  const shared = ({ values }: Difference): number => {
    const own = JSON.stringify(values[arm]);
    const count = Object.values(values).filter((value) => JSON.stringify(value) === own).length;
    // what an arm lacks is said only where nothing else can be
    return own === undefined ? Infinity : count;
  };
  const least = Math.min(...differences.map(shared));
  const rarest = differences.find((each) => shared(each) === least);
  if (!rarest) return '';
  const name = rarest.path.split('.').at(-1);
  // how many layers there are stands nowhere in a recipe
  if (name === 'length') return '';
  const value = written(rarest.values[arm]);
  return name === '*' ? value : `${name}: ${value}`;
}

function written(value: unknown): string {
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'number') return String(Number(value.toPrecision(3)));
  return Array.isArray(value) ? `[${value.map(written).join(', ')}]` : String(value);
}
