import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Client } from '../../src/worker/client.ts';
import type { Command, Report } from '../../src/worker/protocol.ts';

class FakeWorker {
  static opened: FakeWorker[] = [];
  readonly commands: Command[] = [];
  terminated = false;
  onmessage!: (event: { data: Report }) => void;
  onerror!: (event: { message: string; preventDefault(): void }) => void;
  onmessageerror!: () => void;

  constructor(
    readonly url: URL,
    readonly options: WorkerOptions,
  ) {
    FakeWorker.opened.push(this);
  }

  postMessage(command: Command): void {
    this.commands.push(command);
  }

  terminate(): void {
    this.terminated = true;
  }
}

let reports: Report[];
let client: Client;
let worker: FakeWorker;

beforeEach(() => {
  vi.stubGlobal('Worker', FakeWorker);
  reports = [];
  client = new Client((report) => reports.push(report));
  worker = FakeWorker.opened.at(-1)!;
});
afterEach(() => vi.unstubAllGlobals());

test('the worker is a module of its own', () => {
  expect(worker.url.pathname).toMatch(/\/trainer\.worker\.ts$/);
  expect(worker.options.type).toBe('module');
});

test('commands go to the worker, and closing ends it', () => {
  client.send({ type: 'forget', ids: ['run1'] });
  expect(worker.commands).toEqual([{ type: 'forget', ids: ['run1'] }]);
  client.close();
  expect(worker.terminated).toBe(true);
});

describe('a report', () => {
  const readings: Report = {
    type: 'readings',
    id: 'run1',
    reached: 1,
    columns: {},
    end: null,
    spent: 1,
  };
  const looked: Report = { type: 'looked', request: 1, id: 'run1', step: 0, values: {} };

  test.each<[what: string, report: Report, answers: Command[]]>([
    ['readings', readings, [{ type: 'seen' }]],
    ['looked', looked, [{ type: 'seen' }]],
    ['ready', { type: 'ready', backend: 'cpu' }, []],
    ['failed', { type: 'failed', id: 'run1', message: 'no' }, []],
  ])('of "%s" is passed on, and answered where it counts', (_, report, answers) => {
    worker.onmessage({ data: report });
    expect(reports).toEqual([report]);
    expect(worker.commands).toEqual(answers);
  });
});

describe('a worker that breaks is a report like any other:', () => {
  const fail = (message: string) => [{ type: 'failed', id: null, message }];

  test('with what it says', () => {
    const preventDefault = vi.fn();
    worker.onerror({ message: 'x is not defined', preventDefault });
    expect(reports).toEqual(fail('x is not defined'));
    expect(preventDefault).toHaveBeenCalledOnce();
  });

  test('though it says nothing, as where its file is missing', () => {
    worker.onerror({ message: '', preventDefault: () => {} });
    expect(reports).toEqual(fail(''));
  });

  test('with a message that cannot be read', () => {
    worker.onmessageerror();
    expect(reports).toEqual(fail('a message from the worker could not be read'));
  });
});

test('without workers there is no client', () => {
  vi.stubGlobal('Worker', undefined);
  expect(() => new Client(() => {})).toThrow();
});
