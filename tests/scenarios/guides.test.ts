import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../scenarios/all.ts';
import { GUIDES } from '../../scenarios/guides.ts';
import type { GuideText } from '../../src/notes/guide-text.ts';
import { parseGuide } from '../../src/notes/parse-guide.ts';
import type { ArmSeeds } from '../../src/recipe/claim.ts';
import type { Trial } from '../../src/recipe/guide.ts';
import { acceptAll } from '../../src/recipe/knob.ts';
import { parseAddress } from '../../src/run/address.ts';
import { presetsOf } from '../../src/run/presets.ts';
import { benchHash, panelOf, stepsOf } from '../../src/ui/guide/trial.ts';

const LANGUAGES = ['en', 'zh'] as const;
const guides = Object.entries(GUIDES);
const trials = guides.flatMap(([slug, { predict, transfer }]) => [
  { slug, which: 'predict' as const, trial: predict },
  { slug, which: 'transfer' as const, trial: transfer },
]);

function read(slug: string, language: string): GuideText {
  const file = `scenarios/${slug}/guide.${language}.md`;
  return parseGuide(readFileSync(file, 'utf8'), file);
}

/** Every arm reads the same number from every probe. */
const reading = (arms: readonly string[], value: number): Record<string, ArmSeeds> =>
  Object.fromEntries(
    arms.map((arm) => [
      arm,
      {
        median: () => value,
        lowest: () => value,
        highest: () => value,
        at: () => value,
        firstStep: () => value,
      },
    ]),
  );

const stageOf = (slug: string, { stage }: Trial) => SCENARIOS[slug]!.stages[stage]!;
const quoted = (html: string) => [...html.matchAll(/\{(\w+)(?::\d)?\}/g)].map(([, name]) => name!);
const settingsIn = (html: string) =>
  [...html.matchAll(/data-target="([^"]*)" data-set="([^"]*)"/g)].map(([, target, set]) => ({
    target: target!,
    settings: set!.replaceAll('&amp;', '&'),
  }));

test('every scenario has a guide', () =>
  expect(Object.keys(GUIDES).sort()).toEqual(Object.keys(SCENARIOS).sort()));

describe.each(trials)('$slug, $which', ({ slug, which, trial }) => {
  const stage = stageOf(slug, trial);

  test('is a setting of the bench', () => {
    expect(presetsOf(SCENARIOS[slug]!, stage)).toContain(trial.preset);
    expect(() => acceptAll(stage.knobs, { ...trial.knobs })).not.toThrow();
    expect(stepsOf(slug, trial)).toBeGreaterThan(1);
    const stages = {
      [trial.stage]: { knobs: stage.knobs, arms: trial.arms, axis: stage.axis ?? 'steps' },
    };
    expect(parseAddress(benchHash(slug, trial), () => stages, slug).complaints).toEqual([]);
  });

  test('shows a curve of its stage', () => expect(panelOf(slug, trial).probe).toBe(trial.probe));

  test('draws curves only over steps', () => {
    if (trial.guess.kind !== 'draw') return;
    expect(stage.axis).toBe(undefined);
    expect(trial.guess.low).toBeLessThan(trial.guess.high);
  });

  test('has a right answer, or none, whatever is measured', () => {
    const { guess } = trial;
    if (guess.kind !== 'choice') return;
    for (const value of [0, 0.5, 1, NaN])
      expect(
        Object.values(guess.answers).some(({ when }) => when(reading(trial.arms, value))),
      ).toBe(true);
  });

  test('reads only arms that it shows', () => {
    const arms = reading(trial.arms, 0.5);
    expect(() => trial.numbers(arms)).not.toThrow();
    if (trial.guess.kind === 'value') expect(trial.guess.of(arms)).not.toBe(undefined);
  });

  test('looks at what its stage draws', () => {
    for (const [name, { target, at }] of Object.entries(trial.looks)) {
      const [kind = '', what = ''] = target.split(':');
      const views = stage.views.filter((view) =>
        kind === 'layers'
          ? view.kind === 'byLayer' && view.probe === what
          : kind === 'strip'
            ? view.kind === 'strip' && view.probe === what
            : kind === 'arm' || kind === 'probe' || view.kind === kind,
      );
      expect(views.length, name).toBeGreaterThan(0);
      const ofArm = !['layers', 'strip', 'probe', 'roc'].includes(kind);
      if (ofArm) expect(trial.arms, name).toContain(what);
      if (at !== undefined) expect(at, name).toBeLessThanOrEqual(stepsOf(slug, trial));
    }
  });

  test.each(LANGUAGES)('is worded in %s', (language) => {
    const text = read(slug, language);
    const { answers } = text[which];
    const wanted = trial.guess.kind === 'choice' ? Object.keys(trial.guess.answers) : [];
    expect(Object.keys(answers)).toEqual(wanted);
    const { looks } = which === 'predict' ? text.observe : text.transfer;
    expect(Object.keys(looks).sort()).toEqual(Object.keys(trial.looks).sort());
    const questions = text.explain.questions.map(({ answer }) => answer);
    const passages =
      which === 'predict'
        ? [
            ...Object.values(looks),
            text.observe.body,
            text.explain.body,
            text.explain.answer,
            ...questions,
          ]
        : [...Object.values(looks), text.transfer.outcome];
    const even = reading(trial.arms, 0.5);
    const given = Object.keys({ ...trial.numbers(even), ...trial.perSeed?.(even) });
    expect(given).toEqual(expect.arrayContaining(passages.flatMap(quoted)));
    expect(quoted(text.run.body + text[which].body), 'before the run').toEqual([]);
    for (const { target, settings } of settingsIn([text[which].body, ...passages].join(''))) {
      const query = Object.fromEntries(new URLSearchParams(settings));
      expect(Object.keys(stage.knobs), target).toEqual(expect.arrayContaining(Object.keys(query)));
    }
  });
});

describe.each(guides)('%s', (slug, { minutes }) => {
  test('says the same in both languages', () => {
    const [en, zh] = LANGUAGES.map((language) => {
      const { predict, observe, explain, transfer } = read(slug, language);
      const said = [observe, explain].map(({ body }) => body);
      const all = [...said, explain.answer, transfer.outcome, ...Object.values(observe.looks)];
      return {
        answers: [Object.keys(predict.answers), Object.keys(transfer.answers)],
        looks: [Object.keys(observe.looks), Object.keys(transfer.looks)],
        questions: explain.questions.length,
        numbers: all.map((html) => html.match(/\{\w+(:\d)?\}/g)?.sort() ?? []),
        phrases: all.map((html) => settingsIn(html)),
      };
    });
    expect(zh).toEqual(en);
    expect(minutes).toBeGreaterThan(0);
  });
});
