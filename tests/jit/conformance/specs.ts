import { setTestEnvs } from '@tensorflow/tfjs-core/dist/jasmine_util';
import { boot } from 'jasmine-core';
import type { Tally } from './backend.ts';
import type { Outcome } from './judge.ts';

/** The tests tfjs ships of what computes: operations, their gradients, optimizers. */
const files = import.meta.glob([
  '/node_modules/@tensorflow/tfjs-core/dist/{ops,optimizers,public}/**/*_test.js',
  '/node_modules/@tensorflow/tfjs-core/dist/{gradients,tape,tensor,variable}_test.js',
]);

/** Runs all specs, in order, on a backend; its tally tells which of them it computed for. */
export async function runSpecs(backendName: string, { run }: Tally): Promise<Outcome[]> {
  const env = boot().getEnv();
  // some suites of tfjs share a name
  env.configure({ random: false, forbidDuplicateNames: false });
  setTestEnvs([{ name: backendName, backendName, isDataSync: true }]);
  for (const load of Object.values(files)) await load();

  const calls = () => [...run.values()].reduce((sum, count) => sum + count, 0);
  const outcomes: Outcome[] = [];
  let before = 0;
  env.addReporter({
    specStarted: () => {
      before = calls();
    },
    specDone: ({ fullName, status, failedExpectations }) => {
      if (status === 'pending' || status === 'excluded') return;
      outcomes.push({
        name: fullName.replace(` ${backendName} {}`, ''),
        passed: status === 'passed',
        calls: calls() - before,
        complaints: failedExpectations.map(({ message }) => message),
      });
    },
  });
  await env.execute();
  return outcomes;
}
