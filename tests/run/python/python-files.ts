import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCENARIOS } from '../../../scenarios/all.ts';
import { prepare } from '../../../src/engine/datasets/prepare.ts';
import { Trainers } from '../../../src/engine/trainers.ts';
import { resolve, type ArmPlan } from '../../../src/recipe/plan.ts';
import { REVISION } from '../../../src/recipe/revision.ts';
import type { RunCopy } from '../../../src/recipe/run-copy.ts';
import { pythonOf, type PythonArm } from '../../../src/run/python/export-python.ts';
import { Job } from '../../../src/worker/job.ts';

/** Python as the tests find it: PYTHON where it is set, else Debian's own, else the first in the path; null without NumPy. */
export const PYTHON: string | null =
  [process.env['PYTHON'], '/usr/bin/python3', 'python3'].find((python) => {
    try {
      execFileSync(python ?? '', ['-c', 'import numpy'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }) ?? null;

const trainers = new Trainers();

/** A run trained to its end and laid open, as a worker does it. */
export function copied(arm: ArmPlan, seed: number): RunCopy {
  const order = { id: 'run', arm, seed, rank: 0, engine: 'replay' } as const;
  const job = new Job(order, 64 * 2 ** 20, (...run) => trainers.start(...run));
  try {
    while (!job.done) job.train(() => false);
    return job.copy();
  } finally {
    job.dispose();
  }
}

/** The Python file of the arms of a stage that are in view at the start, on seed 1. */
export async function pythonFile(slug: string, stage: string): Promise<string> {
  const spec = SCENARIOS[slug]!.stages[stage]!;
  const plan = resolve(spec, {});
  const names = spec.shown ?? Object.keys(plan.arms).slice(0, 2);
  const copies: Record<string, PythonArm> = {};
  for (const name of names) {
    const arm = plan.arms[name]!;
    await prepare(arm.data);
    copies[name] = { plan: arm, copy: copied(arm, 1) };
  }
  const address = `http://localhost/#/bench/${slug}`;
  return pythonOf({ title: slug, address, seed: 1, revision: REVISION, arms: copies });
}

/** Runs a Python file: its exit code and all it prints. */
export function runPython(text: string, ...options: string[]) {
  const path = join(mkdtempSync(join(tmpdir(), 'ablate-')), 'ablate-run.py');
  writeFileSync(path, text);
  const { status, stdout, stderr } = spawnSync(PYTHON!, ['-W', 'error', path, ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return { status, output: stdout + stderr, path };
}
