import { list } from './english.ts';

/** What the guide says in English, beside the texts of its scenarios. */
export const guide = {
  title: 'Guides',
  intro:
    'Each takes one concept in five steps: you say what will happen, the run shows what does, and you explain the difference.',
  minutes: (count: number) => `${count} minutes`,
  begun: 'begun',
  steps: 'Steps',
  predict: { name: 'Predict', says: 'Before you see' },
  run: { name: 'Run', says: 'Here, now' },
  observe: { name: 'Observe', says: 'Against your guess' },
  explain: { name: 'Explain', says: 'In your own words' },
  transfer: { name: 'Transfer', says: 'One case further' },
  crumb: (title: string, step: number) => `${title} · step ${step} of 5`,

  pen: 'Arm to draw',
  draw: 'Drag to draw, or Tab to a point and move it with ↑ and ↓.',
  sketch: (probe: string) => `Your prediction: ${probe}`,
  point: (arm: string, step: string) => `${arm}, step ${step}`,
  unseen: 'not yet run',
  yours: (arm: string) => `${arm}, as you drew it`,
  clear: 'Clear',
  guess: 'Your guess',
  answers: 'Answers',
  sure: 'How sure?',
  sureness: { guessing: 'Guessing', fairly: 'Fairly', certain: 'Certain' },
  lock: 'Lock in and run',
  locked: {
    guessing: 'Locked in as a guess.',
    fairly: 'Locked in, fairly sure.',
    certain: 'Locked in as certain.',
  },
  startOver: 'Start over',
  missing: {
    draw: (arms: readonly string[]) => `Draw ${list(arms)} first: a rough line will do.`,
    value: 'Move the slider to your guess first.',
    choice: 'Choose an answer first: a hunch will do.',
  },

  training: (step: string, steps: string) => `Training: step ${step} of ${steps}.`,
  seedsToCome: 'The first seed is done, the others follow.',
  trained: (seeds: number) => `Done: ${seeds} seeds.`,
  failed: (reason: string) => `The engine stopped (${reason}).`,
  again: 'Run again',
  wait: 'The run is still training; its numbers will stand here.',

  score: 'Your guess',
  off: (distance: string) => `${distance} off on average`,
  offFactor: (factor: string) => `off by a factor of ${factor} on average`,
  drawing: (arm: string, off: string, inside: string) =>
    `<b>${arm}</b>: ${off}; inside the band of the seeds for ${inside} of the way.`,
  farthest: (step: string, drawn: string, measured: string) =>
    `Farthest apart at step ${step}: you drew ${drawn}, the run had ${measured}.`,
  value: (guess: string, value: string, low: string, high: string) =>
    `You said ${guess}; <b>the run gave ${value}</b> (${low} to ${high} from seed to seed).`,
  valueInside: 'Your number is one that a seed could have given.',
  right: (answer: string) => `You chose “${answer}”: <b>right</b>.`,
  wrong: (answer: string, truth: string) =>
    `You chose “${answer}”; <b>the run says “${truth}”</b>.`,
  unclear: (answer: string) => `You chose “${answer}”; the run fits none of the answers.`,
  calibration: {
    guessing: {
      close: 'You were guessing, and guessed well: find out what you went by.',
      near: 'You were guessing, and were not far off.',
      far: 'You were guessing, and now know where to look.',
    },
    fairly: {
      close: 'You were fairly sure, and rightly so.',
      near: 'You were fairly sure: right in outline, not in size.',
      far: 'You were fairly sure, and the run disagrees: that is worth a second look.',
    },
    certain: {
      close: 'You were certain, and right.',
      near: 'You were certain, and somewhat off: the outline is right, the size is not.',
      far: 'You were certain, and wrong: nothing teaches more. Look closely.',
    },
  },
  looks: 'Look here',
  look: (count: number) => `Look at place ${count}`,
  atStep: (step: string) => `at step ${step}`,

  own: 'In your own words',
  kept: 'Kept in this tab of your browser, and sent nowhere.',
  model: 'Model answer',
  modelLater: 'after you have written yours',
  showModel: 'I have written mine: show it',
  questions: 'What you may be asked next',
  showAnswer: 'Show the answer',
  hideAnswer: 'Hide the answer',
  outcome: 'What came of it',

  next: {
    run: 'Next: run',
    observe: 'Next: observe',
    explain: 'Next: explain',
    transfer: 'Next: transfer',
  },
  all: 'All guides',
  nextGuide: (title: string) => `Next guide: ${title}`,
  held: 'Held for this run',
  arms: 'Arms',
  seeds: 'Seeds',
  turned: 'turned',
  bench: 'Continue on the bench',
  benchMeans: 'with this setting, every knob in your hands',

  noGuide: (name: string) => `There is no guide “${name}”. Here are those there are.`,
  noStep: (name: string) => `There is no step “${name}”. This is the first one.`,
  early: 'That step shows what came out. Predict first; the rest opens when you lock it in.',
};
