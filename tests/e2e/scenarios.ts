import { readdirSync } from 'node:fs';
import type { Guide } from '../../src/recipe/guide.ts';
import type { Scenario } from '../../src/recipe/scenario.ts';

const folder = new URL('../../scenarios/', import.meta.url);

/** Every scenario's name, which is its folder's. */
export const SLUGS = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Outside the bundler nothing globs, so each folder is asked. */
const load = async <T>(file: string): Promise<Readonly<Record<string, T>>> =>
  Object.fromEntries(
    await Promise.all(
      SLUGS.map(async (slug) => {
        const module = (await import(new URL(`${slug}/${file}`, folder).href)) as { default: T };
        return [slug, module.default] as const;
      }),
    ),
  );

export const SCENARIOS = await load<Scenario>('scenario.ts');
export const GUIDES = await load<Guide>('guide.ts');
