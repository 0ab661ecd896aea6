import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** Times that the words on top of the editor went over to 正在保存. */
    timesBusy: number;
  }
}

/** Follows the words that tell the user whether the open record is saved. */
export async function watchSaveWords(page: Page): Promise<void> {
  await page.getByTestId('save-state').waitFor();
  await page.evaluate(() => {
    const words = document.querySelector('[data-testid=save-state]');
    if (!words) throw new Error('没有保存状态的字样。');
    window.timesBusy = 0;
    let isBusy = false;
    new MutationObserver(() => {
      const wasBusy = isBusy;
      isBusy = words.textContent.startsWith('正在保存');
      if (isBusy && !wasBusy) window.timesBusy += 1;
    }).observe(words, { childList: true, subtree: true, characterData: true });
  });
}

/** Before something is typed: whatever is called 已保存 up to now does not mean it. */
export function markMoment(page: Page): Promise<number> {
  return page.evaluate(() => window.timesBusy);
}

/**
 * Waits until the page, having been busy since the moment, shows 已保存 and so many photos.
 * Never answers if the page does not get there.
 */
export function waitForSavedWords(page: Page, since: number, photoCount: number): Promise<void> {
  return page.evaluate(
    ([busyBefore, photos]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          const words = document.querySelector('[data-testid=save-state]')?.textContent ?? '';
          const shown = document.querySelectorAll('li[data-photo]').length;
          if (words.startsWith('已保存') && window.timesBusy > busyBefore && shown === photos) {
            resolve();
          } else {
            setTimeout(look, 5);
          }
        };
        look();
      }),
    [since, photoCount] as const,
  );
}

/** What the editor says about saving now. */
export async function readSaveWords(page: Page): Promise<string> {
  return (await page.getByTestId('save-state').textContent()) ?? '';
}

/**
 * Waits until the page, having been busy since the moment, shows 已保存; the photos are not asked.
 *
 * @returns False if it has not come to that within the limit.
 */
export function tryWaitForSavedWords(page: Page, since: number, limitMs: number): Promise<boolean> {
  return page.evaluate(
    ([busyBefore, limit]) =>
      new Promise<boolean>((resolve) => {
        const untilMs = performance.now() + limit;
        const look = () => {
          const words = document.querySelector('[data-testid=save-state]')?.textContent ?? '';
          if (words.startsWith('已保存') && window.timesBusy > busyBefore) resolve(true);
          else if (performance.now() > untilMs) resolve(false);
          else setTimeout(look, 5);
        };
        look();
      }),
    [since, limitMs] as const,
  );
}
