// npm test: every check in order, stopping at the first that fails.
// `npm test -- unit browser` runs the named ones only.
import { spawnSync } from 'node:child_process';

const steps = [
  ...['types', 'lint', 'dead-code', 'unit', 'conformance'],
  ...['browser', 'build', 'size', 'e2e'],
];

const named = process.argv.slice(2);
const unknown = named.find((name) => !steps.includes(name));
if (unknown) {
  console.error(`no step "${unknown}": there are ${steps.join(', ')}`);
  process.exit(1);
}

const chosen = named.length > 0 ? steps.filter((step) => named.includes(step)) : steps;
let passed = 0;
let failed = '';

for (const step of chosen) {
  console.log(`\n=== ${step} ===`);
  const start = performance.now();
  const { status } = spawnSync(`npm run --silent ${step}`, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`=== ${step}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds} s ===`);
  if (status !== 0) {
    failed = step;
    break;
  }
  passed += 1;
}

if (failed) {
  const skipped = chosen.length - passed - 1;
  console.error(`\n"npm run ${failed}" failed: see above. Steps not run: ${skipped}.`);
}
console.log(`\n${passed} passed, ${failed ? 1 : 0} failed`);
process.exit(failed ? 1 : 0);
