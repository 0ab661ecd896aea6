import { expect, test } from '@playwright/test';

import { buildNodePdf, startNodePdf } from '../harness/run-node-pdf';
import { harnessPage, serveSite, type Site } from '../harness/serve-site';

let site: Site;

test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  site = await serveSite({ page: harnessPage, hasApp: false });
});

test.afterAll(async () => {
  await site.close();
});

test('makes the same bytes in the worker as in Node', async ({ page }) => {
  const node = startNodePdf(await buildNodePdf());
  const inNode = await node.make();
  node.end();
  await page.goto(site.pageUrl);
  const inWorker = await page.evaluate(() => window.harness.makeRecordPdf());
  expect(inWorker.file?.sizeBytes).toBeGreaterThan(100_000);
  expect(inWorker.file).toEqual(inNode.file);
});

test('tells how far it is and makes the same bytes again with fonts at hand', async ({ page }) => {
  await page.goto(site.pageUrl);
  const first = await page.evaluate(() => window.harness.makeRecordPdf());
  const second = await page.evaluate(() => window.harness.makeRecordPdf());
  expect(second.file).toEqual(first.file);
  // A tenth of a second apart, so how many there are depends on the machine.
  expect(first.progress).toEqual(first.progress.toSorted((one, other) => one - other));
  expect(first.progress.at(-1)).toBe(first.pageCount);
});

test('makes no file when cancelled, stops before the last page, and works again', async ({
  page,
}) => {
  await page.goto(site.pageUrl);
  const stopped = await page.evaluate(() => window.harness.makeRecordPdf({ isCancelled: true }));
  expect(stopped.file).toBeNull();
  expect(stopped.pageCount).toBeGreaterThan(3);
  expect(stopped.progress.length).toBeLessThanOrEqual(1);
  const again = await page.evaluate(() => window.harness.makeRecordPdf());
  expect(again.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('says that no file was made where the fonts cannot be read, and makes it when they can', async ({
  page,
}) => {
  await page.goto(site.pageUrl);
  await page.context().route('**/*.ttf', (route) => route.abort());
  await expect(page.evaluate(() => window.harness.makeRecordPdf())).rejects.toThrow(
    '打印文件没有做成',
  );
  await page.context().unroute('**/*.ttf');
  const again = await page.evaluate(() => window.harness.makeRecordPdf());
  expect(again.file?.sha256).toMatch(/^[0-9a-f]{64}$/);
});
