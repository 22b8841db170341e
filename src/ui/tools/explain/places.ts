import { forwardLines, runningLines } from '../../../run/explain/forward.ts';
import { backwardLines } from '../../../run/explain/backward.ts';
import { lossLines } from '../../../run/explain/loss.ts';
import { FEATURES, outputOf } from '../../../run/explain/parts.ts';
import type { Line, Link, Place, Seen } from '../../../run/explain/seen.ts';
import { weightAt, weightLines } from '../../../run/explain/weight.ts';
import type { explain } from '../../../words/explain-en.ts';

type Says = typeof explain;

/** Lines that belong together. */
export interface Group {
  readonly name: keyof Says['parts'];
  readonly lines: readonly Line[];
}

/** The place itself where the network has it, else the first unit: a turn may have taken it away. */
export function placeIn(seen: Seen, place: Place | undefined): Place {
  const first: Place = { kind: 'unit', layer: seen.parts[0]!.name, unit: 0 };
  if (!place) return first;
  if (place.kind === 'unit') {
    const known = seen.parts.some(({ name }) => name === place.layer);
    return known && place.unit < seen.widthOf(outputOf(place.layer)) ? place : first;
  }
  if (place.kind !== 'weight') return place;
  return place.index < (seen.variable(place.variable)?.before.length ?? 0) ? place : first;
}

/** What there is to say of a unit, a weight or the loss on a sample. */
export function groupsOf(seen: Seen, place: Place, sample: number): Group[] {
  switch (place.kind) {
    case 'unit': {
      const part = seen.part(place.layer);
      const at = { unit: place.unit, sample };
      const running = runningLines(seen, part, place.unit);
      return [
        { name: 'forward', lines: forwardLines(seen, part, at) },
        { name: 'backward', lines: backwardLines(seen, part, at) },
        ...(running.length > 0 ? [{ name: 'running', lines: running } as const] : []),
      ];
    }
    case 'weight':
      return [{ name: 'gradient', lines: weightLines(seen, place.variable, place.index, sample) }];
    case 'loss':
      return [{ name: 'loss', lines: lossLines(seen, sample) }];
    case 'reading':
      return [];
  }
}

/** What a weight is called: by the input it weighs, or by itself. */
export function weightName(seen: Seen, variable: string, index: number, says: Says): string {
  const { layer, name, input } = weightAt(seen, variable, index);
  if (input === null) return says.own[name]!;
  return seen.part(layer).from === FEATURES ? says.input(input + 1) : says.from(input + 1);
}

/** What a place is called; `probes` are the names of curves. */
export function placeName(
  seen: Seen,
  place: Place,
  probes: (probe: string) => string,
  says: Says,
): string {
  switch (place.kind) {
    case 'unit':
      return says.heads.unit(place.layer, place.unit + 1);
    case 'weight': {
      const { layer, unit } = weightAt(seen, place.variable, place.index);
      return says.heads.weight(
        layer,
        unit + 1,
        weightName(seen, place.variable, place.index, says),
      );
    }
    case 'loss':
      return says.heads.loss;
    case 'reading':
      return says.heads.reading(probes(place.probe));
  }
}

/** Where a link leads, in words. */
export function linkName(
  seen: Seen,
  { place, sample }: Link,
  probes: (probe: string) => string,
  says: Says,
): string {
  const name = placeName(seen, place, probes, says);
  return sample === undefined ? name : says.ofSample(name, sample + 1);
}
