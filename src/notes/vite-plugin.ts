import type { Plugin } from 'vite';
import { parseGuide } from './parse-guide.ts';
import { parseNote } from './parse-note.ts';
import { parseScenarioText } from './parse-scenario.ts';
import { REFERENCES } from './references.ts';
import { TextError } from './text-error.ts';
import { isTopic, TOPICS } from './topics.ts';

/**
 * Compiles `scenarios/<slug>/en.md` and `zh.md`, with `?title` to the title alone; `guide.en.md` and `guide.zh.md`, with
 * `?head` to title and summary; and `src/notes/<topic>/<id>.en.md` and `.zh.md`, with `?head` to topic and headline and
 * with `?plain` to what is searched, at build. A malformed file fails the build with file, line and remedy.
 */
export const texts = (): Plugin => ({
  name: 'ablate:texts',
  transform(source, id) {
    const [path, query = ''] = id.split('?') as [string, string?];
    const text =
      scenarioIn(source, path, query) ??
      guideIn(source, path, query) ??
      noteIn(source, path, query);
    return text === null ? null : { code: `export default ${JSON.stringify(text)};`, map: null };
  },
});

function scenarioIn(source: string, path: string, query: string) {
  const file = /\/(scenarios\/[^/]+\/(?:en|zh)\.md)$/.exec(path)?.[1];
  if (!file || !['', 'title'].includes(query)) return null;
  const text = parseScenarioText(source, file);
  return query === 'title' ? text.title : text;
}

function guideIn(source: string, path: string, query: string) {
  const file = /\/(scenarios\/[^/]+\/guide\.(?:en|zh)\.md)$/.exec(path)?.[1];
  if (!file || !['', 'head'].includes(query)) return null;
  const guide = parseGuide(source, file);
  return query === 'head' ? { title: guide.title, summary: guide.summary } : guide;
}

function noteIn(source: string, path: string, query: string) {
  const match = /\/(src\/notes\/([^/]+)\/[^/]+\.(en|zh)\.md)$/.exec(path);
  if (!match || !['', 'head', 'plain'].includes(query)) return null;
  const [, file, topic] = match;
  if (!isTopic(topic!))
    throw new TextError(file!, 1, `no topic "${topic}"; topics are ${TOPICS.join(', ')}`);
  const text = parseNote(source, {
    file: file!,
    language: match[3] as 'en' | 'zh',
    topic,
    references: REFERENCES,
  });
  if (query === 'head') return { topic, title: text.title };
  return query === 'plain' ? text.plain : text;
}
