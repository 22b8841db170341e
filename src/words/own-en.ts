import { plural } from './english.ts';

/** The page of the reader's own notes in English. */
export const own = {
  tabs: { all: 'All notes', own: 'Your own notes' },
  tabsTitle: 'Which notes',
  title: 'Your own notes',
  lead: 'Bring notes you have written, as Markdown or plain text. Each sentence is set beside the notes and the bench that illustrate it. Nothing is sent anywhere: they stay in this browser until you remove them.',
  choose: 'Choose files…',
  drop: 'or drop them anywhere on this page',
  dropNow: 'Let go to read them here',
  limits: 'Markdown or text, up to 1 MB each, in UTF-8 or GB18030.',
  files: 'Files',
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `“${name}” is removed from this browser.`,
  undo: 'Put it back',
  taken: (name: string, pieces: number) =>
    `“${name}” is here: ${plural(pieces, 'piece', 'pieces')}.`,
  none: 'There is nothing here yet.',
  unknown: (name: string) => `There is no file “${name}” in this browser. Choose it again.`,
  faults: {
    empty: (name: string) => `“${name}” has no text in it. Choose a file that does.`,
    large: (name: string) =>
      `“${name}” is larger than 1 MB. Split it into smaller files and bring those.`,
    binary: (name: string) =>
      `“${name}” is not a text file. Save it as Markdown (.md) or plain text (.txt) and bring that.`,
    encoding: (name: string) =>
      `“${name}” is in an encoding that is not known here. Save it as UTF-8 and bring it again.`,
    unread: (name: string, reason: string) =>
      `“${name}” could not be read (${reason}). If it is a folder, choose the files in it; otherwise try again.`,
  },
  fleeting: 'This browser stores nothing for this page, so your files last until it is closed.',
  notStored: (reason: string) =>
    `The last change could not be stored (${reason}) and lasts until this page is closed. Free some space, or remove a file here, then try again.`,
  links: 'Illustrated by',
  onBench: 'On the bench',
  unlink: (title: string) => `Remove the link to “${title}”`,
  add: 'Add a link',
  addTo: (text: string) => `Add a link to “${text}”`,
  search: 'Search notes and scenarios, in either language',
  close: 'Close',
  noneFound: (query: string) => `Nothing says “${query}”. Try another word.`,
  linked: (title: string) => `Linked to “${title}”.`,
  unlinked: (title: string) => `The link to “${title}” is removed.`,
  more: (count: number) => `Show ${count} more`,
  brought: 'From your notes',
  dismiss: 'Dismiss',
};
