import { denseLayers } from '../recipe/dense-layers.ts';
import { readingSteps } from '../../src/recipe/probe.ts';
import type { OpenPool } from '../../src/run/open-pool.ts';
import { Pool, type Port } from '../../src/worker/pool.ts';
import type { Command, Diverged, Looked, Report, RunOrder } from '../../src/worker/protocol.ts';
import { column } from './records.ts';

type Look = Extract<Command, { type: 'look' }>;

/** A worker without an engine: it notes what it is told. */
class FakePort implements Port {
  readonly runs = new Map<string, RunOrder>();
  closed = false;

  constructor(
    readonly report: (report: Report) => void,
    private readonly engine: FakeEngine,
  ) {}

  send(command: Command): void {
    this.engine.commands.push(command);
    if (command.type === 'train') for (const run of command.runs) this.runs.set(run.id, run);
    if (command.type === 'forget') for (const id of command.ids) this.runs.delete(id);
  }

  close(): void {
    this.closed = true;
  }
}

/** Two workers whose answers the test gives itself. */
export class FakeEngine {
  readonly commands: Command[] = [];
  readonly ports: FakePort[] = [];
  /** How far each run has got; a run that diverged will get no further. */
  readonly #reached = new Map<string, number>();
  /** Set while the browser has no workers. */
  broken: string | null = null;

  readonly open: OpenPool = (onReport) =>
    new Pool(
      2,
      (report) => {
        if (this.broken !== null) throw new Error(this.broken);
        const port = new FakePort(report, this);
        this.ports.push(port);
        return port;
      },
      onReport,
    );

  /** Runs in the hands of open workers, by rank and id. */
  get runs(): RunOrder[] {
    const runs = this.#open().flatMap((port) => [...port.runs.values()]);
    return runs.sort((a, b) => a.rank - b.rank || numberOf(a.id) - numberOf(b.id));
  }

  /** What was sent since this was last asked. */
  sent(): Command[] {
    return this.commands.splice(0);
  }

  looks(): Look[] {
    return this.sent().filter((command): command is Look => command.type === 'look');
  }

  /** The open worker that has the run. */
  portOf(id: string): FakePort {
    const port = this.#open().find(({ runs }) => runs.has(id));
    if (!port) throw new Error(`no open worker has the run ${id}`);
    return port;
  }

  /** Trains a run on to a step. Accuracy rises evenly to `accuracy`, loss falls from 1 to 0. */
  train(id: string, to: number, accuracy = 1): void {
    const port = this.portOf(id);
    const { steps } = port.runs.get(id)!.arm;
    const from = this.#reached.get(id) ?? -1;
    const at = readingSteps(steps).filter((step) => step > from && step <= to);
    const rising = at.map((step) => (accuracy * step) / steps);
    const falling = at.map((step) => 1 - step / steps);
    this.#reached.set(id, to);
    port.report({
      type: 'readings',
      id,
      reached: to,
      columns: { accuracy: column(at, rising), loss: column(at, falling) },
      end: to === steps ? { diverged: null } : null,
      spent: 10,
    });
  }

  /** Trains a head start to its end: the reading at `to` is not sure yet. */
  start(id: string, to: number): void {
    const port = this.portOf(id);
    const at = readingSteps(port.runs.get(id)!.arm.steps).filter((step) => step < to);
    const loss = column(
      at,
      at.map((step) => 1 - step / to),
    );
    const columns = { accuracy: loss, loss };
    port.report({ type: 'readings', id, reached: to, columns, end: { diverged: null }, spent: 10 });
  }

  /** Trains a run to its end. */
  finish(id: string, accuracy = 1): void {
    this.train(id, this.portOf(id).runs.get(id)!.arm.steps, accuracy);
  }

  /** Trains all runs to their end that are not there; accuracy by the arm's first activation. */
  finishAll(accuracy: (activation: string) => number = () => 1): void {
    for (const { id, arm } of this.runs)
      if ((this.#reached.get(id) ?? 0) < arm.steps)
        this.finish(id, accuracy(denseLayers(arm.model)[0]!.activation.kind));
  }

  diverge(id: string, diverged: Diverged): void {
    this.#reached.set(id, Infinity);
    this.portOf(id).report({
      type: 'readings',
      id,
      reached: diverged.step,
      columns: { accuracy: column([0], [0.5]), loss: column([0], [1]) },
      end: { diverged },
      spent: 10,
    });
  }

  answer({ request, id, step }: Look, values: Looked = { boundary: null }): void {
    this.portOf(id).report({ type: 'looked', request, id, step, values });
  }

  #open(): FakePort[] {
    return this.ports.filter(({ closed }) => !closed);
  }
}

const numberOf = (id: string) => Number(id.replace(/\D/g, ''));
