import type { Plugin } from 'vite';
import { parseScenarioText } from './parse.ts';

/**
 * Compiles `scenarios/<slug>/en.md` and `zh.md` at build, and `en.md?title` to the title alone; a malformed file fails it
 * with file, line and remedy.
 */
export const scenarioTexts = (): Plugin => ({
  name: 'ablate:scenario-texts',
  transform(source, id) {
    const match = /\/(scenarios\/[^/]+\/(?:en|zh)\.md)(\?title)?$/.exec(id);
    if (!match) return null;
    const text = parseScenarioText(source, match[1]!);
    return { code: `export default ${JSON.stringify(match[2] ? text.title : text)};`, map: null };
  },
});
