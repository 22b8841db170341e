import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a package says of itself, with the full text of its licence and notice. */
export interface Described {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/** Packages that ship no licence file, and the text that stands in `licences/` for them. */
const TEXTS_HERE: readonly [name: RegExp, file: string][] = [
  [/^@tensorflow\//, 'tensorflow.txt'],
  [/^seedrandom$/, 'seedrandom.txt'],
];

/** The folder of the package a module belongs to, by its path; null for a file of the project's own. */
export function packageFolder(path: string): string | null {
  const match = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.replaceAll('\\', '/'));
  return match ? match[1]! : null;
}

/** Reads a package's name, version and licence. Throws where it comes without a licence or its text. */
export function describePackage(folder: string, root: string): Described {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as { name: string; version: string; license?: string };
  if (!license)
    throw new Error(
      `package "${name}" names no licence in its package.json: it cannot be published`,
    );
  return { name, version, licence: license, text: licenceText(name, folder, root) };
}

function licenceText(name: string, folder: string, root: string): string {
  const own = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file))
    .sort()
    .map((file) => join(folder, file));
  const here = TEXTS_HERE.filter(([pattern]) => pattern.test(name)).map(([, file]) =>
    join(root, 'src/publish/licences', file),
  );
  const files = own.length > 0 ? own : here.filter((file) => existsSync(file));
  if (files.length === 0)
    throw new Error(
      `package "${name}" has no licence file: put its text in src/publish/licences and name it in package-licence.ts`,
    );
  return files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
}
