/** A label and one sentence of help. */
export interface Labelled {
  readonly label: string;
  /** HTML. */
  readonly help: string;
}

/** A scenario's sentences in one language. HTML fields come from our own Markdown, rendered at build. */
export interface ScenarioText {
  readonly topic: string;
  readonly source: string;
  /** HTML: words, and break opportunities. */
  readonly title: string;
  /** HTML: the note, its phrases links to what they speak of. */
  readonly note: string;
  /** HTML: what the note leaves out or gets wrong; empty if nothing. */
  readonly errata: string;
  /** Where there are several, each stage's name. */
  readonly stages: Readonly<Record<string, Labelled>>;
  readonly knobs: Readonly<
    Record<string, Labelled & { readonly options: Readonly<Record<string, string>> }>
  >;
  readonly arms: Readonly<Record<string, Labelled>>;
  readonly probes: Readonly<Record<string, Labelled>>;
  readonly presets: Readonly<Record<string, Labelled>>;
  /** `label` is the claim's sentence, `help` what is compared with what. */
  readonly claims: Readonly<Record<string, Labelled>>;
  /** HTML with `{name}` and `{name:2}` where numbers go, the latter with that many decimals. */
  readonly findings: Readonly<Record<string, string>>;
  readonly references: Readonly<Record<string, string>>;
  /** What else the arms differ in, by path in the plan. */
  readonly differences: Readonly<Record<string, string>>;
}

/** A finding with its numbers put in, written by `format(value, decimals)`. A missing number becomes a dash. */
export function fill(
  template: string,
  numbers: Readonly<Record<string, number | null>>,
  format: (value: number, decimals: number) => string,
): string {
  return template.replace(/\{(\w+)(?::(\d))?\}/g, (_, name: string, decimals?: string) => {
    const value = numbers[name];
    return value === null || value === undefined ? '–' : format(value, Number(decimals ?? 0));
  });
}
