/**
 * Packs the birds of two species for the data set `penguins`: `node tests/programs/run.mjs penguins <penguins.json>`.
 * The file is data/penguins.json of the npm package vega-datasets 3.2.1; the data are CC0 1.0.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface Bird {
  readonly Species: string;
  readonly 'Flipper Length (mm)': number | null;
  readonly 'Body Mass (g)': number | null;
}

const [path] = process.argv.slice(2);
if (!path) {
  console.error('no file given: name the penguins.json of vega-datasets');
  process.exit(1);
}
const birds = JSON.parse(readFileSync(path, 'utf8')) as readonly Bird[];

const measured = (species: string) =>
  birds.flatMap(({ Species, 'Flipper Length (mm)': flipper, 'Body Mass (g)': mass }) =>
    Species === species && flipper !== null && mass !== null ? [[flipper, mass]] : [],
  );

const packed = {
  source:
    'Palmer Archipelago penguins: K. Gorman and Palmer Station LTER; Horst, Hill and Gorman 2020',
  licence: 'CC0 1.0',
  columns: 'flipper length in mm, body mass in g',
  adelie: measured('Adelie'),
  chinstrap: measured('Chinstrap'),
};
const oneBirdALine = /\[\s+(\d+),\s+(\d+)\s+\]/g;
const json = JSON.stringify(packed, null, 2).replace(oneBirdALine, '[$1, $2]');
writeFileSync('src/engine/datasets/penguins.json', `${json}\n`);
