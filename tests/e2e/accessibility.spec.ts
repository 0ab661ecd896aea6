import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

import { walks } from './screens';
import { prepare, type Scale } from './walk';

const scales: readonly Scale[] = [1, 1.5];

/** What axe holds against the page, gravest first, each with where it stands. */
async function findFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    // Rows of a long table are alike, and looking at a thousand cells takes minutes.
    .exclude('.table-scroll tbody tr:nth-child(n + 7)')
    .analyze();
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target }) => `${impact ?? 'none'} ${id}: ${target.join(' ')}`),
  );
}

/** Controls and headings that reach over the window's side edges, or whose own text is cut off. */
async function findCutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const described: string[] = [];
    const widthPx = document.documentElement.clientWidth;
    const scrolled = document.scrollingElement;
    if (scrolled && scrolled.scrollWidth > widthPx) described.push('the page scrolls sideways');
    const selector = 'h1, h2, h3, p, a, button, input, select, textarea, label, legend, td, th, dd';
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (
        !element.checkVisibility() ||
        element.closest('.visually-hidden, .paste-scroll, .table-scroll, .ledger-scroll')
      )
        continue;
      const box = element.getBoundingClientRect();
      const words = `<${element.tagName.toLowerCase()}> ${element.innerText.slice(0, 30)}`;
      if (box.width > 0 && (box.left < -1 || box.right > widthPx + 1)) {
        described.push(`${words} reaches over the edge`);
      }
      const isField = element.matches('input, textarea');
      if (!isField && box.width > 0 && element.scrollWidth > element.clientWidth + 1) {
        if (getComputedStyle(element).display !== 'inline') described.push(`${words} is cut off`);
      }
    }
    return described;
  });
}

for (const scale of scales) {
  for (const walk of walks) {
    test(`${walk.name} can be read and reached by everybody at text size ${scale}`, async ({
      page,
    }) => {
      test.setTimeout(150_000);
      await prepare(page, scale);
      await walk.start(page);
      for (const screen of walk.screens) {
        await test.step(screen.name, async () => {
          await screen.open(page);
          expect.soft(await findFaults(page), `axe: ${screen.name}`).toEqual([]);
          expect.soft(await findCutOff(page), `cut off: ${screen.name}`).toEqual([]);
        });
      }
    });
  }
}
