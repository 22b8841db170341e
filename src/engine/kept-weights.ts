import type { FieldValues } from '../recipe/field.ts';
import type { State } from './trainer.ts';

/** The weights of the states, laid end to end; where the variables change on the way, those from the last change on. */
export function keptWeights(states: readonly State[]): NonNullable<FieldValues['keptWeights']> {
  const namesOf = ({ variables }: State) => Object.keys(variables).join();
  const alike = states.filter((state) => namesOf(state) === namesOf(states.at(-1)!));
  const rows = alike.map(({ variables }) =>
    Object.values(variables).flatMap((values) => [...values]),
  );
  return {
    steps: Uint32Array.from(alike, ({ step }) => step),
    weights: Float32Array.from(rows.flat()),
    width: rows[0]!.length,
  };
}
