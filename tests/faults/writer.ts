import type { Page } from '@playwright/test';

import { beginRecord, goTo } from '../e2e/steps';

import { makePhoto, type TestPhoto } from './make-photo';
import { markMoment, waitForSavedWords, watchSaveWords } from './save-words';
import type { SeededRandom } from './seeded-random';
import type { WrittenRecord } from './written-record';

/** Begins a new record by the button of the first room. */
export async function openNewRecord(page: Page): Promise<WrittenRecord> {
  await goTo(page, '/');
  await beginRecord(page, '主题党日');
  await page.waitForURL(/#\/records\/[0-9a-f-]+$/u);
  const recordId = page.url().split('/').at(-1) ?? '';
  await watchSaveWords(page);
  return { recordId, lines: [], savedLines: 0, photos: [], savedPhotos: [] };
}

/** Types one more line into the minutes. */
export async function typeLine(page: Page, record: WrittenRecord, line: string): Promise<void> {
  record.lines.push(line);
  await page.getByLabel('第 1 段', { exact: true }).fill(record.lines.join('\n'));
}

/** Gives a picture to the record's file field, as the dialog does. */
export async function givePhoto(
  page: Page,
  record: WrittenRecord,
  photo: TestPhoto,
): Promise<void> {
  record.photos.push(photo.sha256);
  await page.locator('input[type=file]').first().setInputFiles(photo);
}

function noteSaved(record: WrittenRecord): void {
  record.savedLines = record.lines.length;
  record.savedPhotos.splice(0, Infinity, ...record.photos);
}

/** Types, or gives a photo, or both at once, and waits for the words; then it is acknowledged. */
export async function saveOnce(
  page: Page,
  record: WrittenRecord,
  random: SeededRandom,
): Promise<void> {
  const kind = random.wholeBetween(0, 3);
  const nth = record.lines.length + record.photos.length + 1;
  const since = await markMoment(page);
  if (kind !== 1) {
    const tail = '议'.repeat(random.wholeBetween(1, 60));
    await typeLine(page, record, `第${nth}次写下的话，${random.wholeBetween(0, 1e9)}号，${tail}。`);
  }
  if (kind !== 0) await givePhoto(page, record, makePhoto(`第${nth}张.png`, random));
  await waitForSavedWords(page, since, record.photos.length);
  noteSaved(record);
}
