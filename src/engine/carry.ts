import type { State } from './trainer.ts';

type Values = State['variables'];

/**
 * A state under another program: `first` is that program's first state. What keeps its name keeps its values, what is new
 * starts as it would have, what is gone is dropped.
 */
export const carry = (state: State, first: State): State => ({
  step: state.step,
  variables: carriedInto(first.variables, state.variables),
  memory: carriedInto(first.memory, state.memory),
});

const carriedInto = (first: Values, before: Values): Values =>
  Object.fromEntries(
    Object.entries(first).map(([name, values]) => {
      const kept = before[name];
      if (kept && kept.length !== values.length)
        throw new Error(
          `"${name}" has ${kept.length} numbers and would go on with ${values.length}: redraw the run instead`,
        );
      return [name, kept ?? values];
    }),
  );
