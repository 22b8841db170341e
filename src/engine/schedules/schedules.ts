import { cos, exp } from '../../math/elementary.ts';
import type { Schedule, ScheduleKind, ScheduleOf } from '../../recipe/schedule.ts';
import { wholePower } from './whole-power.ts';

type Builder<S extends Schedule> = (schedule: S, step: number) => number;

/** The learning rate's multiplier at step t = 0, 1, 2, … under each schedule, in float64. */
export const SCHEDULES: { [K in ScheduleKind]: Builder<ScheduleOf<K>> } = {
  constant: () => 1,
  /** factor^⌊t / every⌋ */
  step: ({ every, factor }, t) => wholePower(factor.placeholder, Math.floor(t / every)),
  /** e^(−rate t) */
  exponential: ({ rate }, t) => exp(-rate.placeholder * t),
  /** 1 / (1 + rate t) */
  inverseTime: ({ rate }, t) => 1 / (1 + rate.placeholder * t),
  /** (1 + cos(π t / steps)) / 2, then 0 (Loshchilov & Hutter 2017) */
  cosine: ({ steps }, t) => (t < steps ? (1 + cos((Math.PI * t) / steps)) / 2 : 0),
  /** (t + 1) / steps up to 1, then the other schedule from its own start (Goyal et al. 2017) */
  warmUp: ({ steps, then }, t) => (t < steps ? (t + 1) / steps : scale(then, t - steps)),
};

/** What the learning rate is multiplied by at a step (0, 1, 2, …). */
export const scale = (schedule: Schedule, step: number): number =>
  (SCHEDULES[schedule.kind] as Builder<Schedule>)(schedule, step);
