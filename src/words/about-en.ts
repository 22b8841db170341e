/** The page about Ablate in English. */
export const about = {
  title: 'About Ablate',
  what: 'Ablate is a bench for what notes on deep learning claim. A claim that can be tried is tried here, by an ablation: arms that differ in exactly one thing are trained side by side, from the same data, the same random draws and the same batch order, over several seeds. Under each note stands what was measured.',
  how: 'Networks are trained in this browser. Steps are written in TensorFlow.js, traced once and replayed in WebAssembly; any run can be checked against TensorFlow.js on its bench.',
  licence: 'Ablate is free software under the MIT licence.',
  privacy: {
    title: 'Privacy',
    nothing:
      'Nothing leaves this machine. There are no accounts, no cookies, no statistics and no third-party requests; the page is forbidden to ask any server but the one it came from.',
    kept: 'Kept in this browser, and only here: your choices, such as language and theme, your answers in the drill and the lessons you prepare. Clearing the site’s data removes them.',
    address:
      'The settings of a bench are in its address, behind the #, a part that browsers send to no server. Whoever you give the link to sees them.',
  },
  offline: {
    title: 'Offline',
    text: 'After the first visit everything is kept on this machine and works without a network. The browser’s menu can install it as an app.',
  },
  packages: {
    title: 'Code of others',
    intro: (count: string) =>
      `The page contains code of ${count} packages. Open one to read its licence.`,
    notBuilt: 'The list is made when the page is built; this page is served for development.',
    lost: (reason: string) => `The list could not be loaded (${reason}).`,
    again: 'Try again',
  },
  materials: {
    title: 'Fonts, data and sources',
    kinds: { font: 'Font', data: 'Data', code: 'Code' },
  },
};
