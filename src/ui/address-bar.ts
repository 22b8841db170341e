/** The window's address as far as it is needed: what it says, and ways to change it. */
export interface AddressWindow {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
}

/** No address at all: for a bench within a page that has its own. */
export const NOWHERE: AddressWindow = {
  location: { hash: '' },
  history: { pushState: () => {}, replaceState: () => {} },
};

/** Browsers refuse more than some hundred changes in half a minute. */
const PAUSE = 300;

/**
 * Keeps the address in step with the page. The first change of a drag adds an entry, the rest of it replaces that
 * entry, so Back undoes the whole turn; changes that are no turn (the cursor) replace. Replacing waits its turn.
 */
export class AddressBar {
  #dragging = false;
  #waiting: ReturnType<typeof setTimeout> | null = null;
  #next = '';

  constructor(private readonly window: AddressWindow) {}

  /** A turn: `settled` is false while the reader still holds the knob. */
  turn(hash: string, settled: boolean): void {
    if (!this.#dragging && hash !== this.#current()) this.#push(hash);
    else this.replace(hash);
    this.#dragging = !settled;
  }

  /** A change that Back need not undo. */
  replace(hash: string): void {
    this.#next = hash;
    this.#waiting ??= setTimeout(() => this.flush(), PAUSE);
  }

  /** Writes what is waiting. */
  flush(): void {
    if (this.#waiting === null) return;
    clearTimeout(this.#waiting);
    this.#waiting = null;
    if (this.#next !== this.window.location.hash)
      this.window.history.replaceState(null, '', this.#next);
  }

  /** Forgets what is waiting: the reader went somewhere else. */
  drop(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
    this.#dragging = false;
  }

  #push(hash: string): void {
    this.flush();
    this.window.history.pushState(null, '', hash);
  }

  #current(): string {
    return this.#waiting === null ? this.window.location.hash : this.#next;
  }
}
