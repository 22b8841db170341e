import type { State, Trainer } from './trainer.ts';

/** How far apart two engines are after one step from equal states. */
export interface StepGap {
  /** Steps that were compared. */
  readonly steps: number;
  /** The largest ‖u − u′‖ / ‖u‖ of the two updates of all variables. */
  readonly error: number;
  /** The same of the first engine alone, against itself from a state with every second number moved by one rounding. */
  readonly floor: number;
}

/** Lets both trainers of one run take a step from each of `states`. */
export function compareSteps(eager: Trainer, replay: Trainer, states: readonly State[]): StepGap {
  let [steps, error, floor] = [0, 0, 0];
  for (const state of states) {
    const update = stepFrom(eager, state);
    const replayed = stepFrom(replay, state);
    const nudged = stepFrom(eager, moved(state));
    if (!update || !replayed || !nudged) continue;
    steps++;
    error = Math.max(error, gap(update, replayed));
    floor = Math.max(floor, gap(update, nudged));
  }
  return { steps, error, floor };
}

/**
 * The change over one step of the variables that are there before and after, one after the other; null where the step is not
 * finite.
 */
function stepFrom(trainer: Trainer, state: State): Float64Array | null {
  trainer.restore(state);
  if (trainer.advance(1).steps === 0) return null;
  const after = trainer.save().variables;
  const changes = Object.entries(state.variables).flatMap(([name, before]) =>
    Array.from(after[name] ?? [], (value, i) => value - before[i]!),
  );
  return Float64Array.from(changes);
}

/** The state with every second number of its variables moved to the next float32 away from 0. */
function moved(state: State): State {
  const variables = Object.fromEntries(
    Object.entries(state.variables).map(([name, values]) => {
      const bits = new Uint32Array(values.slice().buffer);
      for (let i = 0; i < bits.length; i += 2) bits[i]!++;
      return [name, new Float32Array(bits.buffer)];
    }),
  );
  return { ...state, variables };
}

function gap(a: Float64Array, b: Float64Array): number {
  const size = norm(a);
  return size === 0 ? norm(b) : norm(a.map((value, i) => value - b[i]!)) / size;
}

const norm = (values: Float64Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
