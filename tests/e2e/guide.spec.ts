import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { parseGuide } from '../../src/notes/parse-guide.ts';
import { guide as en } from '../../src/words/guide-en.ts';
import { guide as zh } from '../../src/words/guide-zh.ts';
import { test } from './bench-test.ts';
import { patience } from './bench.ts';
import { plain, saying, slug, wording, type Language } from './wording.ts';

const words = { en, zh };
const locales: Record<Language, string> = { en: 'en-GB', zh: 'zh-CN' };

const textIn = (language: Language) => {
  const file = new URL(`../../scenarios/${slug}/guide.${language}.md`, import.meta.url);
  return parseGuide(readFileSync(file, 'utf8'), `guide.${language}.md`);
};

/** Goes on by Tab until the element has the focus. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  await expect(element).toBeVisible(patience);
  for (let i = 0; i < 80; i++) {
    if (await element.evaluate((found) => found === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(element).toBeFocused();
}

async function press(page: Page, element: Locator): Promise<void> {
  await tabTo(page, element);
  await page.keyboard.press('Enter');
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

for (const language of ['en', 'zh'] as const)
  test.describe(language, () => {
    test.use({ locale: locales[language] });
    const says = words[language];
    const text = textIn(language);
    const { arms } = wording[language].text;

    test('a guide can be gone through by keyboard alone', async ({ page }) => {
      const main = page.getByRole('main');
      const heading = (ask: string) => main.getByRole('heading', { level: 1, name: plain(ask) });
      const button = (name: string) => main.getByRole('button', { name, exact: true });
      const link = (name: string) => main.getByRole('link', { name, exact: true });

      await page.goto('./#/guide');
      await press(page, link(plain(text.title)));
      await expect(heading(text.predict.ask)).toBeFocused();

      await press(page, button(says.lock));
      const missing = [arms['relu']!.label, arms['linear']!.label];
      await expect(main.getByText(says.missing.draw(missing))).toBeVisible();
      const point = (arm: string, step: string) =>
        main.getByRole('slider', { name: says.point(arms[arm]!.label, step), exact: true });
      await expect(point('relu', '0')).toBeFocused();
      await tabTo(page, point('relu', '300'));
      for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp');
      await expect(point('relu', '300')).toHaveAttribute('aria-valuenow', '85');
      await tabTo(page, point('linear', '600'));
      await page.keyboard.press('ArrowDown');
      await expect(point('linear', '600')).toHaveAttribute('aria-valuenow', '42');
      expect(await faults(page), 'drawn').toEqual([]);

      await page.reload();
      await expect(point('relu', '300')).toHaveAttribute('aria-valuenow', '85');
      await press(page, button(says.lock));
      await expect(heading(text.run.ask)).toBeFocused();
      await expect(main.getByText(says.trained(8))).toBeVisible(patience);

      await press(page, link(says.next.observe));
      await expect(heading(text.observe.ask)).toBeFocused();
      const found = Object.values(says.calibration.fairly).join('|');
      await expect(main.getByText(RegExp(found))).toBeVisible(patience);
      await press(page, button(says.look(2)));
      await expect(button(says.look(2))).toHaveAttribute('aria-pressed', 'true');
      await expect(
        main.getByText(wording[language].says.transport.step('6')).first(),
      ).toBeVisible();
      expect(await faults(page), 'observed').toEqual([]);

      await press(page, link(says.next.explain));
      await expect(heading(text.explain.ask)).toBeFocused();
      await tabTo(page, main.getByRole('textbox', { name: says.own }));
      await page.keyboard.type('0');
      await press(page, button(says.showModel));
      const [answer] = plain(text.explain.answer).split('\n');
      await expect(main.getByText(saying(answer!))).toBeVisible();
      expect(await faults(page), 'explained').toEqual([]);

      await press(page, link(says.next.transfer));
      await expect(heading(text.transfer.ask)).toBeFocused();
      const even = plain(text.transfer.answers['even']!);
      await tabTo(page, main.getByRole('radio', { name: even }));
      await page.keyboard.press('Space');
      await press(page, button(says.lock));
      const right = plain(says.right(even.replace(/[.。]$/, '')));
      await expect(main.getByText(right)).toBeVisible(patience);
      expect(await faults(page), 'transferred').toEqual([]);

      await page.goBack();
      await expect(heading(text.explain.ask)).toBeVisible();
      await expect(main.getByRole('textbox')).toHaveValue('0');
      await press(page, link(says.bench));
      await expect(page.getByRole('article')).toBeVisible();
    });

    test('an address that leads nowhere says so and shows what there is', async ({ page }) => {
      await page.goto('./#/guide/nonsense?step=run');
      await expect(page.getByText(says.noGuide('nonsense'))).toBeVisible();
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(6);
      expect(await faults(page)).toEqual([]);
      await page.goto(`./#/guide/${slug}?step=dance`);
      await expect(page.getByText(says.noStep('dance'))).toBeVisible();
      await page.goto(`./#/guide/${slug}?step=observe`);
      await expect(page.getByText(says.early)).toBeVisible();
      await expect(page.getByText(plain(text.predict.ask))).toBeVisible();
    });
  });
