import { expect, type Locator, type Page } from '@playwright/test';

/** More controls than any screen has, so that a control out of reach ends the search. */
const MOST_STOPS = 150;

/** Presses Tab until the control has the focus; fails if it is out of the keyboard's reach. */
export async function tabTo(page: Page, control: Locator, key = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(control, 'reached by Tab').toBeFocused();
}

/** Tabs to a button or link and presses Enter on it. */
export async function activate(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Tabs to a field and replaces what is in it. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
}

/**
 * Begins to write by an input method: the letters are shown underlined and are not text yet.
 *
 * @returns Presses Enter inside the composition, as one does to take the letters over, and ends
 *   it with the chosen words.
 */
export async function compose(page: Page, letters: string) {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', {
    text: letters,
    selectionStart: letters.length,
    selectionEnd: letters.length,
  });
  return {
    pressEnter: async () => {
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    choose: async (words: string) => {
      await session.send('Input.insertText', { text: words });
    },
  };
}
