/** Judges a screen in the three themes: axe finds nothing serious, nothing overflows, a picture is kept. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

export const FRAMES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  office: { viewport: { width: 1440, height: 900 } },
} as const;

const THEMES = ['clair', 'sombre', 'plein-soleil'] as const;

export async function judge(page: Page, name: string): Promise<void> {
  // A screen that is wider than its frame hides what stands at its right.
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow, `${name} is wider than its frame`).toBeLessThanOrEqual(0);
  for (const theme of THEMES) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['theme'] = chosen;
    }, theme);
    await page.screenshot({ path: `test-results/screens/${name}-${theme}.png` });
    // Themes differ by their colours alone: the first is judged by every rule, the others by contrast.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (theme === THEMES[0]
      ? axe.withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      : axe.withRules('color-contrast')
    ).analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    expect(serious, `${name} in ${theme}`).toEqual([]);
  }
}
