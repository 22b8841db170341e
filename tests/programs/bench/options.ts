import { parseArgs } from 'node:util';
import type { Budget } from './rounds.ts';
import { WORKLOADS } from './workload.ts';

/** What a run of the bench measures, where, and how it is told. */
export interface Options {
  readonly workloads: readonly string[];
  readonly budget: Budget;
  readonly json: boolean;
  readonly page: boolean;
}

const NAMES = WORKLOADS.map(({ name }) => name);

/** What the command line asks for; throws an Error that names the argument and what it may be. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      workload: { type: 'string' },
      seconds: { type: 'string', default: '0.2' },
      rounds: { type: 'string', default: '11' },
      json: { type: 'boolean', default: false },
      page: { type: 'boolean', default: false },
    },
  });
  const { workload, seconds, rounds, json, page } = values;
  if (workload !== undefined && !NAMES.includes(workload))
    throw new Error(`--workload ${workload}: there are ${NAMES.join(', ')}`);
  if (!(/^\d*\.?\d+$/.test(seconds) && Number(seconds) > 0 && Number(seconds) <= 60))
    throw new Error(`--seconds ${seconds}: give a number above 0, at most 60`);
  if (!/^[1-9]\d?$/.test(rounds))
    throw new Error(`--rounds ${rounds}: give a whole number from 1 to 99`);
  return {
    workloads: workload === undefined ? NAMES : [workload],
    budget: { seconds: Number(seconds), rounds: Number(rounds) },
    json,
    page,
  };
}
