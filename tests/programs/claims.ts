/** `npm run claims -- --seeds 101-116 [--scenario slug] [--json]`: every claim, headless, on the seeds given. */
import { parseArgs } from 'node:util';
import { SCENARIOS } from '../../scenarios/all.ts';
import { measure, type Measured } from '../scenarios/measure.ts';
import { startNodeBackend } from './node-backend.ts';
import { seedRange } from './seed-range.ts';

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string', default: '101-116' },
    scenario: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});

const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};

const seeds =
  seedRange(options.seeds) ??
  fail(`--seeds ${options.seeds}: give a number or a range such as 101-116`);
const slugs = options.scenario === undefined ? Object.keys(SCENARIOS) : [options.scenario];
for (const slug of slugs)
  if (!SCENARIOS[slug]) fail(`--scenario ${slug}: there are ${Object.keys(SCENARIOS).join(', ')}`);

const backend = await startNodeBackend();
if (!options.json) console.log(`seeds ${options.seeds}, tfjs ${backend}\n`);

const results: Measured[] = [];
for (const slug of slugs)
  for await (const result of measure(slug, SCENARIOS[slug]!, seeds)) {
    results.push(result);
    if (!options.json) console.log(line(result));
  }

if (options.json)
  console.log(
    JSON.stringify(
      results.map(({ scenario, preset, claim, expects, passed, seeds, effect, low, high }) => ({
        scenario,
        preset,
        claim,
        expects,
        passed,
        seeds,
        effect,
        low,
        high,
      })),
      null,
      2,
    ),
  );

const missed = results.filter(({ enough }) => !enough);
if (missed.length > 0) {
  console.error(`\n${missed.length} of ${results.length} expectations were met on too few seeds`);
  process.exitCode = 1;
}

function line({
  scenario,
  preset,
  claim,
  expects,
  passed,
  seeds,
  effect,
  low,
  high,
  level,
  enough,
}: Measured): string {
  const figure = (value: number) => value.toPrecision(3);
  return [
    enough ? 'met   ' : 'MISSED',
    `${scenario} · ${preset} · ${claim}`.padEnd(44),
    `expects ${expects}`.padEnd(14),
    `${passed}/${seeds} seeds`.padEnd(12),
    `effect ${figure(effect)} [${figure(low)}, ${figure(high)}] ${(100 * level).toFixed(1)} %`,
  ].join('  ');
}
