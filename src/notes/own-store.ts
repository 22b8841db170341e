import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Correction } from './own-links.ts';

/** A reader's file and what was put right in it; it never leaves the machine. */
export interface OwnFile {
  readonly name: string;
  readonly text: string;
  /** By the text of the item, so that they outlast a newer version of the file. */
  readonly corrections: Readonly<Record<string, Correction>>;
}

/** Where readers' files are kept, by name. */
export interface OwnStore {
  /** Whether it outlasts the page: browsers may refuse storage, in private windows above all. */
  readonly lasting: boolean;
  read(): Promise<readonly OwnFile[]>;
  keep(file: OwnFile): Promise<void>;
  remove(name: string): Promise<void>;
}

interface Schema extends DBSchema {
  files: { key: string; value: OwnFile };
}

/** Opens what is kept in IndexedDB; where that is refused, a store that lasts as long as the page. */
export async function openOwnStore(name = 'ablate-own-notes'): Promise<OwnStore> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('files', { keyPath: 'name' }),
      // Another tab brings a newer version: it must not wait for this one.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    return inDatabase(database);
  } catch {
    return whileOpen();
  }
}

const inDatabase = (database: IDBPDatabase<Schema>): OwnStore => ({
  lasting: true,
  read: () => database.getAll('files'),
  keep: async (file) => void (await database.put('files', file)),
  remove: (name) => database.delete('files', name),
});

function whileOpen(): OwnStore {
  const files = new Map<string, OwnFile>();
  return {
    lasting: false,
    read: () => Promise.resolve([...files.values()]),
    keep: (file) => Promise.resolve(void files.set(file.name, file)),
    remove: (name) => Promise.resolve(void files.delete(name)),
  };
}
