import { median } from '../../../src/math/statistics.ts';

/** Whatever takes steps. */
export interface Racer {
  /** The most steps one call of `run` may take. */
  readonly most: number;
  /** Makes what is global the racer's own; called before it runs after another. */
  resume?(): Promise<void>;
  run(steps: number): void | Promise<void>;
}

/** How long a measurement takes. */
export interface Budget {
  /** For each racer in each round. */
  readonly seconds: number;
  readonly rounds: number;
}

/**
 * Steps per second of each racer, the median of its rounds. In a round every racer has its turn, so that whatever
 * else the machine does hits all alike; a first round warms up and does not count. `now` is in milliseconds.
 */
export async function race<Name extends string>(
  racers: Readonly<Partial<Record<Name, Racer>>>,
  { seconds, rounds }: Budget,
  now = () => performance.now(),
): Promise<Partial<Record<Name, number>>> {
  const turns = Object.entries<Racer>(racers as Record<Name, Racer>).map(([name, racer]) => ({
    name: name as Name,
    racer,
    stride: 1,
    rates: [] as number[],
  }));
  for (let round = 0; round <= rounds; round++)
    for (const turn of turns) {
      await turn.racer.resume?.();
      const rate = await rateOf(turn, 1000 * seconds, now);
      if (round > 0) turn.rates.push(rate);
    }
  return Object.fromEntries(turns.map(({ name, rates }) => [name, median(rates)])) as Partial<
    Record<Name, number>
  >;
}

/** The clock is asked some dozens of times a turn: more steps go into one call of a racer that is fast. */
async function rateOf(
  turn: { readonly racer: Racer; stride: number },
  milliseconds: number,
  now: () => number,
): Promise<number> {
  const start = now();
  let [steps, spent] = [0, 0];
  while (spent < milliseconds) {
    await turn.racer.run(turn.stride);
    steps += turn.stride;
    const before = spent;
    spent = now() - start;
    if (spent - before < milliseconds / 50)
      turn.stride = Math.min(2 * turn.stride, turn.racer.most);
  }
  return (1000 * steps) / spent;
}
