/** `npm run conformance [-- --kernels]`: the tests of operations that tfjs ships, on the replayed kernels. Exits 1 where one fails. */
import { parseArgs } from 'node:util';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import * as tf from '../../src/jit/tf.ts';
import { registerKernels } from '../jit/conformance/backend.ts';
import { judge } from '../jit/conformance/judge.ts';
import { SKIPS } from '../jit/conformance/skips.ts';
import { runSpecs } from '../jit/conformance/specs.ts';

const { values: options } = parseArgs({
  options: { kernels: { type: 'boolean', default: false } },
});

const BACKEND = 'replayed';
/** So many failures are written out. */
const SHOWN = 30;

tf.env().set('PROD', true); // no advertisement for the native build in the log
const tally = registerKernels(BACKEND);
const outcomes = await runSpecs(BACKEND, tally);
const { passed, skipped, untouched, failed, stale } = judge(outcomes, SKIPS);

const list = (counts: ReadonlyMap<string, number>) =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');

if (options.kernels)
  console.log(
    `calls replayed: ${list(tally.run)}\n\nleft to the cpu kernels: ${list(tally.refused)}\n`,
  );
for (const { reason, specs } of SKIPS) console.log(`skipped: ${specs.join(', ')}\n  ${reason}\n`);
for (const { name, complaints } of failed.slice(0, SHOWN))
  console.error([`FAILED ${name}`, ...complaints].join('\n  '));
if (failed.length > SHOWN) console.error(`… and ${failed.length - SHOWN} others`);
for (const name of stale)
  console.error(`"${name}" passes, or is no spec: take it off tests/jit/conformance/skips.ts`);

const ran = passed + skipped + failed.length;
console.log(
  `${ran} specs of tfjs ran on the replayed kernels: ${passed} passed, ${failed.length} failed, ${skipped} skipped; ${untouched} others need none of them`,
);
if (failed.length > 0 || stale.length > 0 || passed === 0) process.exitCode = 1;
