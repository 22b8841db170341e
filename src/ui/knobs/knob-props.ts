import type { Snippet } from 'svelte';
import type { Knob, KnobValue } from '../../recipe/knob.ts';

/** What every kind of knob is given. */
export interface KnobProps<K extends Knob = Knob> {
  readonly name: string;
  readonly knob: K;
  readonly value: KnobValue<K>;
  readonly label: string;
  /** One sentence of HTML that says what the knob turns. */
  readonly help: string;
  /** Labels of a choice knob's options, by option; a missing one is shown as it is. */
  readonly optionLabels?: Readonly<Record<string, string>>;
  /** Whether turning it rebuilds the network, rather than changing a number the step reads. */
  readonly structural: boolean;
  /** What turning it does where that is not what the page says it does, or null. */
  readonly caution?: string | null;
  /** Whether a phrase of the note points here. */
  readonly lit: boolean;
  /** The knob's place on the bench from 0: key 1 goes to the first. */
  readonly index: number;
  /** A value the knob refused elsewhere, such as in the address. */
  readonly error?: string | null;
  /** What stands above the slider of a number knob. */
  readonly above?: Snippet | undefined;
  /** While it is being turned. */
  readonly onInput: (value: KnobValue<K>) => void;
  /** When it is let go; also alone, after a typed or chosen value. */
  readonly onCommit: (value: KnobValue<K>) => void;
  readonly onReset: () => void;
}
