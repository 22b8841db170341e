/** A package whose code is in the page, and the licence it comes under. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it: `MIT`. */
  readonly licence: string;
  /** Where the full text stands in `texts`; packages of one house share theirs. */
  readonly text: number;
}

/** Every package in the built site. */
export interface LicenceList {
  readonly packages: readonly PackageLicence[];
  readonly texts: readonly string[];
}

/** The file of the built site that holds the list. */
export const LICENCES_FILE = 'licences.json';
