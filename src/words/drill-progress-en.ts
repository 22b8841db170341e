const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the drill says of the reader's record in English. */
export const progress = {
  title: 'Progress',
  private:
    'All of it is kept in this browser, on this machine. Nothing is sent anywhere: there is no account and no server. Clearing the browser’s data deletes it, so export it now and then.',
  cards: (asked: number, all: number) => `${asked} of ${plural(all, 'card', 'cards')} asked`,
  interviews: (count: number) => plural(count, 'mock interview', 'mock interviews'),
  exportTitle: 'Export',
  exportHelp: 'A JSON file with all grades, interviews and ticks.',
  export: 'Export progress',
  importTitle: 'Import',
  importHelp:
    'Such a file, from this or another machine. It is added to what is here: of each card the later answer stays.',
  import: 'Import a file',
  imported: (cards: number) => `Imported. ${plural(cards, 'card has', 'cards have')} a record now.`,
  faults: {
    size: (megabytes: string, largest: string) =>
      `This file has ${megabytes} MB; at most ${largest} MB are read. Choose a file that was exported here. Nothing was changed.`,
    json: 'This file is no JSON, or was cut off. Choose a file that was exported here. Nothing was changed.',
    format:
      'This is no progress file of the drill. Choose one that was exported here. Nothing was changed.',
    version: (version: string) =>
      `This file is of version ${version}; this page reads version 1. Open it with the newer page. Nothing was changed.`,
    content: (at: string, found: string) =>
      `In this file, “${at}” holds ${found}, which cannot be. Export it again where it comes from. Nothing was changed.`,
    unread: (reason: string) => `This file could not be read (${reason}). Nothing was changed.`,
  },
  unkept: (reason: string) =>
    `The browser did not store this (${reason}). It lasts until the page closes; export it to keep it.`,
  deleteTitle: 'Delete',
  deleteHelp: 'All grades, interviews and ticks. There is no way back but an exported file.',
  delete: 'Delete all progress',
  really: 'Delete all progress for good?',
  yes: 'Delete for good',
  no: 'Keep it',
  deleted: 'All progress is deleted.',
};
