import { posix } from 'node:path';

/** One thing a file imports. `spawn` loads it as a worker of its own. */
export interface Import {
  specifier: string;
  how: 'import' | 'spawn' | 'glob';
}

const patterns: [Import['how'], RegExp][] = [
  ['import', /^\s*(?:import|export)\s[^'"`;]*?\sfrom\s*['"]([^'"]+)['"]/gm],
  ['import', /^\s*import\s*['"]([^'"]+)['"]/gm],
  ['import', /\bimport\(\s*['"`]([^'"`]+)['"`]/g],
  ['spawn', /\bnew\s+(?:Shared)?Worker\(\s*new\s+URL\(\s*['"]([^'"]+)['"]/g],
];
const globCall = /\bimport\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|'[^']*'|"[^"]*")/g;

/** What a source text imports: statically, dynamically, as a worker or by glob. */
export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const named = patterns.flatMap(([how, pattern]) =>
    [...code.matchAll(pattern)].map(([, specifier]) => describe(specifier!, how)),
  );
  const globbed = [...code.matchAll(globCall)].flatMap(([, argument]) =>
    [...argument!.matchAll(/['"]([^'"!][^'"]*)['"]/g)].map(([, glob]) => ({
      specifier: glob!,
      how: 'glob' as const,
    })),
  );
  return [...named, ...globbed];
}

/** The path a relative or rooted specifier names, from the project's folder; else undefined. */
export function targetOf(importer: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('/')) return path.slice(1);
  if (path.startsWith('.')) return posix.join(posix.dirname(importer), path);
  return undefined;
}

/** `?worker` is Vite's other spelling of `new Worker(new URL(…))`. */
function describe(specifier: string, how: Import['how']): Import {
  return { specifier, how: /\?.*\bworker\b/.test(specifier) ? 'spawn' : how };
}

/** Drops comments that begin a line; a later slash and star may be a glob in a string. */
function withoutComments(source: string): string {
  return source.replace(/^\s*(\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|\/\/.*$)/gm, '');
}
