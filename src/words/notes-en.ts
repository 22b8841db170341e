import { plural } from './english.ts';
import { topics } from './topics-en.ts';

/** The notes page in English. */
export const notes = {
  title: 'Notes',
  lead: 'Every note makes a claim or asks a question. What can be tried is tried on the bench, by arms that differ in one thing; the rest is explained, or is yours to prepare.',
  topics,
  topicsTitle: 'Topics',
  shares: 'tried / all',
  stateTitle: 'State',
  states: { all: 'All', tried: 'Tried', explained: 'Explained', prepare: 'To prepare' },
  search: 'Search notes, in either language',
  none: (query: string) =>
    `No note says “${query}”. Try another word of it, or the other language.`,
  noneOf: 'No note of this state is among those found.',
  count: (count: number) => plural(count, 'note', 'notes'),
  unknown: (id: string) => `There is no note “${id}”. Here are all of them.`,
  question: 'Asked in an interview',
  answer: 'A strong answer',
  errata: 'What the note leaves out or gets wrong',
  tried: 'Tried on the bench',
  sources: 'Works cited',
  source: (section: string, number: number | null) =>
    number === null ? `Source: “${section}”` : `Source: “${section}”, no. ${number}`,
  sections: {
    theory: 'Theory',
    projects: 'Projects',
    course: 'Answers from Andrew Ng’s course',
    questions: 'Questions met while studying',
    work: 'Important problems solved at work',
    jobs: 'What deep-learning jobs ask for',
    book: 'A book on convolutional networks',
    alexnet: 'What marks AlexNet',
    vgg: 'What marks VGG',
    resnet: 'What marks ResNet',
  },
  close: 'Close',
  print: 'Print these notes',
};
