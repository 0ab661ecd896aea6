import { readdir } from 'node:fs/promises';

import { expect, type Page } from '@playwright/test';

import { killApp, test } from './launch';

const book = '00000000-0000-7000-8000-00000000b00c';

/** Asks the journal in the page; the question closes over nothing. */
function append(page: Page, sequence: number) {
  return page.evaluate(
    ([id, number]) =>
      window.host?.journal?.append(id, [
        {
          sequence: number,
          id: '00000000-0000-7000-8000-000000000001',
          atMs: number,
          dataVersion: 1,
          changes: [{ table: 'members', key: 'b', row: { name: '李四' } }],
        },
      ]),
    [book, sequence] as const,
  );
}

const open = (page: Page) => page.evaluate((id) => window.host?.journal?.open(id), book);

test('what the journal has acknowledged is there after the process is killed', async ({
  dataFolder,
  start,
}) => {
  const { app, page } = await start();
  expect(await open(page)).toEqual({ ok: true, value: null });
  await page.evaluate(async (id) => {
    const journal = window.host?.journal;
    const counts = { members: 1 };
    const watermark = { sequence: 0, commitId: null, atMs: 0, dataVersion: 1, counts };
    await journal?.beginSnapshot(id, watermark);
    await journal?.addToSnapshot(id, [{ table: 'members', key: 'a', row: { name: '张三' } }]);
    await journal?.finishSnapshot(id);
  }, book);
  expect(await append(page, 1)).toEqual({ ok: true, value: null });
  await killApp(app);
  // Beside the browser's profile, not in it.
  expect(await readdir(`${dataFolder}-journal/${book}`)).toEqual(['000001.journal']);
  const again = await start();
  expect(await open(again.page)).toMatchObject({
    ok: true,
    value: { condition: 'whole', watermark: { sequence: 1, counts: { members: 2 } } },
  });
  const part = await again.page.evaluate((id) => window.host?.journal?.loadRows(id, 0), book);
  expect(part).toEqual({
    ok: true,
    value: {
      next: null,
      rows: [
        { table: 'members', key: 'a', row: { name: '张三' } },
        { table: 'members', key: 'b', row: { name: '李四' } },
      ],
    },
  });
});

test('a photo goes through the bridge byte for byte', async ({ start }) => {
  const { page } = await start();
  const [put, loaded, wrong] = await page.evaluate(async (id) => {
    const bytes = new Uint8Array(300_000).map((_, index) => index % 251);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const journal = window.host?.journal;
    const answers = [
      await journal?.putPhoto(id, hash, bytes),
      await journal?.loadPhoto(id, hash),
      await journal?.putPhoto(id, '0'.repeat(64), bytes),
    ] as const;
    const same =
      answers[1]?.ok === true && answers[1].value?.every((byte, at) => byte === bytes[at]);
    return [answers[0], same, answers[2]] as const;
  }, book);
  expect(put).toEqual({ ok: true, value: null });
  expect(loaded).toBe(true);
  expect(wrong).toMatchObject({ ok: false, error: { code: 'photo-hash-differs' } });
});

test('no path can be made of the name of a book', async ({ start }) => {
  const { page } = await start();
  const refusals = await page.evaluate(async () => {
    const codes: string[] = [];
    for (const name of ['../escape', '..', 'removed', '']) {
      const answer = await window.host?.journal?.open(name);
      codes.push(answer?.ok === false ? answer.error.code : 'accepted');
    }
    return codes;
  });
  expect(refusals).toEqual(Array(4).fill('bad-arguments'));
});
