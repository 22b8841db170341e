import { list } from './english.ts';

/** A size as readers of files know it. */
const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** The export tool in English. */
export const exported = {
  waits: 'Once every seed is done, all of this can be taken along.',
  picture: 'Curves',
  pictureMean: 'The panels as they stand, on paper of the present theme: larger as PNG, or as SVG.',
  numbers: 'Numbers (CSV)',
  numbersMean: 'Every reading of every seed and arm: arm, seed, probe, step, element, value.',
  plan: 'Plan (JSON)',
  planMean: 'All that is needed to train every arm again; the file says what its fields mean.',
  write: 'Write the file',
  writing: 'Writing …',
  pythonMean: (arms: readonly string[], seed: number) =>
    `Trains ${list(arms)} on seed ${seed} again in plain NumPy, beside the curve of the page; with --check it holds 20 of its steps against those taken here. The file’s own text is in English.`,
  save: (bytes: number) => `Save (${size(bytes)})`,
  lost: 'The run changed while the file was being written. Write it again once it is done.',
  failed: (message: string) => `The file could not be made: ${message}`,
  link: 'Link',
  linkMean: 'Opens what is on screen.',
  embed: 'For a page of your own',
  embedMean: 'One panel with its first knob, as large as you make the frame.',
  copyLink: 'Copy the link',
  copyEmbed: 'Copy the frame',
  copied: 'Copied.',
  notCopied: 'The browser refused. Select the text and copy it yourself.',
};
