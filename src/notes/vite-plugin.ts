import type { Plugin } from 'vite';
import { parseScenarioText } from './parse.ts';

/** Compiles `scenarios/<slug>/en.md` and `zh.md` at build; a malformed file fails it with file, line and remedy. */
export const scenarioTexts = (): Plugin => ({
  name: 'ablate:scenario-texts',
  transform(source, id) {
    const match = /\/(scenarios\/[^/]+\/(?:en|zh)\.md)$/.exec(id);
    if (!match) return null;
    return {
      code: `export default ${JSON.stringify(parseScenarioText(source, match[1]!))};`,
      map: null,
    };
  },
});
