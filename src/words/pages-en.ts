/** The names of the pages in English, and what is said where one cannot be shown. */
export const pages = {
  home: 'Home',
  bench: 'Bench',
  guide: 'Guide',
  notes: 'Notes',
  drill: 'Drill',
  lesson: 'Lesson',
  about: 'About',
  foot: 'About Ablate, privacy and licences',
  lost: (reason: string) =>
    `This page could not be loaded (${reason}). Check the connection, then try again.`,
  again: 'Try again',
};
