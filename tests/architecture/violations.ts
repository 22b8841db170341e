import { posix } from 'node:path';
import { floors, roomOf, spawners } from './floors.ts';
import { importsOf, targetOf } from './imports.ts';

/** Source texts by path from the project's folder; texts of other than code may be empty. */
export type Files = Record<string, string>;

const longestFile = 300;
const vagueName = /^(utils?|helpers?|common|lib)$/;

/** Every breach of the house rules, each as a sentence that names the file. */
export function violations(files: Files): string[] {
  const house = Object.keys(files).filter((path) => /^(src|scenarios)\//.test(path));
  return [
    ...house.flatMap((path) => [...strangeRoom(path), ...brokenFloors(path, files)]),
    ...cycles(house, files),
    ...house.flatMap((path) => selfImportedBarrel(path, house, files)),
    ...Object.entries(files).flatMap(([path, text]) => tooLong(path, text)),
    ...Object.keys(files).flatMap(vaguelyNamed),
  ];
}

const isCode = (path: string) => /\.(ts|svelte|m?js)$/.test(path);

function strangeRoom(path: string): string[] {
  return !isCode(path) || roomOf(path) in floors
    ? []
    : [`${path} is in no room of tests/architecture/floors.ts`];
}

function brokenFloors(path: string, files: Files): string[] {
  const room = roomOf(path);
  const floor = floors[room];
  if (!floor || !isCode(path)) return [];

  return importsOf(files[path]!).flatMap(({ specifier, how }) => {
    const target = targetOf(path, specifier);
    if (target === undefined) {
      // `?url` brings the address of a file, not its code.
      const allowed =
        specifier.endsWith('?url') ||
        floor.packages.some((name) => `${specifier}/`.startsWith(`${name}/`));
      return allowed ? [] : [`${path} imports "${specifier}", which "${room}" may not use`];
    }
    if (how !== 'glob' && !(target in files)) return [`${path} imports "${specifier}": no file`];

    const sameFolder = posix.dirname(target) === posix.dirname(path) && how === 'glob';
    const to = roomOf(target);
    if (how === 'spawn')
      return spawners[room] === to ? [] : [`${path} may not start ${target} as a worker`];
    if (to === room || sameFolder || floor.rooms.includes(to)) return [];
    return [`${path} imports ${target}: "${room}" may not import "${to}"`];
  });
}

/** One sentence for each import that closes a circle. */
function cycles(house: string[], files: Files): string[] {
  const found: string[] = [];
  const done = new Set<string>();

  function visit(path: string, trail: string[]): void {
    if (trail.includes(path)) {
      found.push(`a cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
    } else if (!done.has(path)) {
      for (const next of importedFiles(path, files)) visit(next, [...trail, path]);
      done.add(path);
    }
  }

  house.forEach((path) => visit(path, []));
  return found;
}

function importedFiles(path: string, files: Files): string[] {
  if (!isCode(path)) return [];
  return importsOf(files[path]!)
    .filter(({ how }) => how === 'import')
    .map(({ specifier }) => targetOf(path, specifier))
    .filter((target) => target !== undefined && target in files) as string[];
}

/** A barrel is an index.ts of nothing but re-exports. */
function selfImportedBarrel(path: string, house: string[], files: Files): string[] {
  const statements = files[path]!.replace(/export\s[^;]*?\sfrom\s*['"][^'"]+['"];?/g, '');
  if (posix.basename(path) !== 'index.ts' || /^\s*(?!\/|\*)\S/m.test(statements)) return [];
  return house
    .filter((importer) => importer.startsWith(`${posix.dirname(path)}/`))
    .filter((importer) => importedFiles(importer, files).includes(path))
    .map((importer) => `${importer} imports the barrel of its own folder, ${path}`);
}

function tooLong(path: string, text: string): string[] {
  const lines = text.trimEnd().split('\n').length;
  return isCode(path) && lines > longestFile
    ? [`${path} has ${lines} lines, more than ${longestFile}`]
    : [];
}

function vaguelyNamed(path: string): string[] {
  const vague = path.split(/[/.-]/).find((word) => vagueName.test(word));
  return vague ? [`${path}: "${vague}" says nothing of what is inside`] : [];
}
