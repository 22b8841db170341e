import type { Arm } from '../../charts/palette.ts';
import type { ArmFields } from '../../run/looks.ts';

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
