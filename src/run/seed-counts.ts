/** Seed counts a reader may choose: quick, default, thorough. */
export const SEED_COUNTS = [3, 8, 16] as const;
export const DEFAULT_SEEDS = 8;
