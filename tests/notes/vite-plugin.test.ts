import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseScenarioText } from '../../src/notes/parse-scenario.ts';
import { texts } from '../../src/notes/vite-plugin.ts';

const transform = texts().transform as (source: string, id: string) => unknown;
const file = 'scenarios/relu-vs-linear/en.md';
const source = readFileSync(file, 'utf8');

describe('at build', () => {
  test('a scenario text becomes a module of what it says', () => {
    const text = JSON.stringify(parseScenarioText(source, file));
    expect(transform(source, `/somewhere/${file}`)).toEqual({
      code: `export default ${text};`,
      map: null,
    });
  });

  test('or, where that is asked for, of its title', () => {
    expect(transform(source, `/somewhere/${file}?title`)).toEqual({
      code: `export default ${JSON.stringify(parseScenarioText(source, file).title)};`,
      map: null,
    });
  });

  test('a malformed one stops it, with file and line', () => {
    expect(() => transform('# Title', `/somewhere/${file}`)).toThrow(
      `${file}:1: there is no front matter`,
    );
  });

  test.each([
    '/somewhere/README.md',
    '/somewhere/scenarios/relu-vs-linear/fr.md',
    '/somewhere/scenarios/relu-vs-linear/notes/en.md',
    '/somewhere/scenarios/relu-vs-linear/scenario.ts',
    '/somewhere/scenarios/relu-vs-linear/en.md?raw',
  ])('%s is left as it is', (id) => expect(transform(source, id)).toBe(null));
});
