/** A text put on the clipboard, and whether that went well. */
export class Copied {
  #last: { readonly text: string; readonly ok: boolean } | null = $state.raw(null);

  async copy(text: string): Promise<void> {
    this.#last = null;
    try {
      await navigator.clipboard.writeText(text);
      this.#last = { text, ok: true };
    } catch {
      this.#last = { text, ok: false };
    }
  }

  /** How it went, by the name of its word, for as long as it is still the text; else null. */
  outcome(text: string): 'copied' | 'notCopied' | null {
    if (this.#last?.text !== text) return null;
    return this.#last.ok ? 'copied' : 'notCopied';
  }
}
