import { expect, test } from 'vitest';
import { en } from '../../src/words/en.ts';
import { zh } from '../../src/words/zh.ts';

type Node = string | ((...values: never[]) => string) | { [name: string]: Node };

/** Sentences that take a list where others take a value. */
const lists = [
  '.axis.counted',
  '.axis.measured',
  '.chart.sentence',
  '.chart.swept',
  '.data.data.idle',
  '.data.data.sizes',
  '.export.exported.pythonMean',
  '.guide.guide.missing.draw',
  '.pins.marked',
  '.pins.unmarked',
  '.steering.here',
  '.steering.mark',
  '.sweep.sweep.place',
  '.sweep.sweep.scent',
  '.views.byLayer.sentence',
  '.views.byLayer.blocks',
];
/** Sentences that write what they are given in lower case, and so take texts. */
const texts = [
  '.chart.against',
  '.chart.sweep',
  '.sweep.sweep.map',
  '.sweep.sweep.setting',
  '.sweep.sweep.scented',
];

/** Files whose sentences are among those that every page has. */
const PARTS = [
  'drill-interview',
  'drill-progress',
  'drill-tonight',
  'topics',
  'axis',
  'class-views',
  'gradient-views',
  'notices',
  'pages',
  'pins',
  'steering',
  'tools',
];

/** Every string of a language by its path; a sentence with values is filled with 2s. */
function strings(node: Node, path = ''): [path: string, text: string, values: number | null][] {
  if (typeof node === 'string') return [[path, node, null]];
  if (typeof node === 'function') {
    const value = lists.includes(path) ? ['2', '2'] : texts.includes(path) ? '2' : 2;
    return [[path, node(...(new Array(node.length).fill(value) as never[])), node.length]];
  }
  return Object.entries(node).flatMap(([name, child]) => strings(child, `${path}.${name}`));
}

/** What pages say that bring their own sentences, by the name of the file. */
const ofPages = (language: 'en' | 'zh'): Node => {
  const modules = import.meta.glob<Record<string, Node>>('../../src/words/*-{en,zh}.ts', {
    eager: true,
  });
  const own = Object.entries(modules).flatMap(([path, module]) => {
    const [, name, of] = /([\w-]+)-(en|zh)\.ts$/.exec(path)!;
    return of === language && !PARTS.includes(name!) ? [[name!, module] as const] : [];
  });
  return Object.fromEntries(own);
};

const english = [...strings(en), ...strings(ofPages('en'))];
const chinese = [...strings(zh), ...strings(ofPages('zh'))];

/** Names and key caps that are the same in both languages, and sentences of nothing but what is put in. */
const alike = [
  '.data.data.sizeOf',
  '.drill.drill.percent',
  '.lesson.lesson.form.languages.en',
  '.lesson.lesson.talk.compared',
  '.bar.home',
  '.chart.column',
  '.chart.sentence',
  '.engine.names.tfjs',
  '.compare.compare.seedsAt',
  '.keys.shift',
  '.pins.marked',
  '.steering.turn',
  '.sweep.sweep.cell',
  '.sweep.sweep.difference',
  '.sweep.sweep.scent',
  '.sweep.sweep.setting',
  '.verdicts.changed',
];

/** Lists of keys, each with what it does. */
const KEYS = /\.(list|foot)\.\d+\.0$/;

const paths = (all: typeof english, fault: (text: string, path: string) => boolean) =>
  all.filter(([path, text]) => fault(text, path)).map(([path, text]) => `${path}: ${text}`);

const han = /\p{Script=Han}/u;

test('both languages have the same strings with the same values', () => {
  const shape = (all: typeof english) => all.map(([path, , values]) => [path, values]).sort();
  expect(shape(chinese)).toEqual(shape(english));
});

test('Chinese is Chinese and English is English', () => {
  expect(
    paths(chinese, (text, path) => !han.test(text) && !alike.includes(path) && !KEYS.test(path)),
  ).toEqual([]);
  expect(
    paths(english, (text, path) => han.test(text) && path !== '.lesson.lesson.form.languages.zh'),
  ).toEqual([]);
  expect(paths(english, (text) => text.trim() === '')).toEqual([]);
});

test.each<[rule: string, fault: RegExp]>([
  ['Latin and Han keep their distance', /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u],
  ['punctuation is full width', /\p{Script=Han}\s*[,;:?!()"]|\p{Script=Han}\.$/u],
  ['digits and letters are half width', /[０-９Ａ-Ｚａ-ｚ]/u],
  ['nothing is spaced from punctuation', /\s[，。：；、“”（）]|[，。：；、（）]\s/u],
])('Chinese is set as Chinese is: %s', (_, fault) =>
  expect(paths(chinese, (text) => fault.test(text))).toEqual([]),
);

test('a Latin name inside a Chinese sentence keeps its distance', () => {
  expect(zh.arms.show('ReLU')).toBe('显示 ReLU');
  expect(zh.arms.show('线性')).toBe('显示线性');
  expect(zh.knobs.reset('深度')).toBe('深度复位');
});

test('lists and counts are sentences', () => {
  expect(en.differences.count(en.differences.same(true, true, true), 1)).toBe(
    'Same data, first weights and batches; one difference',
  );
  expect(zh.differences.count(zh.differences.same(true, true, true), 1)).toBe(
    '数据、初始权重和批次顺序都相同，只差一处',
  );
  expect(en.differences.count(en.differences.same(false, false, false), 3)).toBe(
    'Same random draws; 3 differences',
  );
  expect(zh.differences.count(zh.differences.same(false, false, false), 3)).toBe(
    '随机数相同，有 3 处不同',
  );
});
