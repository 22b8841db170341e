import type { Data } from '../../recipe/data.ts';
import { loadDigits } from './digits.ts';

/** What a kind of data must wait for; most kinds wait for nothing. */
const LOADS: { readonly [K in Data['kind']]?: () => Promise<void> } = { digits: loadDigits };

/** A data set's own file did not come. */
export class NotLoaded extends Error {}

/** Loads what the data is made from; afterwards it can be made on any seed. Throws NotLoaded. */
export async function prepare({ kind }: Data): Promise<void> {
  try {
    await LOADS[kind]?.();
  } catch (error) {
    throw new NotLoaded(
      `the data set "${kind}" could not be loaded (${String(error)}): check the connection, then try again`,
      { cause: error },
    );
  }
}
