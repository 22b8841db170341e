import type { Plugin } from 'vite';
import { parseGuide } from './parse-guide.ts';
import { parseNote } from './parse-note.ts';
import { parseScenarioText } from './parse-scenario.ts';
import { REFERENCES } from './references.ts';
import { TextError } from './text-error.ts';
import { isTopic, TOPICS } from './topics.ts';

/**
 * Compiles `scenarios/<slug>/en.md` and `zh.md`, `guide.en.md` and `guide.zh.md`, and `src/notes/<topic>/<id>.en.md`
 * and `.zh.md`, at build; with `?title` to the title alone, a guide with `?head` to title and summary. A malformed file
 * fails the build with file, line and remedy.
 */
export const texts = (): Plugin => ({
  name: 'ablate:texts',
  transform(source, id) {
    const guide = guideIn(source, id);
    if (guide) return moduleOf(guide);
    const text = scenarioIn(source, id) ?? noteIn(source, id);
    if (!text) return null;
    return moduleOf(id.endsWith('?title') ? text.title : text);
  },
});

const moduleOf = (said: unknown) => ({
  code: `export default ${JSON.stringify(said)};`,
  map: null,
});

function guideIn(source: string, id: string) {
  const match = /\/(scenarios\/[^/]+\/guide\.(?:en|zh)\.md)(\?head)?$/.exec(id);
  if (!match) return null;
  const { title, summary, ...steps } = parseGuide(source, match[1]!);
  return match[2] ? { title, summary } : { title, summary, ...steps };
}

function scenarioIn(source: string, id: string) {
  const file = /\/(scenarios\/[^/]+\/(?:en|zh)\.md)(?:\?title)?$/.exec(id)?.[1];
  return file ? parseScenarioText(source, file) : null;
}

function noteIn(source: string, id: string) {
  const match = /\/(src\/notes\/([^/]+)\/[^/]+\.(en|zh)\.md)(?:\?title)?$/.exec(id);
  if (!match) return null;
  const [, file, topic] = match;
  if (!isTopic(topic!))
    throw new TextError(file!, 1, `no topic "${topic}"; topics are ${TOPICS.join(', ')}`);
  return parseNote(source, {
    file: file!,
    language: match[3] as 'en' | 'zh',
    topic,
    references: REFERENCES,
  });
}
