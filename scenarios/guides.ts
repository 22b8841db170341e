import type { Guide } from '../src/recipe/guide.ts';

const modules = import.meta.glob<Guide>('./*/guide.ts', { eager: true, import: 'default' });

/** Every guide by the slug of its scenario. */
export const GUIDES: Readonly<Record<string, Guide>> = Object.fromEntries(
  Object.entries(modules).map(([path, guide]) => [path.split('/')[1]!, guide]),
);
