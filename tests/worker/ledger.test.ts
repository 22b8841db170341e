import { expect, test } from 'vitest';
import { Ledger } from '../../src/worker/ledger.ts';

test('readings go in row by row and come out as columns', () => {
  const ledger = new Ledger();
  ledger.add(0, { loss: 0.75, norms: [1, 2] });
  ledger.add(3, { loss: 0.5, norms: [3, 4] });
  expect(ledger.take()).toEqual({
    loss: { steps: Uint32Array.of(0, 3), values: Float32Array.of(0.75, 0.5), width: 1 },
    norms: { steps: Uint32Array.of(0, 3), values: Float32Array.of(1, 2, 3, 4), width: 2 },
  });
});

test('the readings of many steps go in at once', () => {
  const ledger = new Ledger();
  const columns = { batch: Float32Array.of(3, 2, 1), norms: Float32Array.of(1, 2, 3, 4, 5, 6) };
  ledger.addTaken(7, { steps: 3, columns });
  ledger.addTaken(10, { steps: 1, columns: { batch: Float32Array.of(0) } });
  expect(ledger.take()).toEqual({
    batch: { steps: Uint32Array.of(7, 8, 9, 10), values: Float32Array.of(3, 2, 1, 0), width: 1 },
    norms: { steps: Uint32Array.of(7, 8, 9), values: Float32Array.of(1, 2, 3, 4, 5, 6), width: 2 },
  });
});

test('a probe may give nothing for want of layers, and an arm may have no probe', () => {
  const ledger = new Ledger();
  ledger.add(0, { dead: [] });
  ledger.addTaken(0, { steps: 2, columns: {} });
  expect(ledger.take()).toEqual({
    dead: { steps: Uint32Array.of(0), values: new Float32Array(), width: 0 },
  });
});

test('what is known is left out', () => {
  const ledger = new Ledger(4);
  ledger.add(2, { loss: 3 });
  ledger.addTaken(0, { steps: 4, columns: { batch: Float32Array.of(9, 9, 9, 9) } });
  expect(ledger.take()).toEqual({});
  const columns = { batch: Float32Array.of(3, 2, 1), norms: Float32Array.of(1, 2, 3, 4, 5, 6) };
  ledger.addTaken(3, { steps: 3, columns });
  ledger.add(4, { loss: 2 });
  expect(ledger.take()).toEqual({
    batch: { steps: Uint32Array.of(4, 5), values: Float32Array.of(2, 1), width: 1 },
    norms: { steps: Uint32Array.of(4, 5), values: Float32Array.of(3, 4, 5, 6), width: 2 },
    loss: { steps: Uint32Array.of(4), values: Float32Array.of(2), width: 1 },
  });
});

test('what was taken is gone', () => {
  const ledger = new Ledger();
  ledger.add(0, { loss: 1 });
  ledger.take();
  expect(ledger.take()).toEqual({});
  ledger.add(1, { loss: 2 });
  expect(ledger.take()['loss']!.steps).toEqual(Uint32Array.of(1));
});

test('every column has buffers of its own, which may change hands', () => {
  const ledger = new Ledger();
  const batch = Float32Array.of(1, 2);
  ledger.addTaken(0, { steps: 2, columns: { batch, twin: batch } });
  const columns = Object.values(ledger.take());
  const buffers = columns.flatMap(({ steps, values }) => [steps.buffer, values.buffer]);
  expect(new Set(buffers).size).toBe(4);
  expect(buffers).not.toContain(batch.buffer);
});
