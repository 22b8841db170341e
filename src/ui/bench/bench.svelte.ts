import { SCENARIOS } from '../../../scenarios/all.ts';
import type { ScenarioText } from '../../notes/scenario-text.ts';
import { textOf } from '../scenario-texts.svelte.ts';
import type { CostAxis } from '../../recipe/cost-axis.ts';
import type { Engine } from '../../recipe/engine.ts';
import { starts, type KnobValue } from '../../recipe/knob.ts';
import type { Mark } from '../../recipe/mark.ts';
import { rebuilds } from '../../recipe/rebuilds.ts';
import { resolve } from '../../recipe/plan.ts';
import { formatAddress, parseAddress, type Complaint, type KnownStage } from '../../run/address.ts';
import { decode } from '../../run/knob-spelling.ts';
import { Run, type OpenPool } from '../../run/run.svelte.ts';
import { AddressBar, type Addressed } from '../address-bar.ts';
import { language } from '../language.svelte.ts';
import { stageOf, type Phrase } from './phrase-stage.ts';
import { Player } from '../player.svelte.ts';

/** The scenario that opens where an address names none. */
const FIRST = 'relu-vs-linear';

const stagesOf = (slug: string) => {
  if (!Object.hasOwn(SCENARIOS, slug)) return null;
  const stages = Object.entries(SCENARIOS[slug]!.stages).map(
    ([name, stage]): [string, KnownStage] => [
      name,
      {
        knobs: stage.knobs,
        arms: Object.keys(stage.arms(starts(stage.knobs))),
        axis: stage.axis ?? null,
        try: (knobs, marks) => void resolve(stage, knobs, marks),
      },
    ],
  );
  return Object.fromEntries(stages);
};

/** The scenario an address leads to. */
export const slugIn = (hash: string): string => parseAddress(hash, stagesOf, FIRST).setting.slug;

/** Curves in the making are drawn some twelve times a second: the eye asks for no more, and the engine needs the time. */
const soon = (act: () => void) => void setTimeout(act, 80);

/** A scenario on the bench: its run, the address it is at, and what the reader looks at. */
export class Bench {
  readonly run: Run;
  readonly player = new Player(() => this.step(1));
  readonly structural: Readonly<Record<string, boolean>>;
  /** What a phrase or a pointer has in the light: `arm:relu`, `knob:depth`. */
  lit: string | null = $state.raw(null);
  /** Arms whose curves are hidden. */
  readonly hidden: readonly string[] = $derived.by(() =>
    this.run.armNames.filter((arm) => !this.run.shown.includes(arm)),
  );
  complaints: readonly Complaint[] = $state.raw([]);
  tableOpen = $state(false);
  readonly text: ScenarioText = $derived.by(() => textOf(this.run.slug, language()));
  readonly #addressBar: Addressed;

  /** A bench that stands within another page brings an address bar of its own. */
  constructor(hash: string, openPool: OpenPool, addressBar: Addressed = new AddressBar(window)) {
    this.#addressBar = addressBar;
    const { setting, complaints } = parseAddress(hash, stagesOf, FIRST);
    const scenario = SCENARIOS[setting.slug]!;
    this.run = new Run(setting.slug, scenario, openPool, soon, setting.stage);
    this.run.open(setting);
    this.complaints = complaints;
    this.structural = Object.fromEntries(
      Object.keys(this.run.stage.knobs).map((name) => [name, rebuilds(this.run.stage, name)]),
    );
  }

  /** The hash that opens what is on screen. */
  get hash(): string {
    return formatAddress(this.run.setting, this.run.stage.knobs);
  }

  /** Follows the address; false where it leads to another scenario or stage, which needs a bench of its own. */
  follow(hash: string): boolean {
    const { setting, complaints } = parseAddress(hash, stagesOf, FIRST);
    const { slug, stage } = this.run.setting;
    if (setting.slug !== slug || setting.stage !== stage) return false;
    this.#addressBar.drop();
    this.complaints = complaints;
    if (formatAddress(setting, this.run.stage.knobs) !== this.hash) this.run.open(setting);
    return true;
  }

  /** Turns knobs; `settled` is false while the reader still holds one. */
  turn(values: Readonly<Record<string, KnobValue>>, settled = true): void {
    this.run.turn(values);
    this.#addressBar.turn(this.hash, settled);
  }

  /** Turns knobs as a phrase spells them: `{ depth: '8' }`. */
  turnTo(settings: Readonly<Record<string, string>>): void {
    const { knobs } = this.run.stage;
    const values = Object.entries(settings).map(([name, text]) => [
      name,
      decode(knobs[name]!, text),
    ]);
    this.turn(Object.fromEntries(values) as Record<string, KnobValue>);
  }

  /** The address of another stage of the scenario, where a phrase leads that speaks of it; null for this one. */
  elsewhere(phrase: Phrase): string | null {
    const { scenario, stageName, setting } = this.run;
    const stage = stageOf(scenario, stageName, phrase);
    if (stage === null || stage === stageName) return null;
    const { knobs } = scenario.stages[stage]!;
    const turned = Object.entries(phrase.settings).map(([name, text]): [string, KnobValue] => [
      name,
      decode(knobs[name]!, text) as KnobValue,
    ]);
    const first = stage === Object.keys(scenario.stages)[0];
    const there = {
      stage: first ? null : stage,
      marks: null,
      cursor: null,
      arms: null,
      axis: null,
    };
    return formatAddress({ ...setting, ...there, knobs: Object.fromEntries(turned) }, knobs);
  }

  reset(knob: string): void {
    this.turn({ [knob]: this.run.stage.knobs[knob]!.start });
  }

  apply(preset: string): void {
    this.run.apply(preset);
    this.#addressBar.turn(this.hash, true);
  }

  /** Takes a mark away. */
  unmark(at: number): void {
    this.#mark(this.run.steering.without(at));
  }

  /** Has at the cursor what the stage turns on the way. */
  markHere(): void {
    const { moved } = this.run.steering;
    if (moved) this.#mark(moved);
  }

  /** Lets a turn go on from the cursor, or redraw; from the end nothing goes on, so the cursor leaves it for the middle. */
  steer(on: boolean): void {
    this.player.stop();
    this.run.steering.on = on;
    if (on && this.run.cursor === null) this.moveTo(this.run.steps / 2);
  }

  setSeeds(count: number): void {
    this.run.setSeeds(count);
    this.#addressBar.turn(this.hash, true);
  }

  runOn(engine: Engine): void {
    this.run.runOn(engine);
    this.#addressBar.turn(this.hash, true);
  }

  drawOver(axis: CostAxis): void {
    this.run.drawOver(axis);
    this.#addressBar.replace(this.hash);
  }

  showSeed(seed: number): void {
    this.run.showSeed(seed);
    this.#addressBar.replace(this.hash);
  }

  /** Puts the cursor on the reading nearest to `step`; at the very end it follows the run. */
  moveTo(step: number): void {
    const steps = this.run.axis.readingSteps;
    const nearest = steps.reduce((best, each) =>
      Math.abs(each - step) < Math.abs(best - step) ? each : best,
    );
    this.run.moveTo(nearest >= this.run.steps ? null : nearest);
    this.#addressBar.replace(this.hash);
  }

  /** Moves the cursor by readings; false at the end of what there is. */
  step(by: 1 | -1): boolean {
    const { at, reached, axis } = this.run;
    const steps = axis.readingSteps;
    const next = by > 0 ? steps.find((each) => each > at) : steps.findLast((each) => each < at);
    if (next === undefined) return false;
    if (next > reached) return !this.run.finished;
    this.moveTo(next);
    return true;
  }

  /** Plays from where the cursor is; from the start where it is at the end. */
  play(): void {
    if (!this.player.playing && this.run.at >= this.run.reached) this.moveTo(0);
    this.player.toggle();
  }

  restart(): void {
    this.player.stop();
    this.moveTo(0);
  }

  show(arm: string, shown: boolean): void {
    this.run.showArm(arm, shown);
    this.#addressBar.replace(this.hash);
  }

  /** Puts a link to what is on screen on the clipboard; rejects where the browser refuses. */
  async copyLink(): Promise<void> {
    this.settle();
    await navigator.clipboard.writeText(location.href.replace(/#.*|$/, this.hash));
  }

  #mark(marks: readonly Mark[]): void {
    this.run.mark(marks);
    this.#addressBar.turn(this.hash, true);
  }

  /** Writes the address that is still waiting. */
  settle(): void {
    this.#addressBar.flush();
  }

  close(): void {
    this.player.stop();
    this.#addressBar.flush();
    this.run.close();
  }
}
