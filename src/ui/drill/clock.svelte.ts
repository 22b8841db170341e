import { remaining, type Sitting } from '../../drill/sitting.ts';

/** What is worth saying of the time that is left. */
export type Milestone = 'half' | 'minute' | 'up';

/** The milestone a remaining time has passed last; null in the first half. */
export function milestoneOf(left: number, minutes: number): Milestone | null {
  if (left <= 0) return 'up';
  if (left <= 60_000) return 'minute';
  return left <= minutes * 30_000 ? 'half' : null;
}

/** Minutes and seconds of a remaining time, begun seconds counted whole: `9:05`. */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The time that is left of an interview, looked at every second while something shows it. */
export class Clock {
  left: number = $state(0);

  constructor(
    private readonly sitting: () => Sitting,
    private readonly now: () => number,
  ) {
    this.look();
  }

  look(): void {
    this.left = remaining(this.sitting(), this.now());
  }

  /** Looks again and again; returns what ends it. */
  run(): () => void {
    const timer = setInterval(() => this.look(), 1000);
    return () => clearInterval(timer);
  }
}
