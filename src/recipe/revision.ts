/** The engine's revision: it rises whenever the same plan would give other numbers, and is part of every address. */
export const REVISION = 2;
