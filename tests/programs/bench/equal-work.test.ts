import { beforeAll, describe, expect, test } from 'vitest';
import { useBackend } from '../../engine/backends.ts';
import { apart, FIRST_STEPS, requireMoved, TOLERANCE } from './equal-work.ts';
import { PEERS, type PeerName } from './peers.ts';
import type { Peer } from './runner.ts';
import { firstValuesOf, type Values } from './variables.ts';
import { WORKLOADS, type Workload } from './workload.ts';

beforeAll(() => useBackend('wasm'));

/** One of each kind; the others differ in their sizes alone. */
const kinds = ['mlp-8x2-b10', 'bn-32x20-b64', 'cnn-12-b16'];
const workloads = WORKLOADS.filter(({ name }) => kinds.includes(name));

const peers = Object.entries(PEERS) as [PeerName, Peer][];

/** What cannot be done, and what is said of it. */
const refusals: readonly [workload: RegExp, peer: RegExp, reason: RegExp][] = [
  [/^bn/, /^convnetjs$/, /batch normalization/],
  [/^cnn/, /Wasm$/, /Conv2DBackpropFilter/],
];

async function after(peer: Peer, workload: Workload): Promise<Values> {
  const runner = await peer(workload);
  await runner.run(FIRST_STEPS);
  const values = runner.variables();
  runner.dispose();
  return values;
}

describe.each(workloads)('$name', (workload) => {
  const first = firstValuesOf(workload);
  let expected: Values;
  beforeAll(async () => void (expected = await after(PEERS.tfjsCpu, workload)));

  test.each(peers)('%s goes where eager tfjs goes, or says why not', async (name, peer) => {
    const refusal = refusals.find(([of, by]) => of.test(workload.name) && by.test(name));
    if (refusal) return expect(after(peer, workload)).rejects.toThrow(refusal[2]);
    expect(apart(first, expected, await after(peer, workload))).toBeLessThan(TOLERANCE);
  });

  test('these steps move the loss, and standing still is found out', () => {
    requireMoved(workload, 'tfjsCpu', first, expected);
    expect(() => requireMoved(workload, 'nobody', first, first)).toThrow(
      `nobody on ${workload.name}: the loss went`,
    );
  });
});
