/** What the path of the evening before says in English. */
export const tonight = {
  title: 'Tonight',
  lead: 'The evening before an interview: every scenario once, what you know least first and longest, and a last pass in the morning.',
  time: 'Time you have',
  minutes: (count: number) => `${count} min`,
  evening: 'This evening',
  morning: 'In the morning',
  weak: (share: string) => `${share} known tomorrow`,
  stops: {
    cards: 'Cards that are due',
    interview: 'A mock interview of 10 minutes',
    notes: 'Read once more what is least certain',
    verdicts: 'Every verdict at a glance',
  },
  nothingYet: 'Nothing yet: it fills with the questions you grade this evening.',
  notes: (count: number) => (count === 1 ? 'Its note' : `Its ${count} notes`),
  done: (done: number, all: number) => `${done} of ${all} done`,
  again: 'Plan anew from what you know now',
  note: 'The order stays as it was planned, and so do the ticks, until tomorrow noon.',
  open: 'Open',
};
