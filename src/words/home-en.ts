/** The home page in English. */
export const home = {
  title: 'Drag a slider, and the whole training curve redraws',
  lead: 'Ablate is a bench for deep-learning notes. Each note makes a claim, and each claim that can be tried is tried here: networks that differ in one thing, trained side by side in your browser, over several seeds.',
  live: 'A panel that is training now',
  open: 'Open it on the bench',
  ways: 'Three ways in',
  play: 'Play',
  playSays: 'See what a thing does: take it away, and turn the knobs.',
  prepare: 'Prepare',
  prepareSays: 'The evening before an interview.',
  guide: 'Guide: predict, run, observe, explain',
  drill: 'Drill: questions, spaced; a mock interview; tonight',
  notes: (count: number) => `Notes: all ${count}, with answers and errata`,
  teach: 'Teach',
  teachSays: 'Show it in class, on a projector.',
  lesson: 'Lesson: choose the pages, share the link, present',
  private: 'Everything runs on this machine. No account, no tracking, no server.',
};
