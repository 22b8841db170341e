import type { Unit } from './unit-pictures.ts';

/** The unit an arrow key, Home or End leads to from `at`; null for other keys. Layers lie left to right, units top to bottom. */
export function stepTo(key: string, { layer, unit }: Unit, shown: readonly number[]): Unit | null {
  const within = (nextLayer: number, nextUnit: number): Unit => {
    const bound = Math.max(0, Math.min(shown.length - 1, nextLayer));
    return { layer: bound, unit: Math.max(0, Math.min(shown[bound]! - 1, nextUnit)) };
  };
  switch (key) {
    case 'ArrowLeft':
      return within(layer - 1, unit);
    case 'ArrowRight':
      return within(layer + 1, unit);
    case 'ArrowUp':
      return within(layer, unit - 1);
    case 'ArrowDown':
      return within(layer, unit + 1);
    case 'Home':
      return within(0, 0);
    case 'End':
      return within(shown.length - 1, Infinity);
    default:
      return null;
  }
}
