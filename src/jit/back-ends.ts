import { instantiate, type Emitted, type TakeSteps } from './emitter/emitted.ts';
import type { KernelModule } from './kernel-module.ts';
import type { Listing } from './spec.ts';

/** The two ways a program can run; both give the same bits. */
export type BackEnd = 'interpreter' | 'emitter';

/** Milliseconds a program must have run before it is worth a module of its own. */
const WORTH = 40;
/** Milliseconds of one turn of the trial, and how many turns each has. The emitter's first ones go to the engine's compiler. */
const TURN = 3;
const TURNS = 4;

const now = (): number =>
  (globalThis as unknown as { readonly performance: { now(): number } }).performance.now();

/**
 * A program's back ends. It begins in the interpreter, which needs no compiling; once it has run for a while a module
 * is emitted, the two take turns at the steps that are due, and the faster one keeps them. Since both give the same
 * bits, the clock has no say in any number.
 */
export class BackEnds {
  #emitted: Emitted | null = null;
  #chosen: BackEnd | null = null;
  #spent = 0;
  #turn: Turn = { of: 'interpreter', steps: 0, spent: 0 };
  readonly #best: Record<BackEnd, number> = { interpreter: 0, emitter: 0 };
  #turns = 0;

  constructor(
    private readonly listing: () => Listing,
    private readonly kernels: KernelModule,
    private readonly interpret: TakeSteps,
  ) {}

  /** The one that won the trial, or null while it goes on. */
  get chosen(): BackEnd | null {
    return this.#chosen;
  }

  /** The program's own module, emitted now if it was not yet. */
  get emitted(): Emitted {
    return (this.#emitted ??= instantiate(this.listing(), this.kernels));
  }

  /** Takes steps by the back end that is asked for, or by the one that is due. */
  run(backEnd: BackEnd | null, ...taken: Parameters<TakeSteps>): void {
    const wanted = backEnd ?? this.#chosen;
    if (wanted) return this.#take(wanted, ...taken);
    const { of } = this.#turn;
    const start = now();
    this.#take(of, ...taken);
    this.#count(taken[1], now() - start);
  }

  #take(backEnd: BackEnd, ...taken: Parameters<TakeSteps>): void {
    const run = backEnd === 'emitter' ? this.emitted.run : this.interpret;
    run(...taken);
  }

  #count(steps: number, spent: number): void {
    this.#spent += spent;
    if (this.#spent < WORTH) return;
    const turn = this.#turn;
    turn.steps += steps;
    turn.spent += spent;
    if (turn.spent < TURN) return;
    this.#best[turn.of] = Math.max(this.#best[turn.of], turn.steps / turn.spent);
    if (++this.#turns === 2 * TURNS) {
      const { interpreter, emitter } = this.#best;
      this.#chosen = emitter > interpreter ? 'emitter' : 'interpreter';
    }
    const of = turn.of === 'interpreter' ? 'emitter' : 'interpreter';
    this.#turn = { of, steps: 0, spent: 0 };
  }
}

/** What one back end has done since it was last the other's turn. */
interface Turn {
  readonly of: BackEnd;
  steps: number;
  spent: number;
}
