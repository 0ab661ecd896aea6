import type { Page } from '@playwright/test';

/** Whose computer a picture is of; each has its own books. */
export type Desk = 'usual' | 'giver' | 'taker' | 'superior';

/** A picture of the app: its file's name and the way to what it shows, from the view before. */
export interface View {
  readonly name: string;
  readonly by: Desk;
  readonly open: (page: Page) => Promise<void>;
}

/** Goes to a room by its address, without opening the page anew. */
export async function goTo(page: Page, room: string): Promise<void> {
  await page.goto(`/#${room}`);
}
