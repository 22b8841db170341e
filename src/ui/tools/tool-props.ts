import type { Bench } from '../bench/bench.svelte.ts';

/** What a tool's panel is given. */
export interface ToolProps {
  readonly bench: Bench;
}
