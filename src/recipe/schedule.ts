import { placeholder, type Placeholder } from './placeholder.ts';

/** What the learning rate is multiplied by at each step. */
export type Schedule =
  | { readonly kind: 'constant' }
  | { readonly kind: 'step'; readonly every: number; readonly factor: Placeholder }
  | { readonly kind: 'exponential'; readonly rate: Placeholder }
  | { readonly kind: 'inverseTime'; readonly rate: Placeholder }
  | { readonly kind: 'cosine'; readonly steps: number }
  | { readonly kind: 'warmUp'; readonly steps: number; readonly then: Schedule };

export type ScheduleKind = Schedule['kind'];
export type ScheduleOf<K extends ScheduleKind> = Extract<Schedule, { kind: K }>;

export const constantRate = (): Schedule => ({ kind: 'constant' });
/** factor^⌊t / every⌋ */
export const stepDecay = ({ every, factor }: { every: number; factor: number }): Schedule => ({
  kind: 'step',
  every: wholeSteps(every, 'every'),
  factor: placeholder(factor, 'factor'),
});
/** e^(−rate · t) */
export const exponentialDecay = ({ rate }: { rate: number }): Schedule => ({
  kind: 'exponential',
  rate: placeholder(rate, 'rate'),
});
/** 1 / (1 + rate · t) */
export const inverseTimeDecay = ({ rate }: { rate: number }): Schedule => ({
  kind: 'inverseTime',
  rate: placeholder(rate, 'rate'),
});
/** (1 + cos(π t / steps)) / 2, then 0   (Loshchilov & Hutter 2017) */
export const cosineDecay = ({ steps }: { steps: number }): Schedule => ({
  kind: 'cosine',
  steps: wholeSteps(steps, 'steps'),
});
/** (t + 1) / steps up to 1, then the other schedule from its own start   (Goyal et al. 2017) */
export const warmUp = ({ steps, then }: { steps: number; then?: Schedule }): Schedule => ({
  kind: 'warmUp',
  steps: wholeSteps(steps, 'steps'),
  then: then ?? constantRate(),
});

function wholeSteps(steps: number, name: string): number {
  if (Number.isInteger(steps) && steps > 0) return steps;
  throw new Error(`schedule: ${name} ${steps} is no whole number above 0`);
}
