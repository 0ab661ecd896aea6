import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test, type Page } from '@playwright/test';

import type { HarnessRun } from './photo-harness/intake';
import { serveHarness } from './photo-harness/serve-harness';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/photos/${name}`, import.meta.url));

let harness: Awaited<ReturnType<typeof serveHarness>>;

// One worker for the file: the page is built once for all of its tests.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  harness = await serveHarness('intake');
});

test.afterAll(async () => {
  await harness.close();
});

test.beforeEach(async ({ page }) => {
  await page.goto(harness.url);
});

async function importFixtures(page: Page, names: readonly string[], run: HarnessRun = {}) {
  await page.setInputFiles('#files', names.map(fixture));
  return page.evaluate((argument) => window.runImport(argument), run);
}

/** Colours are compared coarsely: JPEG moves them by a few steps. */
function toNearest(colour: string): string {
  return colour
    .split(',')
    .map((channel) => (Number(channel) > 127 ? 1 : 0))
    .join('');
}

for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
  test(`turns EXIF orientation ${orientation} upright once`, async ({ page }) => {
    const { outcomes } = await importFixtures(page, [`orientation-${orientation}.jpg`], {
      places: [
        [0.2, 0.2],
        [0.8, 0.2],
        [0.2, 0.8],
        [0.8, 0.8],
      ],
    });
    expect(outcomes[0]?.size).toBe('64x32');
    expect(outcomes[0]?.colours.map(toNearest)).toEqual(['100', '010', '001', '000']);
  });
}

test('turns, shrinks to 2048 and drops the place of a large photo', async ({ page }) => {
  expect(readFileSync(fixture('rotated-6.jpg')).includes('Exif')).toBe(true);
  const { outcomes } = await importFixtures(page, ['rotated-6.jpg'], { places: [[0.15, 0.2]] });
  expect(outcomes[0]).toMatchObject({
    refusal: null,
    takenAt: '2026-06-17T09:05',
    size: '2048x1365',
    thumbnailSize: '320x213',
    hasMetadata: false,
  });
  expect(outcomes[0]?.colours.map(toNearest)).toEqual(['100']);
});

test('lets the decoder shrink a photo of 4032 pixels and turns it all the same', async ({
  page,
}) => {
  const { outcomes } = await importFixtures(page, ['phone-size-6.jpg'], { places: [[0.15, 0.2]] });
  expect(outcomes[0]).toMatchObject({ size: '2016x1512', takenAt: '2026-06-17T10:20' });
  expect(outcomes[0]?.colours.map(toNearest)).toEqual(['100']);
});

test('never enlarges a small photo and knows its original by SHA-256', async ({ page }) => {
  const { outcomes } = await importFixtures(page, ['plain.jpg']);
  const sha256 = createHash('sha256')
    .update(readFileSync(fixture('plain.jpg')))
    .digest('hex');
  expect(outcomes[0]).toMatchObject({
    size: '480x320',
    takenAt: '2026-06-17T14:52',
    originalSha256: sha256,
  });
});

test('decodes HEIC under a policy without unsafe-eval and reads its date', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  const { outcomes } = await importFixtures(page, ['sample.heic'], { places: [[0.15, 0.2]] });
  expect(outcomes[0]).toMatchObject({
    refusal: null,
    size: '640x427',
    takenAt: '2026-06-17T15:10',
  });
  expect(outcomes[0]?.colours.map(toNearest)).toEqual(['100']);
  expect(violations).toEqual([]);
});

test('turns a HEIC by its container alone where EXIF says the same again', async ({ page }) => {
  const { outcomes } = await importFixtures(page, ['turned.heic'], { places: [[0.15, 0.2]] });
  expect(outcomes[0]?.size).toBe('640x427');
  expect(outcomes[0]?.colours.map(toNearest)).toEqual(['100']);
});

test('reads the other kinds of picture', async ({ page }) => {
  const names = ['small.webp', 'lossless.webp', 'small.gif', 'small.bmp', 'small.avif'];
  const { outcomes } = await importFixtures(page, names);
  expect(outcomes.map(({ size }) => size)).toEqual([
    '120x80',
    '120x80',
    '120x80',
    '60x40',
    '640x427',
  ]);
});

test('puts white behind a see-through picture', async ({ page }) => {
  const { outcomes } = await importFixtures(page, ['see-through.png'], { places: [[0.5, 0.05]] });
  expect(outcomes[0]?.colours.map(toNearest)).toEqual(['111']);
});

test('refuses bad files each by its reason and takes the rest', async ({ page }) => {
  const names = ['plain.jpg', 'not-a-picture.jpg', 'broken.jpg', 'cut-off.jpg', 'broken.heic'];
  const { outcomes, progress } = await importFixtures(page, [
    ...names,
    'huge.png',
    'duplicate-of-plain.jpg',
    'sample.heic',
  ]);
  expect(outcomes.map(({ fileName, refusal }) => [fileName, refusal])).toEqual([
    ['plain.jpg', null],
    ['not-a-picture.jpg', 'photo-not-a-picture'],
    ['broken.jpg', 'photo-broken'],
    ['cut-off.jpg', 'photo-broken'],
    ['broken.heic', 'photo-heic-failed'],
    ['huge.png', 'photo-too-many-pixels'],
    ['duplicate-of-plain.jpg', 'photo-same'],
    ['sample.heic', null],
  ]);
  expect(progress).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('stops where the user cancels and keeps what came before', async ({ page }) => {
  const names = ['plain.jpg', 'small.gif', 'rotated-6.jpg', 'sample.heic'];
  const { outcomes } = await importFixtures(page, names, { cancelAfter: 2 });
  expect(outcomes.map(({ fileName }) => fileName)).toEqual(['plain.jpg', 'small.gif']);
});

test('ends a decoder that does not answer in time, names the file, and works again', async ({
  page,
}) => {
  const { outcomes } = await importFixtures(page, ['sample.heic'], { limitMs: 0 });
  expect(outcomes[0]?.refusal).toBe('photo-decoder-too-slow');
  const again = await importFixtures(page, ['sample.heic']);
  expect(again.outcomes[0]?.refusal).toBeNull();
});
