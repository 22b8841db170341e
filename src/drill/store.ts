import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { isCardId } from './card.ts';
import { isEvening, isMemory, isSitting } from './check-record.ts';
import { EMPTY, type DrillRecord } from './record.ts';
import type { Memory } from './scheduling.ts';
import type { Sitting } from './sitting.ts';
import type { Evening } from './tonight.ts';

/** Where the record is kept. */
export interface Store {
  /** Whether it outlasts the page: browsers may refuse storage, in private windows above all. */
  readonly lasting: boolean;
  read(): Promise<DrillRecord>;
  /** Keeps a card's memory, or forgets it. */
  keepMemory(id: string, memory: Memory | null): Promise<void>;
  /** Keeps an interview under the moment it began. */
  keepSitting(sitting: Sitting): Promise<void>;
  keepEvening(evening: Evening): Promise<void>;
  /** Puts another record in place of all that is there, or changes nothing and rejects. */
  replace(record: DrillRecord): Promise<void>;
}

interface Schema extends DBSchema {
  memories: { key: string; value: Memory };
  sittings: { key: number; value: Sitting };
  evening: { key: 'evening'; value: Evening };
}

const STORES = ['memories', 'sittings', 'evening'] as const;

/** Opens the record in IndexedDB; where that is refused, one that lasts as long as the page. */
export async function openStore(name = 'ablate-drill'): Promise<Store> {
  try {
    const database = await openDB<Schema>(name, 1, {
      upgrade: (fresh) => STORES.forEach((store) => fresh.createObjectStore(store)),
      // Another tab brings a newer version: it must not wait for this one.
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    return inDatabase(database);
  } catch {
    return whileOpen();
  }
}

/** A store that forgets everything with the page. */
function whileOpen(): Store {
  let held = EMPTY;
  const hold = (change: Partial<DrillRecord>) => {
    held = { ...held, ...change };
    return Promise.resolve();
  };
  return {
    lasting: false,
    read: () => Promise.resolve(held),
    keepMemory: (id, memory) => {
      const { [id]: _, ...others } = held.memories;
      return hold({ memories: memory ? { ...others, [id]: memory } : others });
    },
    keepSitting: (sitting) =>
      hold({
        sittings: [...held.sittings.filter(({ began }) => began !== sitting.began), sitting],
      }),
    keepEvening: (evening) => hold({ evening }),
    replace: hold,
  };
}

const inDatabase = (database: IDBPDatabase<Schema>): Store => ({
  lasting: true,

  async read() {
    const transaction = database.transaction(STORES);
    const memories = transaction.objectStore('memories');
    const [ids, values, sittings, evening] = await Promise.all([
      memories.getAllKeys(),
      memories.getAll(),
      transaction.objectStore('sittings').getAll(),
      transaction.objectStore('evening').get('evening'),
    ]);
    const entries = ids.map((id, i) => [id, values[i]!] as const);
    return {
      memories: Object.fromEntries(
        entries.filter(([id, memory]) => isCardId(id) && isMemory(memory)),
      ),
      sittings: sittings.filter(isSitting),
      evening: isEvening(evening) ? evening! : null,
    };
  },

  async keepMemory(id, memory) {
    if (memory) await database.put('memories', memory, id);
    else await database.delete('memories', id);
  },

  async keepSitting(sitting) {
    await database.put('sittings', sitting, sitting.began);
  },

  async keepEvening(evening) {
    await database.put('evening', evening, 'evening');
  },

  async replace(record) {
    // What cannot be stored throws here, before anything is touched.
    const { memories, sittings, evening } = structuredClone(record);
    const transaction = database.transaction(STORES, 'readwrite');
    const writes = [
      ...STORES.map((store) => transaction.objectStore(store).clear()),
      ...Object.entries(memories).map(([id, memory]) =>
        transaction.objectStore('memories').put(memory, id),
      ),
      ...sittings.map((each) => transaction.objectStore('sittings').put(each, each.began)),
      ...(evening ? [transaction.objectStore('evening').put(evening, 'evening')] : []),
    ];
    await Promise.all([...writes, transaction.done]);
  },
});
