/** What the bench's tools are called, in English. Each brings its own sentences when it is opened. */
export const tools = {
  title: 'Tools',
  lost: 'This tool could not be loaded. Check the connection.',
  names: {
    compare: 'Compare',
    data: 'Own data',
    sweep: 'Sweep',
    export: 'Export',
    explain: 'Explain a number',
    autopsy: 'What went wrong?',
  },
};
