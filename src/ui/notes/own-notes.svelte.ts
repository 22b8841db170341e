import { textOfFile, type FileFault } from '../../notes/own-file.ts';
import type { Correction } from '../../notes/own-links.ts';
import { openOwnStore, type OwnFile, type OwnStore } from '../../notes/own-store.ts';

/** A file that was not taken, and why. */
export interface Refusal {
  readonly name: string;
  readonly fault: FileFault | 'unread';
  readonly reason: string;
}

const byName = (a: OwnFile, b: OwnFile) => a.name.localeCompare(b.name);

/** The reader's own files: what is kept of them, and what could not be. */
export class OwnNotes {
  files: readonly OwnFile[] = $state.raw([]);
  refusals: readonly Refusal[] = $state.raw([]);
  /** Whether files outlast the page. */
  lasting = $state(true);
  opened = $state(false);
  /** Why the last change is not stored; null where it is. */
  trouble: string | null = $state.raw(null);
  readonly #store: Promise<OwnStore>;

  constructor(open: () => Promise<OwnStore> = openOwnStore) {
    this.#store = open();
  }

  /** Fetches what was kept before. */
  async open(): Promise<void> {
    await this.#try(async (store) => {
      this.lasting = store.lasting;
      this.files = [...(await store.read())].sort(byName);
    });
    this.opened = true;
  }

  /** Takes files in; one of the same name is replaced and its corrections stay. Gives those that were taken. */
  async take(files: readonly File[]): Promise<readonly OwnFile[]> {
    const taken: OwnFile[] = [];
    const refusals: Refusal[] = [];
    for (const file of files)
      try {
        const read = textOfFile(new Uint8Array(await file.arrayBuffer()));
        if ('text' in read) taken.push(this.#named(file.name, read.text));
        else refusals.push({ name: file.name, fault: read.fault, reason: '' });
      } catch (error) {
        refusals.push({ name: file.name, fault: 'unread', reason: messageOf(error) });
      }
    this.refusals = refusals;
    for (const file of taken) await this.keep(file);
    return taken;
  }

  /** Keeps a file in place of the one of its name. */
  async keep(file: OwnFile): Promise<void> {
    const others = this.files.filter(({ name }) => name !== file.name);
    this.files = [...others, file].sort(byName);
    await this.#try((store) => store.keep(file));
  }

  async remove(name: string): Promise<void> {
    this.files = this.files.filter((file) => file.name !== name);
    await this.#try((store) => store.remove(name));
  }

  /** Keeps what was put right on the items of a file that say `text`. */
  async correct(name: string, text: string, correction: Correction): Promise<void> {
    const file = this.files.find((each) => each.name === name);
    if (file)
      await this.keep({ ...file, corrections: { ...file.corrections, [text]: correction } });
  }

  #named(name: string, text: string): OwnFile {
    const before = this.files.find((file) => file.name === name);
    return { name, text, corrections: before?.corrections ?? {} };
  }

  async #try(change: (store: OwnStore) => Promise<void>): Promise<void> {
    this.trouble = null;
    try {
      await change(await this.#store);
    } catch (error) {
      this.trouble = messageOf(error);
    }
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
