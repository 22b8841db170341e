import { beforeEach, describe, expect, test } from 'vitest';
import { Pool, poolSize, type Port } from '../../src/worker/pool.ts';
import type { Command, Report, RunOrder } from '../../src/worker/protocol.ts';
import { order } from './arms.ts';

class FakePort implements Port {
  readonly commands: Command[] = [];
  closed = false;

  constructor(readonly report: (report: Report) => void) {}

  send(command: Command): void {
    this.commands.push(command);
  }

  close(): void {
    this.closed = true;
  }

  /** What it was told to train, to forget, or to show. */
  told(): string[] {
    return this.commands.splice(0).flatMap((command) => {
      if (command.type === 'train') return command.runs.map(({ id }) => id);
      if (command.type === 'forget') return command.ids.map((id) => `−${id}`);
      return command.type === 'look' ? [`?${command.id}`] : [];
    });
  }
}

let ports: FakePort[];
let reports: Report[];
let pool: Pool;
/** How many workers the browser will still give. */
let left: number;

beforeEach(() => {
  ports = [];
  reports = [];
  left = Infinity;
  pool = newPool(2);
});

const newPool = (size: number) =>
  new Pool(
    size,
    (report) => {
      if (left-- <= 0) throw new Error('no more workers');
      const port = new FakePort(report);
      ports.push(port);
      return port;
    },
    (report) => reports.push(report),
  );

const runs = (...named: (string | [id: string, rank: number])[]): RunOrder[] =>
  named.map((each) => (typeof each === 'string' ? order(each) : order(each[0], { rank: each[1] })));
const told = () => ports.map((port) => port.told());
const look = (id: string) => ({ type: 'look', request: 1, id, step: 0, fields: [] }) as const;
const ready: Report = { type: 'ready', backend: 'cpu' };
const gone: Report = { type: 'failed', id: null, message: 'gone' };

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [4, 3],
  [5, 4],
  [8, 4],
  [128, 4],
])('%i cores bear %i workers', (cores, size) => expect(poolSize(cores)).toBe(size));

describe('workers', () => {
  test('are opened with the first order, or before it', () => {
    expect(ports).toHaveLength(0);
    pool.train(runs('a'));
    expect(ports).toHaveLength(2);
    const early = newPool(3);
    early.start();
    early.train(runs('a'));
    expect(ports).toHaveLength(5);
  });

  test('that are opened are closed again where one cannot be', () => {
    left = 1;
    expect(() => pool.train(runs('a', 'b'))).toThrow('no more workers');
    expect(ports.map(({ closed }) => closed)).toEqual([true]);
    ports[0]!.report(gone);
    expect(reports).toEqual([]);
    left = 2;
    pool.train(runs('a'));
    expect(ports.slice(1).map((port) => port.told())).toEqual([['a'], []]);
  });

  test('are closed with the pool, and not heard any more', () => {
    pool.train(runs('a'));
    pool.close();
    expect(ports.every(({ closed }) => closed)).toBe(true);
    ports[0]!.report(ready);
    expect(reports).toEqual([]);
  });
});

describe('runs', () => {
  test('are spread over the workers, those of a rank side by side', () => {
    pool.train(runs(['b', 2], ['a', 0], ['d', 3], ['c', 2], ['e', 0]));
    expect(told()).toEqual([
      ['a', 'b', 'd'],
      ['e', 'c'],
    ]);
  });

  test('go to the worker with the fewest, counting those that are there', () => {
    pool.train(runs('a', 'b', 'c'));
    pool.train(runs('d'));
    pool.forget(['a', 'c']);
    pool.train(runs('e', 'f'));
    expect(told()).toEqual([
      ['a', 'c', '−a', '−c', 'e', 'f'],
      ['b', 'd'],
    ]);
  });

  test('are forgotten where they are, and nowhere else', () => {
    pool.train(runs('a', 'b'));
    told();
    pool.forget(['b']);
    pool.forget([]);
    pool.forget(['unheard', 'b']);
    expect(told()).toEqual([[], ['−b']]);
  });

  test('are looked at where they are', () => {
    pool.train(runs('a', 'b'));
    told();
    pool.ask(look('b'));
    pool.ask(look('unheard'));
    pool.forget(['a']);
    pool.ask(look('a'));
    expect(told()).toEqual([['−a'], ['?b']]);
  });

  test('send no command to a worker that has nothing to do', () => {
    pool.train(runs('a'));
    expect(ports.map(({ commands }) => commands.length)).toEqual([1, 0]);
  });
});

describe('reports', () => {
  test('pass as they come', () => {
    pool.train(runs('a', 'b'));
    ports[1]!.report(ready);
    ports[0]!.report({ type: 'failed', id: 'a', message: 'one run' });
    expect(reports).toEqual([ready, { type: 'failed', id: 'a', message: 'one run' }]);
    expect(ports.some(({ closed }) => closed)).toBe(false);
  });

  test('of data that do not come close all workers: another one may get them', () => {
    pool.train(runs('a', 'b'));
    const unloaded: Report = { type: 'unloaded', message: 'no data' };
    ports[1]!.report(unloaded);
    expect(reports).toEqual([unloaded]);
    expect(ports.every(({ closed }) => closed)).toBe(true);
  });

  test('of a worker that breaks close all of them, once', () => {
    pool.train(runs('a', 'b'));
    ports[1]!.report(gone);
    ports[0]!.report(gone);
    ports[1]!.report(ready);
    expect(reports).toEqual([gone]);
    expect(ports.every(({ closed }) => closed)).toBe(true);
  });

  test('of a worker that breaks leave nothing of its runs', () => {
    pool.train(runs('a'));
    ports[0]!.report(gone);
    pool.train(runs('b'));
    pool.ask(look('a'));
    pool.forget(['a']);
    expect(ports.slice(2).map((port) => port.told())).toEqual([['b'], []]);
  });

  test('of a broken worker do not reach those that take its place', () => {
    pool.train(runs('a', 'b'));
    ports[0]!.report(gone);
    pool.forget(['a', 'b']);
    pool.train(runs('c', 'd'));
    expect(ports).toHaveLength(4);
    ports[0]!.report(gone);
    expect(reports).toEqual([gone]);
    expect(ports.slice(2).map((port) => port.told())).toEqual([['c'], ['d']]);
    ports[2]!.report(ready);
    expect(reports).toEqual([gone, ready]);
  });
});
