import type { Arm } from '../../charts/palette.ts';
import type { ArmFields } from '../../run/arm-fields.ts';
import type { Place } from '../../run/explain/seen.ts';
import type { Bench } from '../bench/bench.svelte.ts';
import type { Cell, CellPoints } from './confusion.ts';

/** What a picture in an arm's column is given. */
export interface ArmViewProps {
  readonly arm: Arm;
  /** The arm's name in the recipe, which its target carries. */
  readonly name: string;
  readonly label: string;
  /** What was looked up at the cursor; null before the first answer. */
  readonly values: ArmFields['values'] | null;
  readonly lit: boolean;
}

/** All that any of them is given. */
export interface ArmPictureProps extends ArmViewProps {
  readonly bench: Bench;
  /** What was looked up, and at which step. */
  readonly fields: ArmFields | null;
  /** The cell of the confusion matrix whose points are shown, and those points. */
  readonly cell: Cell | null;
  readonly only: CellPoints | null;
  readonly onCell: (cell: Cell | null) => void;
  /** Has a number explained; null where no tool does that. */
  readonly onExplain: ((place: Place) => void) | null;
}
