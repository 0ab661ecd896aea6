import { expect } from '@playwright/test';

import { lockTitle, passphrase, setUpLock, unlock } from '../e2e/lock-steps';
import { goTo, loadSample } from '../e2e/steps';

import { quit, test } from './launch';

test('the desktop window locks by its key, and starts locked the next time', async ({ start }) => {
  const first = await start();
  await loadSample(first.page);
  const code = await setUpLock(first.page);
  await goTo(first.page, '/records');
  await first.page.keyboard.press('Control+L');
  await expect(lockTitle(first.page)).toBeVisible();
  expect(await first.page.evaluate(() => document.body.innerText)).not.toContain('村党支部');
  await unlock(first.page, passphrase);
  await expect(first.page.getByRole('heading', { name: '记录', exact: true })).toBeVisible();
  await quit(first.app);

  const { page } = await start();
  await expect(lockTitle(page)).toBeVisible();
  await expect(page.getByRole('navigation', { name: '各室' })).toHaveCount(0);
  await unlock(page, code);
  await expect(page.getByRole('navigation', { name: '各室' })).toBeVisible();
});
