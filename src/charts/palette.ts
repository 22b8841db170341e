import { probed, type Probe } from './probe.ts';

/** An arm's place, which fixes its colour, dash and marker; 1 has the thing in place. */
export type Arm = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What an arm is drawn with: line colour, band colour, and dash in CSS pixels (empty for solid). */
export interface ArmInk {
  readonly colour: string;
  readonly wash: string;
  readonly dash: readonly number[];
}

/** The design tokens a drawing needs, resolved for one theme: colours as `rgb(…)`, lengths in CSS pixels. */
export interface Palette {
  readonly arms: readonly ArmInk[];
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly ground: string;
  readonly paper: string;
  readonly mark: string;
  readonly markLine: string;
  readonly class0: string;
  readonly class1: string;
  /** Magnitude, lowest first. */
  readonly ramp: readonly string[];
  readonly line: number;
  readonly lineThin: number;
  readonly lineStrong: number;
  readonly family: string;
  /** Axis ticks, the smallest type there is. */
  readonly size1: number;
  /** Direct labels. */
  readonly size2: number;
  readonly strong: string;
}

/** Reads the tokens as they hold inside `element`, which must be in the document. */
export const readPalette = (element: HTMLElement): Palette => probed(element, paletteOf);

function paletteOf(read: Probe): Palette {
  const line = read.length('--line', 2);
  return {
    arms: [1, 2, 3, 4, 5, 6, 7, 8].map((arm) => armInk(read, arm, line)),
    ink: read.colour('--ink'),
    ink2: read.colour('--ink-2'),
    ink3: read.colour('--ink-3'),
    rule: read.colour('--rule'),
    ruleStrong: read.colour('--rule-strong'),
    ground: read.colour('--ground'),
    paper: read.colour('--paper'),
    mark: read.colour('--mark'),
    markLine: read.colour('--mark-line'),
    class0: read.colour('--class-0'),
    class1: read.colour('--class-1'),
    ramp: [0, 1, 2, 3, 4, 5, 6].map((step) => read.colour(`--ramp-${step}`)),
    line,
    lineThin: read.length('--line-thin', 1.25),
    lineStrong: read.length('--line-strong', 3.25),
    family: read.family('--font-ui'),
    size1: read.length('--size-1', 12),
    size2: read.length('--size-2', 13),
    strong: read.text('--weight-strong') || '600',
  };
}

/** The half-width of a marker on lines of this palette. */
export function markerSize({ line }: Palette): number {
  return 1.2 + 1.4 * line;
}

/** Dashes are written for a 2 px line and grow with it, so that an arm reads the same on a phone and on a wall. */
function armInk(read: Probe, arm: number, line: number): ArmInk {
  const dash = read.text(`--arm-${arm}-dash`);
  return {
    colour: read.colour(`--arm-${arm}`),
    wash: read.colour(`--arm-${arm}-wash`),
    dash: /\d/.test(dash) ? dash.split(/\s+/).map((length) => (Number(length) * line) / 2) : [],
  };
}
