import { readyFor } from '../bench/ready.ts';

/** Loads a scenario's sentences in the language of the page; what is shown stays while another language comes. */
export class ScenarioReady {
  #loaded: string | null = $state.raw(null);
  /** Why they could not be loaded, or null. */
  lost: string | null = $state.raw(null);

  constructor(private readonly slug: () => string) {
    $effect(() => {
      const asked = slug();
      this.lost = null;
      readyFor(asked).then(
        () => {
          if (asked === slug()) this.#loaded = asked;
        },
        (error: unknown) => (this.lost = error instanceof Error ? error.message : String(error)),
      );
    });
  }

  get isReady(): boolean {
    return this.#loaded === this.slug();
  }
}
