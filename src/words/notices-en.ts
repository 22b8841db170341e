/** What the page says when something is amiss, in English. */
export const notices = {
  tryAgain: 'Try again',
  dismiss: 'Dismiss',
  page: (value: string) => `There is no page “${value}”. This is the first scenario.`,
  scenario: (value: string) => `There is no scenario “${value}”. This is the first one.`,
  length: (value: string) =>
    `The address has ${value} characters, too many to read. This is the first scenario.`,
  unknown: (name: string) =>
    `The address sets “${name}”, which this page does not know; it is ignored.`,
  value: (name: string, value: string, allowed: string) =>
    `The address sets ${name} to “${value}”; ${name} takes ${allowed}. Its start value is used.`,
  revision: (value: string) => `Made with revision ${value}; figures may differ.`,
  ownUnjudged:
    'These data are yours: claims speak of the scenario’s own, so nothing is judged here.',
  engineNotLoaded: 'The engine could not be loaded. Check the connection, then try again.',
  engineFailed: (reason: string) => `The engine stopped: ${reason}`,
  noWorker:
    'This browser starts no module workers, so nothing can be trained. Current browsers do.',
  refused: (what: string) =>
    `Replay cannot serve this comparison (${what}), so all its arms run on TensorFlow.js, which is slower.`,
};
