import type { Page } from '@playwright/test';

import { goTo } from '../e2e/steps';

import type { FoundBook } from './read-book';
import type { WrittenRecord } from './written-record';

const pictureLimitMs = 10_000;

/** Photo cards of the open record whose picture does not show, with what they say instead. */
function findDarkCards(page: Page, count: number): Promise<readonly string[]> {
  return page.evaluate(
    async ([expected, limitMs]) => {
      const untilMs = performance.now() + limitMs;
      for (;;) {
        const cards = Array.from(document.querySelectorAll('li[data-photo]'));
        const dark = cards.filter((card) => (card.querySelector('img')?.naturalWidth ?? 0) === 0);
        const isShown = cards.length === expected && dark.length === 0;
        if (isShown) return [];
        if (performance.now() > untilMs) {
          return [`${cards.length} 张卡片`, ...dark.map((card) => card.textContent)];
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    [count, pictureLimitMs] as const,
  );
}

/** What the editor shows otherwise than the database holds it; nothing for an absent record. */
export async function checkScreen(
  page: Page,
  record: WrittenRecord,
  book: FoundBook,
): Promise<readonly string[]> {
  const { recordId } = record;
  const row = (book.tables['records'] ?? []).find(({ id }) => id === recordId);
  if (row === undefined) return [];
  const { minutes, photos } = row['content'] as {
    readonly minutes: readonly { readonly text: string }[];
    readonly photos: readonly unknown[];
  };
  await goTo(page, `/records/${recordId}`);
  const shown = await page.getByLabel('第 1 段', { exact: true }).inputValue();
  const dark = await findDarkCards(page, photos.length);
  return [
    ...(shown === minutes[0]?.text ? [] : [`${recordId}：页面上的文字与存下的不同`]),
    ...(dark.length === 0 ? [] : [`${recordId}：页面上有照片没有显示（${dark.join('；')}）`]),
  ];
}
