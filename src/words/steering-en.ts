/** What is said of knobs that are turned while a run goes on. */
export const steering = {
  title: 'What a knob does',
  redraw: 'Redraw',
  steer: 'Steer',
  from: (step: string) => `Turning a knob goes on from step ${step}.`,
  fromStart: 'Turning a knob at step 0 redraws; move the cursor to go on from there.',
  redraws: 'redraws from step 0',
  here: (step: string, turns: readonly string[]) => `At step ${step}: ${turns.join(', ')}`,
  marks: 'Marks',
  mark: (step: string, turns: readonly string[]) => `From step ${step}: ${turns.join(', ')}`,
  turn: (label: string, value: string) => `${label} ${value}`,
  remove: (step: string) => `Remove the mark at step ${step}`,
  unjudged:
    'These marks are yours: claims speak of the run without them, so nothing is judged here.',
  full: 'A run may have eight marks. Remove one to turn a knob at another step.',
  ignored: (marks: string, why: string) =>
    `The address has the marks “${marks}”: ${why}. They are ignored.`,
  trouble: {
    form: 'they are written as step*knob*value, with _ between them',
    unknown: (knob: string) => `there is no knob “${knob}”`,
    value: (knob: string, allowed: string) => `${knob} takes ${allowed}`,
    many: 'a run may have eight',
    twice: (at: number) => `two are at step ${at}, where one can turn all knobs`,
    empty: (at: number) => `that at step ${at} turns no knob`,
    place: (at: number, last: number) => `step ${at} is outside 1…${last}`,
    shape: (knobs: string, layer: string) =>
      `turning ${knobs} on the way changes the shape of ${layer}; turn it from the start`,
  },
};
