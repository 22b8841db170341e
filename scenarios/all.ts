import type { Scenario } from '../src/recipe/scenario.ts';

const modules = import.meta.glob<Scenario>('./*/scenario.ts', { eager: true, import: 'default' });

/** Every scenario by its slug, which is its folder's name. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = Object.fromEntries(
  Object.entries(modules).map(([path, scenario]) => [path.split('/')[1]!, scenario]),
);
