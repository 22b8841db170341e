import type { Scenario } from '../../../src/recipe/scenario.ts';
import { SCENARIOS } from '../../../scenarios/all.ts';

/** The scenarios there are: their lessons are what the tests go through. */
export const scenarios: Readonly<Record<string, Scenario>> = SCENARIOS;
