const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What the mock interview says in English. */
export const interview = {
  title: 'Mock interview',
  lead: 'Questions from the topics you choose, against the clock. Answer aloud or in writing, hold it against the model answer, grade yourself.',
  length: 'Length',
  minutes: (count: number) => `${count} min`,
  topics: 'Topics',
  every: 'All topics',
  none: 'No topic',
  seed: 'Seed',
  seedHelp: 'The same seed draws the same questions; at first it is today’s date.',
  badSeed: (value: string, largest: number) =>
    `Seed “${value}” is no whole number from 0 to ${largest}. Type one, such as today’s date.`,
  badOption: (name: string, value: string) =>
    `“${value}” is no ${name} that can be had; the usual one stands.`,
  questions: (count: number) => plural(count, 'question', 'questions'),
  noQuestions: 'Choose at least one topic.',
  start: 'Start the interview',
  number: (at: number, of: number) => `Question ${at} of ${of}`,
  left: 'Time left',
  pause: 'Pause',
  resume: 'Go on',
  hideClock: 'Hide the clock',
  showClock: 'Show the clock',
  paused: 'Paused',
  half: 'Half of the time is left.',
  minute: 'One minute is left.',
  up: 'The time is up. Finish this question; it is the last.',
  yours: 'Your answer',
  aloud: 'Say it aloud, or type it here. It stays on this machine.',
  end: 'End the interview',
  over: 'The interview is over',
  sum: (good: number, all: number, minutes: number) =>
    `${good} of ${plural(all, 'answer', 'answers')} good or easy, in ${minutes} min.`,
  again: 'To look at again',
  nothing: 'Nothing: every answer was good or easy.',
  rest: 'The others',
  another: 'Another interview',
  past: 'Interviews so far',
  gone: 'That interview is not in the record. Here is a new one.',
  unanswered: 'No question was answered.',
};
