import { notices } from './notices-en.ts';
import { pages } from './pages-en.ts';
import { axis } from './axis-en.ts';
import { classViews } from './class-views-en.ts';
import { gradientViews } from './gradient-views-en.ts';
import { list, lower, plural } from './english.ts';
import { pins } from './pins-en.ts';
import { steering } from './steering-en.ts';
import { tools } from './tools-en.ts';

/** Every string of the interface in English. Scenarios bring their own texts; numbers come in as they are printed. */
export const en = {
  bar: {
    skip: 'Skip to content',
    home: 'Ablate',
    pages: 'Pages',
    scenario: 'Scenario',
    language: 'Language',
    keys: 'Keyboard shortcuts',
  },
  pages,
  tools,
  theme: {
    auto: 'Theme: as your system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },

  knobs: {
    title: 'Knobs',
    resetAll: 'Reset all',
    reset: (label: string) => `Reset ${label}`,
    about: (label: string) => `About ${label}`,
    typed: (label: string) => `${label}, type a value`,
    live: 'live',
    liveMeans: 'live: the step reads it',
    structural: 'structural',
    structuralMeans: 'structural: rebuilds the network',
    on: 'on',
    off: 'off',
    refused: {
      notNumber: (label: string, text: string, min: string, max: string) =>
        `${label}: “${text}” is not a number. Type one from ${min} to ${max}.`,
      notWhole: (label: string, text: string, min: string, max: string) =>
        `${label}: ${text} is not a whole number. Type one from ${min} to ${max}.`,
      outside: (label: string, text: string, min: string, max: string) =>
        `${label}: ${text} is outside ${min}…${max}. Type a number from ${min} to ${max}.`,
    },
  },

  presets: {
    title: 'Presets',
    role: {
      default: 'start',
      literal: 'the note’s wording',
      variant: 'another case',
      counter: 'counter-case',
    },
  },

  transport: {
    title: 'Playback',
    back: 'One reading back',
    play: 'Play',
    pause: 'Pause',
    forward: 'One reading forward',
    restart: 'Back to the start',
    cursor: 'Step cursor',
    step: (step: string) => `step ${step}`,
    rate: (rate: string) => `${rate} steps/s`,
    speed: 'Speed',
    loop: { from: 'Loop from here', to: 'Loop to here', stop: 'Stop looping' },
  },

  seeds: {
    title: 'Seeds',
    previous: 'Previous seed',
    next: 'Next seed',
    inView: (seed: number, count: number) => `seed ${seed} of ${count}`,
    count: 'Number of seeds',
    quick: 'quick',
    default: 'default',
    thorough: 'thorough',
  },

  verdicts: {
    title: 'Verdicts',
    scope: (seeds: number) => `${plural(seeds, 'seed', 'seeds')}, median and its interval`,
    scopeAt: (seeds: number, level: string) =>
      `${plural(seeds, 'seed', 'seeds')}, median and its ${level} interval`,
    pending: (done: number, total: number) => `Measuring: ${done} of ${total} seeds`,
    holds: (met: number, total: number) => `Holds in ${met} of ${total} seeds`,
    fails: (unmet: number, total: number) => `Fails in ${unmet} of ${total} seeds`,
    failsAsItShould: (unmet: number, total: number) =>
      `Fails in ${unmet} of ${total}, as it should`,
    shouldHold: (sentence: string) => `${sentence}; it should hold`,
    shouldFail: (sentence: string) => `${sentence}; it should fail`,
    changed: (claim: string, sentence: string) => `${sentence}: ${claim}`,
    above: (bound: string) => `needs more than ${bound}`,
    below: (bound: string) => `needs less than ${bound}`,
    within: (bound: string) => `needs ±${bound} at most`,
    between: (low: string, high: string) => `needs ${low} to ${high}`,
    seeds: (met: number, total: number) => `met in ${met} of ${total} seeds`,
    unmet: (seeds: string) => `not met in seed ${seeds}`,
    open: (count: number) => `${count} not measured yet`,
    effect: (value: string, low: string, high: string, level: string) =>
      `Median ${value}, ${level} interval from ${low} to ${high}`,
    elsewhere: 'Other settings',
    preset: {
      holds: (label: string) => `${label}: should hold`,
      fails: (label: string) => `${label}: should fail`,
      met: (expected: string) => `${expected}, and does`,
      unmet: (expected: string) => `${expected}, but does not`,
    },
  },

  arms: {
    title: 'Arms in view',
    show: (label: string) => `Show ${label}`,
    seedAt: (seed: number, place: string) => `Seed ${seed} at ${place}`,
  },

  differences: {
    same: (data: boolean, weights: boolean, batches: boolean) => {
      const things = [
        data && 'data',
        weights ? 'first weights' : 'random draws',
        batches && 'batches',
      ];
      return `Same ${list(things.filter((thing) => thing !== false))}`;
    },
    count: (same: string, count: number) =>
      `${same}; ${count === 1 ? 'one difference' : `${count} differences`}`,
  },

  keys: {
    title: 'Keyboard',
    close: 'Close',
    enabled: 'Single-key shortcuts',
    space: 'Space',
    shift: 'Shift',
    play: 'play or pause',
    step: 'one reading back, forward',
    singleStep: 'one step back, forward',
    loop: 'loop from here, to here, no more',
    start: 'back to the start',
    seed: 'previous, next seed',
    knob: 'go to that knob; arrows turn it',
    reset: 'reset the knob in focus',
    resetAll: 'reset all knobs',
    steer: 'redraw or steer',
    pin: 'pin this run',
    fork: 'fork: pin this run and go on from the cursor',
    table: 'chart as table',
    language: 'English or Chinese',
    keys: 'this list',
  },

  engine: {
    title: 'Engine',
    engine: 'Engine',
    thisRun: 'This run',
    runs: (runs: string, steps: string) => `${runs} × ${steps} steps`,
    speed: 'Speed',
    took: 'Redrawn in',
    milliseconds: (count: string) => `${count} ms`,
    replay: 'WebAssembly replay',
    names: { replay: 'Replay', tfjs: 'TensorFlow.js' },
    choose: 'Run on',
    check: 'Check against TensorFlow.js',
    checkMeans:
      'Takes 20 steps of each arm on TensorFlow.js as well, from equal states, and compares the updates.',
    checking: (arm: string) => `${arm}: checking…`,
    checked: (arm: string, steps: number, error: string, floor: string) =>
      `${arm}: over ${plural(steps, 'step', 'steps')} the updates differ by ${error} of their size at most; moving the weights by one rounding changes TensorFlow.js’s own by ${floor}.`,
    copy: 'Copy link',
    copied: 'Link copied',
    notCopied: 'The link was not copied; it is in the address bar',
  },

  axis,
  steering,
  pins,
  chart: {
    line: (seeds: number) =>
      seeds === 1 ? 'Line: one seed.' : `Line: median of ${seeds} seeds. Band: lowest to highest.`,
    cutShort: 'A seed that diverged counts until it stops.',
    step: 'step',
    table: 'Table',
    log: (title: string) => `${title}, log`,
    against: (title: string, thin: string) => `${title}; thin: ${lower(thin)}, the gap shaded`,
    column: (probe: string, arm: string) => `${probe}, ${arm}`,
    diverged: 'diverged',
    sweep: (probe: string, knob: string) => `${probe} at the end, by ${lower(knob)}`,
    swept: (knob: string, first: string, last: string, courses: readonly string[]) =>
      `${knob} ${first} to ${last}: ${list(courses)}. A dot is a run, a cross at the upper edge one that diverged. Press a column to turn the knob there.`,
    sentence: (title: string, values: readonly string[], place: string) =>
      `${title} at ${place}: ${list(values)}`,
  },

  views: {
    ...gradientViews,
    boundary: (arm: string) => `Decision boundary, ${arm}`,
    slice: 'A slice: x₀ across, x₁ up, all other features 0.',
    network: (arm: string) => `Network, ${arm}`,
    unit: (layer: number, unit: number) => `Layer ${layer}, unit ${unit}`,
    output: 'class 0, 1',
    profile: {
      drawing: (arm: string) => `Margin along a line through the plane, ${arm}`,
      pieces: (height: string, pieces: number | null) =>
        `Logit of class 1 − logit of class 0 along y = ${height}, the dashed line: <b>${
          pieces === null ? 'a smooth curve' : plural(pieces, 'straight piece', 'straight pieces')
        }</b>.`,
    },
    singularValues: {
      drawing: (arm: string) => `Singular values by layer, ${arm}`,
      unit: 'layer',
      product: (count: number) =>
        `Singular values of each layer (○) and of the product up to it (●): ${plural(count, 'value', 'values')} at any depth.`,
      layers:
        'Singular values of each layer. With a bend between them, their product says nothing.',
    },
    byLayer: {
      shared: 'one axis, one logarithmic scale',
      output: 'out',
      heat: (probe: string, arm: string) => `${probe}, layer by step, ${arm}`,
      sentence: (step: string, seed: string, last: number, shares: readonly string[]) =>
        `At step ${step} of seed ${seed}, layer 1 ÷ layer ${last}: ${list(shares)}. Maps: the norm at every step, blank where it is 0. Marks: all arms at the cursor; a dashed line is where a number format ends.`,
      ends: (arm: string, first: string, last: string) => `${arm} ${first} and ${last}`,
      blocks: (step: string, seed: string, last: number, ends: readonly string[]) =>
        `At step ${step} of seed ${seed}, block 1 and block ${last}: ${ends.join('; ')}. Maps: every step; marks: all arms at the cursor.`,
    },
    ridges: {
      layer: 'layer',
      saturated: 'flat',
      drawing: (arm: string) => `What goes into the activations, layer by layer, ${arm}`,
      caption:
        'What goes into the activations over the training set, each layer to its own peak. σ: how far a unit still tells samples apart. Flat: share where the activation’s slope is under a tenth of its steepest.',
    },
    collapsed: {
      product: (matrices: number) => `${matrices} matrices, collapsed:`,
      residual: (residual: string) => `. Residual ${residual}.`,
      fit: 'No single matrix does this.',
      unexplained: (share: string) =>
        `The best affine map leaves ${share} of the output unexplained.`,
    },
    lossSurface: {
      drawing: (arm: string) => `Training loss around the end of the run, ${arm}`,
      range: (low: string, high: string) =>
        `Training loss around the end, ${low} to ${high}, along two random directions, the same in all arms and as long as the weights. One scale of colours, a line every √10.`,
    },
    mask: (arm: string) => `Dropout mask, ${arm}`,
    masked: (rows: number, units: number, kept: string) =>
      `This step’s mask: ${rows} samples down, ${units} units across; ${kept} pass.`,
    ...classViews,
    thinned: (arm: string) => `Distribution of a pre-activation over masks, ${arm}`,
    settled: (masks: number, mean: string, deviation: string, settled: string) =>
      `One pre-activation on one test sample. Disc: mean ${mean} of ${masks} masks, σ ${deviation}. Line: ${settled} with nothing dropped.`,
  },

  layers: {
    hidden: (layer: number) => `hidden layer ${layer}`,
    block: (block: number) => `block ${block}`,
    output: 'the output layer',
    loss: 'the loss',
  },

  bench: {
    training: (step: string, steps: string) => `Training the first seed: step ${step} of ${steps}.`,
    nothing: 'Nothing has been measured.',
    diverged: (
      arm: string,
      count: number,
      seeds: number,
      seed: number,
      step: number,
      layer: string,
    ) =>
      `<b>${arm} diverges in ${count} of ${plural(seeds, 'seed', 'seeds')}</b>, with seed ${seed} at step ${step} in ${layer}.`,
    stages: 'Stages',
    note: 'Note',
    notesHere: 'The notes it speaks for',
    measurement: 'Measurement',
    dock: 'Playback and one knob',
    source: (place: string) => `Source: ${place}`,
  },

  notices,
};

/** The strings of one language: whatever English has, with the same values to fill in. */
export type Words = typeof en;
