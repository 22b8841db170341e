import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { parseScenarioText } from '../../src/notes/parse-scenario.ts';
import type { ScenarioText } from '../../src/notes/scenario-text.ts';
import type { ArmSeeds } from '../../src/recipe/claim.ts';
import { differences } from '../../src/recipe/difference.ts';
import type { Knob, Knobs } from '../../src/recipe/knob.ts';
import { resolve } from '../../src/recipe/plan.ts';
import type { Scenario } from '../../src/recipe/scenario.ts';
import type { ArmView } from '../../src/recipe/view.ts';
import { parseAddress, RESERVED } from '../../src/run/address.ts';
import { plansOf } from './presets.ts';

const LANGUAGES = ['en', 'zh'] as const;
/** What an address says beside the knobs. */

const scenarios = Object.entries(SCENARIOS);
const written = scenarios.flatMap(([slug, scenario]) =>
  LANGUAGES.map((language) => ({ slug, language, scenario, text: read(slug, language) })),
);

function read(slug: string, language: string): ScenarioText {
  const file = `scenarios/${slug}/${language}.md`;
  return parseScenarioText(readFileSync(file, 'utf8'), file);
}

const knobsOf = ({ stages }: Scenario): Record<string, Knob> =>
  Object.assign({}, ...Object.values(stages).map(({ knobs }) => knobs)) as Knobs;

const armsOf = (scenario: Scenario) =>
  unique(plansOf(scenario).flatMap(({ plan }) => Object.keys(plan.arms)));

const viewsOf = ({ stages }: Scenario) => Object.values(stages).flatMap(({ views }) => views);

const referencesOf = (scenario: Scenario) =>
  unique(
    viewsOf(scenario)
      .flatMap((view) =>
        view.kind === 'curves' ? view.panels : view.kind === 'sweep' ? [view.panel] : [],
      )
      .flatMap(({ references }) => Object.keys(references)),
  );

const unique = (names: readonly string[]) => [...new Set(names)].sort();
const namesOf = (record: object) => Object.keys(record).sort();

test('every folder is a scenario under its own name', () => {
  const folders = readdirSync('scenarios', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(Object.keys(SCENARIOS).sort()).toEqual(folders.sort());
  for (const slug of folders) {
    expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(readdirSync(`scenarios/${slug}`)).toEqual(
      expect.arrayContaining(['en.md', 'scenario.ts', 'zh.md']),
    );
  }
});

describe.each(written)('$slug in $language', ({ slug, scenario, text }) => {
  test('names what the scenario has, and nothing else', () => {
    const stages = Object.keys(scenario.stages);
    expect(Object.keys(text.stages)).toEqual(stages.length > 1 ? stages : []);
    expect(namesOf(text.knobs)).toEqual(namesOf(knobsOf(scenario)));
    expect(namesOf(text.arms)).toEqual(armsOf(scenario));
    const probes = Object.values(scenario.stages).flatMap((stage) => Object.keys(stage.probes));
    expect(namesOf(text.probes)).toEqual(unique(probes));
    expect(namesOf(text.presets)).toEqual(namesOf({ default: null, ...scenario.presets }));
    expect(namesOf(text.claims)).toEqual(namesOf(scenario.claims));
    expect(namesOf(text.findings)).toEqual(namesOf(scenario.findings));
    expect(namesOf(text.references)).toEqual(referencesOf(scenario));
  });

  test('names every option of a choice', () => {
    const options = Object.entries(knobsOf(scenario)).map(([name, knob]) => [
      name,
      knob.kind === 'choice' ? [...knob.options].sort() : [],
    ]);
    const said = Object.entries(text.knobs).map(([name, knob]) => [name, namesOf(knob.options)]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(options));
  });

  test('has a label and a sentence of help for each', () => {
    const { knobs, arms, probes, presets, claims } = text;
    for (const part of [knobs, arms, probes, presets, claims])
      for (const [name, { label, help }] of Object.entries(part)) {
        expect(label, name).not.toBe('');
        expect(help, name).not.toBe('');
      }
  });

  test('names everything the arms differ in at any preset, and nothing else', () => {
    const paths = plansOf(scenario).flatMap(({ plan }) =>
      differences(plan).map(({ path }) => path),
    );
    expect(namesOf(text.differences)).toEqual(unique(paths));
  });

  test('puts numbers into findings that the findings give', () => {
    for (const [name, finding] of Object.entries(scenario.findings)) {
      const given = Object.keys(finding.numbers(reading(scenario, 0.5)));
      const asked = [...text.findings[name]!.matchAll(/\{(\w+)(?::\d)?\}/g)].map(
        ([, each]) => each,
      );
      expect(given, name).toEqual(expect.arrayContaining(asked));
      expect(text.findings[name]!.replace(/\{\w+(:\d)?\}/g, ''), name).not.toMatch(/[{}]/);
    }
  });

  test('has phrases that lead to what is there, at settings the knobs take', () => {
    const knobs = knobsOf(scenario);
    const drawn = new Set(viewsOf(scenario).map(({ kind }) => kind));
    const onArms = (view: ArmView['kind']) => (drawn.has(view) ? armsOf(scenario) : []);
    const targets: Record<string, readonly string[]> = {
      arm: armsOf(scenario),
      boundary: onArms('boundary'),
      network: onArms('network'),
      profile: onArms('profile'),
      singularValues: onArms('singularValues'),
      ridges: onArms('ridges'),
      sweep: viewsOf(scenario).flatMap((view) => (view.kind === 'sweep' ? [view.knob] : [])),
      layers: viewsOf(scenario).flatMap((view) => (view.kind === 'byLayer' ? [view.probe] : [])),
      collapsed: onArms('collapsedMatrix'),
      mask: onArms('mask'),
      lossSurface: onArms('lossSurface'),
      thinned: onArms('thinned'),
      confusion: onArms('confusion'),
      digits: onArms('digits'),
      strip: viewsOf(scenario).flatMap((view) => (view.kind === 'strip' ? [view.probe] : [])),
      roc: drawn.has('roc') ? ['all'] : [],
      epochCount: onArms('epochCount'),
      gradientCloud: onArms('gradientCloud'),
      swarm: onArms('swarm'),
      weightPath: onArms('weightPath'),
      knob: Object.keys(knobs),
      probe: Object.keys(text.probes),
      reference: referencesOf(scenario),
      claim: Object.keys(scenario.claims),
      preset: ['default', ...Object.keys(scenario.presets)],
    };
    for (const { target, settings } of phrasesOf(text)) {
      const [kind = '', name = ''] = target.split(':');
      expect(targets[kind] ?? [], target).toContain(name);
      const address = `#/bench/${slug}?${settings}`;
      expect(
        parseAddress(address, () => ({ all: { knobs, arms: [], axis: 'steps' } }), slug).complaints,
        address,
      ).toEqual([]);
      for (const [each] of new URLSearchParams(settings))
        expect(Object.keys(knobs)).toContain(each);
    }
  });
});

describe.each(scenarios)('%s', (slug, scenario) => {
  test('says the same in both languages', () => {
    const [en, zh] = LANGUAGES.map((language) => read(slug, language));
    const shape = (text: ScenarioText) => ({
      phrases: phrasesOf(text)
        .map(({ target, settings }) => `${target}?${settings}`)
        .sort(),
      formulas: formulasOf(text.note + text.errata),
      numbers: Object.values(text.findings).map((each) => each.match(/\{[^}]*\}/g)?.sort()),
    });
    expect(shape(zh!)).toEqual(shape(en!));
  });

  test('has no knob that an address would take for something else', () => {
    for (const name of Object.keys(knobsOf(scenario))) {
      expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(RESERVED).not.toContain(name);
    }
  });

  test('can be resolved with every knob at either end, and at every option', () => {
    for (const stage of Object.values(scenario.stages))
      for (const [name, knob] of Object.entries(stage.knobs))
        for (const value of endsOf(knob))
          expect(Object.keys(resolve(stage, { [name]: value }).arms).length).toBeGreaterThan(0);
  });

  test('takes every preset at its word', () => {
    const knobs = knobsOf(scenario);
    for (const [preset, { knobs: values }] of Object.entries(scenario.presets)) {
      expect(Object.keys(values).length, preset).toBeGreaterThan(0);
      for (const [name, value] of Object.entries(values)) {
        const address = `#/bench/${slug}?${new URLSearchParams({ [name]: String(value) })}`;
        const { setting, complaints } = parseAddress(
          address,
          () => ({ all: { knobs, arms: [], axis: 'steps' } }),
          slug,
        );
        expect(complaints, address).toEqual([]);
        expect(setting.knobs[name], address).toBe(value);
      }
    }
  });

  test('finds something to say of any numbers, and of none', () => {
    for (const stage of unique(Object.values(scenario.findings).map((each) => each.stage)))
      for (const value of [0, 0.5, 1, 1e9, -1, NaN]) {
        const said = Object.values(scenario.findings).filter(
          (finding) => finding.stage === stage && finding.when(reading(scenario, value)),
        );
        expect(said.length, `${stage} at ${value}`).toBeGreaterThan(0);
      }
  });
});

interface Phrase {
  readonly target: string;
  readonly settings: string;
}

/** Every phrase of a text, wherever it stands. */
function phrasesOf(text: ScenarioText): Phrase[] {
  const { knobs, arms, probes, presets, claims, findings, note, errata, title } = text;
  const helps = [knobs, arms, probes, presets, claims].flatMap((part) =>
    Object.values(part).map(({ help }) => help),
  );
  const html = [title, note, errata, ...helps, ...Object.values(findings)].join('\n');
  const matches = html.matchAll(
    /class="phrase" href="#" data-target="([^"]*)" data-set="([^"]*)"/g,
  );
  return [...matches].map(([, target, settings]) => ({
    target: target!,
    settings: settings!.replaceAll('&amp;', '&'),
  }));
}

/** The formulas of a text, as they were written; words in them may differ. */
const formulasOf = (html: string) =>
  [...html.matchAll(/<annotation[^>]*>([^<]*)</g)].map(([, tex]) =>
    tex!.replace(/\\text\{[^}]*\}/g, '\\text{}'),
  );

/** Every arm reading the same number everywhere. */
function reading(scenario: Scenario, value: number): Record<string, ArmSeeds> {
  const seeds: ArmSeeds = {
    median: () => value,
    lowest: () => value,
    highest: () => value,
    at: () => value,
    firstStep: () => (Number.isNaN(value) ? null : 10),
  };
  return Object.fromEntries(armsOf(scenario).map((arm) => [arm, seeds]));
}

function endsOf(knob: Knob): readonly (string | number | boolean)[] {
  if (knob.kind === 'choice') return knob.options;
  return knob.kind === 'toggle' ? [true, false] : [knob.min, knob.max];
}
