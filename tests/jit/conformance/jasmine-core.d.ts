/** The part of jasmine-core that runs the specs of tfjs; it brings no types. */
declare module 'jasmine-core' {
  interface SpecResult {
    readonly fullName: string;
    readonly status: 'passed' | 'failed' | 'pending' | 'excluded';
    readonly failedExpectations: readonly { readonly message: string }[];
  }
  interface Env {
    configure(options: { random: boolean; forbidDuplicateNames: boolean }): void;
    addReporter(reporter: { specStarted(): void; specDone(result: SpecResult): void }): void;
    execute(): Promise<unknown>;
  }
  /** Puts `describe`, `it` and the rest among the globals. */
  export function boot(): { getEnv(): Env };
}
