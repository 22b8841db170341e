import { classesTaken, idleKnobs, onOwnData } from '../recipe/own-stage.ts';
import { ownExtent, type OwnTable } from '../recipe/own-table.ts';
import type { KnobValue } from '../recipe/knob.ts';
import type { Stage } from '../recipe/stage.ts';
import type { Pool } from '../worker/pool.ts';
import type { OwnRead } from './own-file.ts';
import { knownOwn } from './own-known.ts';

/** The data that a code stands for, if the stage can be run on them. */
export function ownFor(stage: Stage, code: string): OwnRead {
  const read = knownOwn(code) ?? { trouble: 'damaged' };
  if (read.trouble) return read;
  const most = classesTaken(stage);
  if (most === 0) return { trouble: 'stage' };
  return read.table.classes.length > most ? { trouble: 'classes' } : read;
}

/** Which data a stage is run on: its own, or the reader's. */
export class OwnData {
  /** What an address calls the reader's; undefined where the stage's own are in place. */
  code: string | undefined = $state.raw();
  /** The reader's; null where the stage's own are in place. */
  table: OwnTable | null = $state.raw(null);
  /** The stage on the data in place; it stays one object when they change. */
  readonly stage: Stage;

  constructor(
    /** The stage on its own data. */
    readonly base: Stage,
    private readonly pool: Pick<Pool, 'bring'>,
    private readonly rerun: () => void,
  ) {
    this.stage = onOwnData(base, () => this.table);
  }

  /** How far pictures of the plane reach; null leaves it to the stage. */
  get extent(): number | null {
    return this.table && ownExtent(this.table);
  }

  /** Puts the data in place that a code stands for, which the workers are given, or the stage's own. */
  put(code: string | undefined): void {
    if (code === this.code) return;
    this.table = (code !== undefined && ownFor(this.stage, code).table) || null;
    this.code = this.table ? code : undefined;
    if (this.table) this.pool.bring(this.table);
  }

  /** Runs on other data. */
  use(code: string | undefined): void {
    this.put(code);
    this.rerun();
  }

  /** The knobs that turn nothing, since they shape data that are not there. */
  idle(knobs: Readonly<Record<string, KnobValue>>): readonly string[] {
    return this.table ? idleKnobs(this.stage, knobs) : [];
  }
}
