import { COST_AXES, isTime, stepCost, type CostAxis } from '../recipe/cost-axis.ts';
import { segmentsOf, type ArmPlan, type Plan } from '../recipe/plan.ts';
import { readingSteps } from '../recipe/probe.ts';
import type { Stage } from '../recipe/stage.ts';
import type { RunRecord } from './history.ts';
import { StepTimes, type Question } from './step-times.svelte.ts';

type Costs = Readonly<Record<string, number>>;

/**
 * What curves are drawn over. There are as many places on the axis as the arm has steps that takes most of them, and an arm
 * is at one once it has cost as much. So the cursor is a whole number on every axis.
 */
export class RunAxis {
  /** What the reader has chosen; null leaves it to the stage. */
  chosen: CostAxis | null = $state(null);

  /** The arm with the most steps: an axis has as many places. */
  readonly #lead: ArmPlan | null = $derived.by(() =>
    Object.values(this.plan().arms).reduce<ArmPlan | null>(
      (most, arm) => (most && most.steps >= arm.steps ? most : arm),
      null,
    ),
  );
  /** The last place. */
  readonly steps: number = $derived(this.#lead?.steps ?? 1);
  /** The places at which there are readings, ascending. */
  readonly readingSteps: readonly number[] = $derived.by(() =>
    this.#lead ? stepsRead(this.#lead) : [0],
  );
  /** Those to choose from: multiply-adds only where every arm has some. */
  readonly offered: readonly CostAxis[] = $derived.by(() =>
    COST_AXES.filter(
      (axis) =>
        axis !== 'multiplyAdds' ||
        Object.values(this.plan().arms).every((arm) => stepCost(axis, arm) !== null),
    ),
  );
  /** The axis asked for. */
  readonly wanted: CostAxis = $derived.by(
    () => this.offered.find((axis) => axis === this.chosen) ?? ownAxis(this.stage),
  );
  /**
   * The axis there is: the stage's own until all that the one asked for needs has been measured, and steps where a step does
   * not cost the same all along a run.
   */
  readonly inUse: CostAxis = $derived.by(
    () => [this.wanted, ownAxis(this.stage)].find((axis) => this.#costsOn(axis)) ?? 'steps',
  );
  /** What a step of each arm costs on it. */
  readonly costs: Costs = $derived.by(() => this.#costsOn(this.inUse) ?? {});
  /** The axis's end, and what the cheapest of all first steps costs, which is where a logarithmic axis starts. */
  readonly ends: readonly [first: number, last: number] = $derived.by(() => {
    const arms = Object.entries(this.plan().arms).map(([name, { steps }]) => {
      const cost = this.costs[name] ?? 1;
      return [cost, cost * steps] as const;
    });
    if (arms.length === 0) return [1, 1];
    return [Math.min(...arms.map(([first]) => first)), Math.max(...arms.map(([, last]) => last))];
  });
  /** What it costs to come from one place to the next: the last is at the axis's end. */
  readonly #placeCost: number = $derived.by(() => this.ends[1] / this.steps);

  readonly times: StepTimes;

  constructor(
    private readonly stage: Stage,
    private readonly plan: () => Plan,
    send: (question: Question) => void,
  ) {
    this.times = new StepTimes(send);
  }

  /** On an axis of time: has a step of every arm measured, on the run of that id. */
  measure(idOf: (arm: string) => string): void {
    const axis = this.wanted;
    if (!isTime(axis)) return;
    for (const [name, arm] of Object.entries(this.plan().arms))
      this.times.ask(axis, arm, idOf(name));
  }

  /** The cost at a place. */
  costAt(place: number): number {
    return place * this.#placeCost;
  }

  /** The place nearest to a cost, not rounded. */
  placeAt(cost: number): number {
    return cost / this.#placeCost;
  }

  /** How many steps an arm has taken at a place. */
  stepAt(arm: string, place: number): number {
    const steps = (place * this.#placeCost) / (this.costs[arm] ?? 1);
    return Math.min(this.plan().arms[arm]!.steps, Math.floor(steps + 1e-6));
  }

  /**
   * The step at which a run is seen at a place: at places with readings the last that has them, where its state is kept, and
   * elsewhere just that. Null is the last place.
   */
  seenAt({ arm, reached }: Pick<RunRecord, 'arm' | 'reached'>, place: number | null): number {
    const wanted = Math.min(reached, this.stepAt(arm, place ?? Infinity));
    if (place !== null && !this.readingSteps.includes(place)) return wanted;
    return stepsRead(this.plan().arms[arm]!).findLast((each) => each <= wanted) ?? 0;
  }

  /** All steps at which a run is seen as the cursor goes from reading to reading, ascending. */
  stepsSeen(run: Pick<RunRecord, 'arm' | 'reached'>): readonly number[] {
    return this.readingSteps
      .map((place) => this.seenAt(run, place))
      .filter((step, i, all) => step !== all[i - 1]);
  }

  /** The last place a run has got to: the end where it is done, the start where there is none. */
  reachedBy(run: Pick<RunRecord, 'arm' | 'reached' | 'done'> | undefined): number {
    if (!run) return 0;
    const place = Math.floor((run.reached * (this.costs[run.arm] ?? 1)) / this.#placeCost);
    return run.done ? this.steps : Math.min(this.steps, place);
  }

  /** Where the cursor stands: where it was put, as far as runs have got; null follows them to the last place that is sure to be read. */
  cursorAt(cursor: number | null, reached: number): number {
    if (cursor !== null || reached >= this.steps) return Math.min(cursor ?? this.steps, reached);
    return this.readingSteps.findLast((place) => place < reached) ?? 0;
  }

  /** What a step of some arm costs on the axis; null where it has not been measured, or is not the same all along. */
  costOf(arm: ArmPlan, axis: CostAxis = this.inUse): number | null {
    const each = segmentsOf(arm).map(({ plan }) =>
      isTime(axis) ? this.times.of(axis, plan) : stepCost(axis, plan),
    );
    return each.every((cost) => cost === each[0]) ? each[0]! : null;
  }

  /** The costs of all arms on an axis; null where one still has to be measured. */
  #costsOn(axis: CostAxis): Costs | null {
    const costs = Object.entries(this.plan().arms).map(
      ([name, arm]) => [name, this.costOf(arm, axis)] as const,
    );
    return costs.some(([, cost]) => cost === null) ? null : (Object.fromEntries(costs) as Costs);
  }
}

/** What a stage's curves are drawn over unless the reader has it otherwise. */
export const ownAxis = ({ axis = 'steps' }: Pick<Stage, 'axis'>): CostAxis => axis;

const stepsRead = ({ steps, readings, spacing }: ArmPlan): readonly number[] =>
  readingSteps(steps, readings, spacing);
