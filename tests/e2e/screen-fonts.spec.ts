import { expect, test, type Page } from '@playwright/test';

/**
 * Shows a text in the faces of the printed page; which of their files were asked for. Those of the
 * interface are not told, which depend on the fonts of the machine.
 */
async function show(page: Page, text: string): Promise<readonly string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    const file = /\/fonts\/((?:serif|rare).*)\.ttf$/u.exec(request.url())?.[1];
    if (file) asked.push(file);
  });
  await page.goto('/');
  await page.evaluate(async (words) => {
    const line = document.createElement('p');
    line.style.fontFamily = "'book-serif', 'book-rare'";
    line.textContent = words;
    document.body.append(line);
    // Laid out, the line asks for its fonts.
    line.getBoundingClientRect();
    await document.fonts.ready;
  }, text);
  return asked.toSorted();
}

test('common characters need the common part of a font alone', async ({ page }) => {
  expect(await show(page, '支部党员大会，2026年3月1日。龢')).toEqual(['serif']);
});

test('a rare name has its own part loaded, of a second font where the first lacks it', async ({
  page,
}) => {
  expect(await show(page, '刘龑')).toEqual(['serif', 'serif-27']);
  expect(await show(page, '𡌴')).toEqual(['rare', 'rare-84', 'serif']);
});

test('marks that meet give up their empty halves on the screen as in print', async ({ page }) => {
  await show(page, '（周四），');
  const widthInEms = await page.evaluate(async () => {
    const marks = document.createElement('span');
    marks.style.cssText = "position: absolute; font: 100px 'book-serif'";
    marks.textContent = '），';
    document.body.append(marks);
    await document.fonts.ready;
    return marks.getBoundingClientRect().width / 100;
  });
  expect(widthInEms).toBeCloseTo(1.5, 2);
});
