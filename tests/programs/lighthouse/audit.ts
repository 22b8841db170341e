import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { chromiumArguments, chromiumPath } from '../chromium.mjs';

/** The newest that runs on Node 20. It is fetched when it is asked for: it weighs more than all tests need. */
const LIGHTHOUSE = 'lighthouse@12.8.2';

/** What is asked of Lighthouse, and how a table heads it. */
export const CATEGORIES = {
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'Best practices',
} as const;

type Category = keyof typeof CATEGORIES;
const names = Object.keys(CATEGORIES) as Category[];

/** Scores from 0 to 100; null where Lighthouse could not tell. */
export type Scores = Readonly<Record<Category, number | null>>;

/** Scores one address once, on a desktop. Throws where Lighthouse or the browser does not start. */
export async function audit(address: string): Promise<Scores> {
  const path = chromiumPath();
  if (!path) throw new Error('no Chromium or Chrome: install one, or set CHROMIUM_PATH to one');
  const { stdout } = await promisify(execFile)(
    'npx',
    [
      ...['-y', LIGHTHOUSE, address],
      ...['--preset=desktop', '--output=json', '--quiet', `--only-categories=${names.join(',')}`],
      `--chrome-flags=--headless=new ${chromiumArguments.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: path }, maxBuffer: 1e8, shell: false },
  );
  const { categories } = JSON.parse(stdout) as {
    categories: Record<Category, { score: number | null }>;
  };
  return Object.fromEntries(
    names.map((name) => {
      const { score } = categories[name];
      return [name, score === null ? null : Math.round(score * 100)];
    }),
  ) as Scores;
}

/** The middle of an odd number of runs, category by category, as a table prints it. */
export const medianOf = (runs: readonly Scores[]): string[] =>
  names.map((name) => {
    const scores = runs.flatMap((run) => run[name] ?? []).sort((a, b) => a - b);
    return scores.length === runs.length ? String(scores[(runs.length - 1) / 2]) : 'not told';
  });
