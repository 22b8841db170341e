import { list, plural } from './english.ts';

/** The tool for the reader's own data in English. */
export const data = {
  lead: 'Train on points or a table of your own. Nothing leaves this browser.',
  none: 'This stage takes no data but its own. Choose a stage whose samples are points with classes.',
  way: 'Where the data come from',
  ways: { paint: 'Paint points', sheet: 'Paste a table' },
  inPlace: {
    stage: 'In place: the scenario’s own data.',
    own: 'In place: your data. Changes here are trained at once.',
    other: 'In place: your data as they were last run.',
  },
  run: 'Run on these data',
  back: 'Back to the scenario’s data',
  save: 'Save as a file',
  open: 'Open a file…',
  drop: 'or drop it anywhere on this page',
  limits:
    'CSV or a file saved here: 1 MB, 5,000 rows, 20 columns, 10 classes, and 4 rows of each class at least.',
  idle: (knobs: readonly string[]) =>
    `Without effect on your data, and so put away: ${list(knobs)}.`,
  shared: (characters: string) => `The address carries them, in ${characters} characters.`,
  notShared: 'They are too many for the address: to pass them on, save the file.',
  sizes: (samples: string, columns: number, classes: readonly string[]) =>
    `${samples} samples, ${plural(columns, 'column', 'columns')}, classes ${list(classes)}.`,
  sizeOf: (name: string, count: string) => `${name} (${count})`,
  faults: {
    rows: (count: number) => `There are ${count} rows; 5,000 may be used. Leave some out.`,
    columns: (count: number) =>
      `${plural(count, 'column is', 'columns are')} chosen; 2 to 20 are needed.`,
    classes: (count: number) =>
      `There ${count === 1 ? 'is 1 class' : `are ${count} classes`} so far; 2 to 10 are needed.`,
    rare: (name: string, count: number) =>
      `Class ${name} has ${plural(count, 'sample', 'samples')} so far; 4 are needed.`,
    two: (count: number) =>
      `This stage tells two classes apart and there are ${count}. Leave the others out, or choose another scenario.`,
  },
  paint: {
    plane: 'Plane to paint on',
    how: 'Draw with the pointer. By keyboard: arrows move the cross, with Shift finely; Space puts points, Delete rubs out, 1 to 4 choose a class.',
    class: 'Class',
    tool: 'Tool',
    tools: { brush: 'Brush', eraser: 'Eraser' },
    size: 'Size',
    sizes: { point: 'One point', small: 'Small', large: 'Large' },
    undo: 'Undo',
    clear: 'Clear',
    take: 'Take the scenario’s points',
    cross: (x: string, y: string) => `Cross at ${x}, ${y}`,
    put: (name: string, count: string) => `Class ${name}: ${count} in all`,
    rubbed: (count: string) => `${count} points left`,
    full: 'The plane has 1,000 points, as many as it takes. Rub some out.',
  },
  sheet: {
    text: 'Table as text, a row a line',
    separator: 'Between cells',
    separators: { ',': 'Comma', ';': 'Semicolon', '\t': 'Tab', '|': 'Bar' },
    header: 'The first row has names',
    label: 'Class',
    columns: 'Numbers',
    found: (rows: string, columns: number) =>
      `Found ${rows} rows of ${plural(columns, 'column', 'columns')}. Change what was understood wrongly.`,
    wide: 'Only the first 100 columns can be chosen.',
    slice:
      'Pictures of the plane show the first two columns chosen; all others stand at their mean there.',
    rejected: (rows: number) => `${plural(rows, 'row is', 'rows are')} left out`,
    line: (line: string, why: string) => `Line ${line}: ${why}`,
    more: (rows: string) => `and ${rows} more`,
    why: {
      number: (column: string, text: string) => `“${text}” in ${column} is not a number`,
      size: (column: string, text: string) => `${text} in ${column} is beyond ±10¹²`,
      classes: (name: string) => `${name} would be an eleventh class`,
      rare: (name: string) => `class ${name} has fewer than four rows`,
      label: 'it has no class',
      rows: '5,000 rows are there already',
    },
    faults: {
      empty: 'The file has no text in it. Choose another.',
      large: 'The file is larger than 1 MB. Leave rows out and try again.',
      binary: 'That is not a text file. Save the table as CSV and try again.',
      encoding: 'The file is in an encoding that is not known here. Save it as UTF-8.',
      damaged: 'That is no file of data saved here, or it was changed. Save it again.',
      newer: 'A newer Ablate has written this file. Reload this page.',
      unfit: 'The file has too few samples of a class, or too many rows, columns or classes.',
    },
  },
  scale: {
    title: (seed: number) => `Standardized by the training samples of seed ${seed}`,
    means:
      'A quarter of each class, drawn from the seed, is kept for the test. From every column its mean is taken away, then it is divided by its deviation.',
    column: 'Column',
    mean: 'Mean',
    deviation: 'Deviation',
    range: 'Becomes',
    from: (low: string, high: string) => `${low} to ${high}`,
  },
  against: (name: string) =>
    `With more than two classes, the boundary shows class ${name} (filled points) against all others.`,
  ignored: (why: string) =>
    `The data in the address are not used: ${why}. The scenario runs on its own.`,
  trouble: {
    damaged: 'they cannot be read; copy the whole link again',
    large: 'they are larger than 256 kB',
    newer: 'a newer Ablate has written them; reload this page',
    unfit:
      'two to ten classes of at least four samples are needed, two to twenty columns, 5,000 rows at most',
    away: 'they were too many for an address; open their file under “Own data”',
    classes: 'this stage tells two classes apart; leave the others out',
    stage: 'this stage takes none but its own; choose another',
  },
};
