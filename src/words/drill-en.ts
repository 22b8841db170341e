import { interview } from './drill-interview-en.ts';
import { progress } from './drill-progress-en.ts';
import { tonight } from './drill-tonight-en.ts';
import { topics } from './topics-en.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the drill says in English. */
export const drill = {
  title: 'Drill',
  lead: 'Questions as an interviewer asks them, each one brought back shortly before you would forget it.',
  rooms: 'Parts of the drill',
  cards: 'Cards',
  loading: 'The questions are being loaded.',
  failed: (reason: string) =>
    `The questions could not be loaded (${reason}). Check the connection, then try again.`,
  noSuchPlace: (place: string) => `The drill has no part “${place}”. Here are the cards.`,
  noSuchTopic: (topic: string) => `There is no topic “${topic}”. Here are all of them.`,
  fleeting:
    'This browser refuses to store anything here, as private windows do: your progress lasts until this page closes. Export it under “Progress” to keep it.',
  waiting: (due: number, fresh: number) => `${due} due · ${fresh} new today`,
  question: 'Question',
  prediction: 'Prediction',
  howToAnswer: 'Answer aloud or on paper, then compare.',
  show: 'Show the answer',
  answer: 'What a strong answer contains',
  errata: 'Where the note itself is off',
  howWell: 'How well did you know it?',
  grades: { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' },
  whenBack: (span: string) => `again in ${span}`,
  span: {
    minutes: (count: number) => `${count} min`,
    hours: (count: number) => `${count} h`,
    days: (count: number) => plural(count, 'day', 'days'),
    months: (count: number) => plural(count, 'month', 'months'),
    years: (count: number) => plural(count, 'year', 'years'),
  },
  doesItHold: 'Does this hold here?',
  setting: 'Setting',
  choices: { holds: 'It holds', fails: 'It does not hold' },
  right: { holds: 'Right: it holds here.', fails: 'Right: it does not hold here.' },
  wrong: { holds: 'No: it holds here.', fails: 'No: it does not hold here.' },
  compared: 'What is compared',
  wasItAGuess: 'Did you know, or guess?',
  onward: 'On to the next card',
  measure: 'Measure it on the bench',
  links: 'Where to look',
  note: 'Note',
  bench: 'Bench',
  guide: 'Guide',
  undo: 'Undo',
  dayDone: 'Nothing more is due today.',
  nextIn: (span: string) => `The next card comes back in ${span}.`,
  noCards: 'There are no cards here.',
  topicsTitle: 'Topics',
  known: 'known tomorrow',
  knownHelp:
    'The share of cards you would probably answer tomorrow; those not asked yet count as 0.',
  all: 'All topics',
  percent: (share: number) => `${Math.round(100 * share)} %`,
  topics,
  interview,
  tonight,
  progress,
};

export type DrillWords = typeof drill;
