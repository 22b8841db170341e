import { SCENARIOS } from '../../../scenarios/all.ts';
import { starts } from '../../recipe/knob.ts';
import { onOwnData } from '../../recipe/own-stage.ts';
import { resolve } from '../../recipe/plan.ts';
import { LONGEST, parseAddress, type KnownStage, type ParsedAddress } from '../../run/address.ts';
import { ownAxis } from '../../run/axis.svelte.ts';
import { ownFor } from '../../run/own-data.svelte.ts';
import { placeIn } from '../route.ts';

/** The scenario that opens where an address names none. */
const FIRST = 'relu-vs-linear';

const stagesOf = (slug: string) => {
  if (!Object.hasOwn(SCENARIOS, slug)) return null;
  const stages = Object.entries(SCENARIOS[slug]!.stages).map(
    ([name, stage]): [string, KnownStage] => [
      name,
      {
        knobs: stage.knobs,
        arms: Object.keys(stage.arms(starts(stage.knobs))),
        axis: ownAxis(stage),
        try: (knobs, marks, own) =>
          void resolve(
            onOwnData(stage, () => own),
            knobs,
            marks,
          ),
        own: (code) => ownFor(stage, code),
      },
    ],
  );
  return Object.fromEntries(stages);
};

/** What an address says of a bench. */
export const readHash = (hash: string): ParsedAddress => parseAddress(hash, stagesOf, FIRST);

/** The code of the reader's own data in an address; null where it has none, or is too long to be read. */
export const ownIn = (hash: string): string | null =>
  hash.length > LONGEST ? null : placeIn(hash).query.get('own');

/** The scenario an address leads to. */
export const slugIn = (hash: string): string => readHash(hash).setting.slug;
