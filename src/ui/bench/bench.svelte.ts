import { SCENARIOS } from '../../../scenarios/all.ts';
import type { ScenarioText } from '../../notes/scenario-text.ts';
import { textOf } from '../scenario-texts.svelte.ts';
import type { CostAxis } from '../../recipe/cost-axis.ts';
import type { Engine } from '../../recipe/engine.ts';
import type { Knob, KnobValue } from '../../recipe/knob.ts';
import type { Mark } from '../../recipe/mark.ts';
import { rebuilds } from '../../recipe/rebuilds.ts';
import { formatAddress, type Complaint, type ParsedAddress } from '../../run/address.ts';
import { decode } from '../../run/knob-spelling.ts';
import { knownOwn } from '../../run/own-known.ts';
import type { OwnTrouble } from '../../run/own-file.ts';
import { MOST_PINS, ownPinOf, pinOf, type Pin } from '../../run/pin.ts';
import { Run } from '../../run/run.svelte.ts';
import type { OpenPool } from '../../run/open-pool.ts';
import type { ToolName } from '../../run/tool-names.ts';
import { AddressBar, type Addressed } from '../address-bar.ts';
import { language } from '../language.svelte.ts';
import { ownIn, readHash } from './known-stages.ts';
import { Player } from '../player.svelte.ts';
import { Loop } from './loop.svelte.ts';
import { soon } from './soon.ts';
import type { Spot } from '../tools/explain/spot.ts';

/** A scenario on the bench: its run, the address it is at, and what the reader looks at. */
export class Bench {
  readonly run: Run;
  readonly loop = new Loop();
  readonly player = new Player(() => this.#playOn());
  readonly structural: Readonly<Record<string, boolean>>;
  /** What a phrase or a pointer has in the light: `arm:relu`, `knob:depth`. */
  lit: string | null = $state.raw(null);
  /** Arms whose curves are hidden. */
  readonly hidden: readonly string[] = $derived.by(() =>
    this.run.armNames.filter((arm) => !this.run.shown.includes(arm)),
  );
  /** The knobs that turn something on the data in place. */
  readonly knobs: readonly [name: string, knob: Knob][] = $derived.by(() => {
    const { own, knobs, stage } = this.run;
    const idle = own.idle(knobs);
    return Object.entries(stage.knobs).filter(([name]) => !idle.includes(name));
  });
  complaints: readonly Complaint[] = $state.raw([]);
  /** Why the reader's own data in the address are not used. */
  ownTrouble: OwnTrouble | null = $state.raw(null);
  tableOpen = $state(false);
  #tool: ToolName | null = $state.raw(null);
  /** The pin of the run in view; null where it is not pinned. */
  readonly ownPin: Pin | null = $derived.by(() => ownPinOf(this.run));
  /** What is being explained, where something was chosen. */
  spot: Spot | null = $state.raw(null);
  readonly text: ScenarioText = $derived.by(() => textOf(this.run.slug, language()));
  readonly #addressBar: Addressed;

  /** A bench that stands within another page brings an address bar of its own. */
  constructor(hash: string, openPool: OpenPool, addressBar: Addressed = new AddressBar(window)) {
    this.#addressBar = addressBar;
    const read = readHash(hash);
    const { setting } = read;
    const scenario = SCENARIOS[setting.slug]!;
    this.run = new Run(setting.slug, scenario, openPool, soon, setting.stage);
    this.run.open(setting);
    this.#heed(read);
    this.structural = Object.fromEntries(
      Object.keys(this.run.stage.knobs).map((name) => [name, rebuilds(this.run.stage, name)]),
    );
  }

  /** The hash that opens what is on screen, but for where it is taken from: the tool that exports. */
  get hash(): string {
    const tool = this.#tool === null || this.#tool === 'export' ? {} : { tool: this.#tool };
    return formatAddress({ ...this.run.setting, ...tool }, this.run.stage.knobs);
  }

  /** The tool that is open. */
  get tool(): ToolName | null {
    return this.#tool;
  }

  set tool(name: ToolName | null) {
    this.#tool = name;
    this.#addressBar.replace(this.hash);
  }

  /** Follows the address; false where it leads to another scenario, stage or unread data, which need a bench of their own. */
  follow(hash: string): boolean {
    const read = readHash(hash);
    const { setting } = read;
    const { slug, stage } = this.run.setting;
    if (setting.slug !== slug || setting.stage !== stage) return false;
    const code = ownIn(hash);
    if (code !== null && !knownOwn(code)) return false;
    this.#addressBar.drop();
    if (formatAddress(setting, this.run.stage.knobs) !== this.hash) this.run.open(setting);
    this.#heed(read);
    return true;
  }

  /** Takes over what an address says beside the run's setting. */
  #heed({ setting, complaints, own }: ParsedAddress): void {
    this.#tool = setting.tool ?? null;
    this.complaints = complaints;
    this.ownTrouble = own ?? null;
  }

  /** Explains a number. */
  explain(spot: Spot): void {
    this.spot = spot;
    this.tool = 'explain';
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

  reset(knob: string): void {
    this.turn({ [knob]: this.run.stage.knobs[knob]!.start });
  }

  apply(preset: string): void {
    this.run.apply(preset);
    this.#addressBar.turn(this.hash, true);
  }

  /** Runs the data of the reader's own that a code stands for, or the stage's. */
  use(code: string | undefined): void {
    this.run.own.use(code);
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

  /** Keeps the run in view, unless it is kept already or there are as many as there may be, and shows the pins. */
  pin(): void {
    const { list } = this.run.background.pins;
    this.tool = 'compare';
    if (!this.ownPin && list.length < MOST_PINS) this.#keep([...list, pinOf(this.run)]);
  }

  /** Lets go of a pin. */
  unpin(pin: Pin): void {
    this.#keep(this.run.background.pins.list.filter((each) => each !== pin));
  }

  /** Goes to a pin's setting. The run in view is kept in its place, unless it is pinned itself. */
  openPin(pin: Pin): void {
    const { setting, background, seed } = this.run;
    const { list } = background.pins;
    const pins = this.ownPin ? list : list.map((each) => (each === pin ? pinOf(this.run) : each));
    this.player.stop();
    this.run.open({ ...setting, ...pin, seed: Math.min(seed, pin.seeds), pins });
    this.#addressBar.turn(this.hash, true);
  }

  /** Keeps the run in view, and lets the next turn go on from the cursor. */
  fork(): void {
    this.pin();
    this.steer(true);
  }

  #keep(pins: readonly Pin[]): void {
    this.run.open({ ...this.run.setting, pins });
    this.#addressBar.turn(this.hash, true);
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
    this.run.background.stir();
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

  /** Moves the cursor by single steps, to where there may be no reading. */
  stepBy(by: number): void {
    const { at, reached } = this.run;
    const next = Math.max(0, Math.min(reached, at + by));
    this.run.moveTo(next >= this.run.steps ? null : next);
    this.#addressBar.replace(this.hash);
  }

  /** Plays from where the cursor is; from the start, or that of the loop, where it is at the end. */
  play(): void {
    const { at, reached } = this.run;
    if (!this.player.playing && at >= (this.loop.to ?? reached)) this.moveTo(this.loop.from ?? 0);
    this.player.toggle();
  }

  /** Goes on by a reading, at the end of the loop to its start; false at the end of what there is. */
  #playOn(): boolean {
    const back = this.loop.backFrom(this.run.at);
    if (back === null) return this.step(1);
    this.moveTo(back);
    return true;
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
