import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { floors } from './architecture/floors.ts';
import { importsOf } from './architecture/imports.ts';
import { violations, type Files } from './architecture/violations.ts';

/** Every file of the house and of its tests, by path. */
function readHouse(): Files {
  const paths = ['src', 'scenarios', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name)),
  );
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}

test('the house keeps its rules', () => {
  const files = readHouse();
  expect(Object.keys(files)).toContain('src/main.ts');
  expect(violations(files)).toEqual([]);
});

test('the table of floors goes downward only', () => {
  const order = Object.keys(floors);
  for (const [room, { rooms }] of Object.entries(floors))
    for (const below of rooms)
      expect(order.indexOf(below), below).toBeGreaterThan(order.indexOf(room));
});

const sound: Files = {
  'src/main.ts': `import App from './ui/App.svelte';\nimport './ui/page.css';\n`,
  'src/ui/App.svelte': `<script lang="ts">
  import { mount } from 'svelte';
  import { Run } from '../run/run.svelte.ts';
  const all = import.meta.glob<Scenario>('/scenarios/*/scenario.ts', { eager: true });
</script>`,
  'src/ui/page.css': '',
  'src/run/run.svelte.ts': `import { Pool } from '../worker/pool.ts';\n`,
  'src/worker/pool.ts': `import type { Command } from './protocol.ts';
new Worker(new URL('./trainer.worker.ts', import.meta.url), { type: 'module' });\n`,
  'src/worker/protocol.ts': `import type { Plan } from '../recipe/plan.ts';\n`,
  'src/worker/trainer.worker.ts': `import type { Command } from './protocol.ts';
import { train } from '../engine/trainer.ts';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';\n`,
  'src/engine/trainer.ts': `import * as tf from '@tensorflow/tfjs-core';
import { trace } from '../jit/index.ts';\n`,
  'src/jit/index.ts': `export { trace } from './trace.ts';\n`,
  'src/jit/trace.ts': `import '@tensorflow/tfjs-core';\n`,
  'src/recipe/plan.ts': `import {\n  add,\n  sum,\n} from '../math/sum.ts';\n`,
  'src/math/sum.ts': `/* import '../ui/App.svelte' */\n// import '../ui/App.svelte';\n`,
  'scenarios/relu/scenario.ts': `export { plan } from '../../src/recipe/plan.ts';\n`,
  'scenarios/relu/en.md': 'import nothing',
};

describe('the rules themselves', () => {
  test('let a sound house pass', () => expect(violations(sound)).toEqual([]));

  test.each<[fault: string, planted: Files, sentence: RegExp]>([
    [
      'an import upward',
      { 'src/math/mean.ts': `import { Plan } from '../recipe/plan.ts';` },
      /"math" may not import "recipe"/,
    ],
    [
      'a type imported upward',
      { 'src/recipe/arm.ts': `import type { A } from '../engine/trainer.ts';` },
      /"recipe" may not import "engine"/,
    ],
    [
      'an import in a component',
      { 'src/ui/Knob.svelte': `<script>\n  import '../worker/pool.ts';\n</script>` },
      /"ui" may not import "worker\/page"/,
    ],
    [
      'an import that is late',
      { 'src/run/late.ts': `const e = await import('../engine/trainer.ts');` },
      /"run" may not import "engine"/,
    ],
    [
      'a re-export upward',
      { 'src/charts/all.ts': `export * from '../recipe/plan.ts';` },
      /"charts" may not import "recipe"/,
    ],
    [
      'a glob upward',
      { 'src/engine/all.ts': `import.meta.glob(['/scenarios/*/scenario.ts', '!./x.ts']);` },
      /"engine" may not import "scenarios"/,
    ],
    [
      'the two ends of the worker joined',
      { 'src/worker/client.ts': `import './trainer.worker.ts';` },
      /"worker\/page" may not import "worker\/engine"/,
    ],
    [
      'a worker started from above',
      { 'src/run/b.ts': `new Worker(new URL('../worker/trainer.worker.ts', import.meta.url));` },
      /may not start/,
    ],
    [
      'a worker started by suffix',
      { 'src/run/b.ts': `import Trainer from '../worker/trainer.worker.ts?worker';` },
      /may not start/,
    ],
    [
      'tfjs on the page',
      { 'src/charts/heat.ts': `import { tensor } from '@tensorflow/tfjs-core';` },
      /"charts" may not use/,
    ],
    ['a package in the maths', { 'src/math/a.ts': `import 'd3';` }, /"math" may not use/],
    ['Node on the page', { 'src/run/a.ts': `import 'node:fs';` }, /"run" may not use/],
    ['a file that is not there', { 'src/math/a.ts': `import './b';` }, /no file/],
    [
      'tests in the house',
      { 'src/math/a.ts': `import '../../tests/a.ts';`, 'tests/a.ts': '' },
      /"tests"/,
    ],
    ['a room unheard of', { 'src/models/mlp.ts': '' }, /in no room/],
    [
      'a cycle',
      { 'src/math/a.ts': `import './b.ts';`, 'src/math/b.ts': `export * from './a.ts';` },
      /a cycle: src\/math\/a.ts → src\/math\/b.ts → src\/math\/a.ts/,
    ],
    [
      'a barrel imported at home',
      { 'src/jit/graph.ts': `import { trace } from './index.ts';` },
      /the barrel of its own folder/,
    ],
    ['a long file', { 'src/math/a.ts': 'x;\n'.repeat(301) }, /has 301 lines/],
    ['a long component', { 'src/ui/A.svelte': '<p>\n'.repeat(301) }, /has 301 lines/],
    ['a vague folder', { 'src/ui/helpers/a.ts': '' }, /"helpers"/],
    ['a vague file', { 'src/math/array-utils.ts': '' }, /"utils"/],
  ])('find %s', (_, planted, sentence) => {
    const found = violations({ ...sound, ...planted });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(sentence);
  });

  test('find every way to import', () => {
    const source = `
      import a from './a.ts';
      import { b, type B } from "./b.ts";
      import './c.css';
      export type { D } from './d.ts';
      export * as e from './e.ts';
      const f = () => import('./f.ts');
      const text = 'see import of nothing';`;
    expect(
      importsOf(source)
        .map(({ specifier }) => specifier)
        .sort(),
    ).toEqual(['./a.ts', './b.ts', './c.css', './d.ts', './e.ts', './f.ts']);
  });
});
