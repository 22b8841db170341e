/** The window's address as far as it is needed: what it says, and ways to change it. */
interface AddressWindow {
  readonly location: { readonly hash: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
}

/** What a bench does with its address. */
export type Addressed = Pick<AddressBar, 'turn' | 'replace' | 'flush' | 'drop'>;

/** For a bench within another page, which leaves that page's address alone. */
export const UNADDRESSED: Addressed = {
  turn: () => undefined,
  replace: () => undefined,
  flush: () => undefined,
  drop: () => undefined,
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
    else {
      // A knob that is held is turned again soon, and the browser takes time for an address that the curves need.
      this.#stopWaiting();
      this.replace(hash);
    }
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
    this.#stopWaiting();
    if (this.#next !== this.window.location.hash)
      this.window.history.replaceState(null, '', this.#next);
  }

  /** Forgets what is waiting: the reader went somewhere else. */
  drop(): void {
    this.#stopWaiting();
    this.#dragging = false;
  }

  #stopWaiting(): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting);
    this.#waiting = null;
  }

  #push(hash: string): void {
    this.flush();
    this.window.history.pushState(null, '', hash);
  }

  #current(): string {
    return this.#waiting === null ? this.window.location.hash : this.#next;
  }
}
