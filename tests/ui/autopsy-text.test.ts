import { expect, test } from 'vitest';
import { FAULTS, OVERFLOWS } from '../engine/autopsy/faults.ts';
import { dissected } from '../engine/autopsy/dissected.ts';
import { useBackend } from '../engine/backends.ts';
import { remediesFor, treated } from '../../src/recipe/remedy.ts';
import { findingText, noCauseText, remedyText } from '../../src/ui/tools/autopsy/finding-text.ts';
import { autopsy as en } from '../../src/words/autopsy-en.ts';
import { autopsy as zh } from '../../src/words/autopsy-zh.ts';
import { en as english } from '../../src/words/en.ts';
import { zh as chinese } from '../../src/words/zh.ts';

const arms = Object.entries({ ...FAULTS, ...OVERFLOWS });

test.each(arms)('%s: told in both languages with the same numbers', async (_, { arm }) => {
  await useBackend('cpu');
  const { findings } = await dissected(arm);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) {
    const [inEnglish, inChinese] = [
      findingText(finding, en, english),
      findingText(finding, zh, chinese),
    ];
    for (const text of [inEnglish, inChinese]) expect(text).not.toMatch(/NaN|undefined|dense|\$/);
    expect(inEnglish).toMatch(/^[A-Z0-9].*\.$/);
    expect(inChinese).toMatch(/。$/);
    const numbers = (text: string) => (text.match(/[\d.]*\d[⁰¹²³⁴⁵⁶⁷⁸⁹⁻×%]*|∞/g) ?? []).sort();
    expect(numbers(inChinese)).toEqual(numbers(inEnglish));
    for (const remedy of remediesFor(finding)) {
      const plan = treated(arm, remedy);
      if (plan) expect(remedyText(remedy, plan, en)).not.toBe(remedyText(remedy, plan, zh));
    }
  }
});

test('no cause is said of a run that failed otherwise than of one that did not', () => {
  const said = (loss: number, failed: boolean, constant = 0.693) =>
    noCauseText({ findings: [], end: { loss, constant, failed, recall: NaN } }, en);
  expect(said(0.1, false)).toBe(en.healthy('0.10', '0.69'));
  expect(said(0.69, true)).toBe(en.unexplained('0.69', '0.69'));
  expect(said(6, false, NaN)).toBe(en.none);
  expect(said(0.7, false)).toBe(en.none);
});
