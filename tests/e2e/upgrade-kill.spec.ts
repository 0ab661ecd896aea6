import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test, type Page } from '@playwright/test';

import { DATA_VERSION } from '@renderer/data/migrations/all';
import { root } from '@scripts/paths';

import { startBrowser } from './killed-browser';

const bookId = '00000000-0000-7000-8000-0000000003e7';
const memberCount = 2000;
const killCount = 20;
/** Each step of the upgrade is drawn out by this, so that kills fall between its steps. */
const stepMs = 60;

interface OldStore {
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly string[];
  readonly rows: readonly Record<string, unknown>[];
}
type OldStores = Readonly<Record<string, OldStore>>;

interface Found {
  readonly version: number;
  readonly hasOutbox: boolean;
  readonly members: number;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** A book of version 1 with a few thousand rows. */
async function loadOldStores(): Promise<OldStores> {
  const text = await readFile(join(root, 'tests/fixtures/databases/v1.json'), 'utf8');
  const { stores } = JSON.parse(text) as { readonly stores: Record<string, OldStore> };
  const { members } = stores;
  if (!members) throw new Error('the fixture has members');
  const rows = Array.from({ length: memberCount }, (_, index) => ({
    ...members.rows[0],
    id: `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
  }));
  return { ...stores, members: { ...members, rows } };
}

/** Writes the book and the list of books as version 1 left them; runs in the page. */
async function writeOldBook([id, stores]: readonly [string, OldStores]): Promise<void> {
  const settle = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('request failed'));
    });
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined) await settle(indexedDB.deleteDatabase(name));
  }
  const write = async (name: string, all: OldStores) => {
    const opening = indexedDB.open(name, 10);
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, autoIncrement, indexes }] of Object.entries(all)) {
        const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
        for (const index of indexes) made.createIndex(index, index);
      }
    };
    const database = await settle(opening);
    const transaction = database.transaction(Object.keys(all), 'readwrite', {
      durability: 'strict',
    });
    for (const [store, { rows }] of Object.entries(all)) {
      for (const row of rows) transaction.objectStore(store).add(row);
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  };
  await write(`book-${id}`, stores);
  const entry = { id, branchName: '红旗村党支部', createdAtMs: 1 };
  const list = { keyPath: 'id', autoIncrement: false, indexes: ['createdAtMs'], rows: [entry] };
  await write('books', { books: list });
}

/** What lies in the database, read without upgrading it; runs in the page. */
async function readBook(id: string): Promise<Found> {
  const settle = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('request failed'));
    });
  const database = await settle(indexedDB.open(`book-${id}`));
  const transaction = database.transaction(['members', 'meta']);
  const found = {
    version: database.version,
    hasOutbox: database.objectStoreNames.contains('outbox'),
    members: await settle(transaction.objectStore('members').count()),
    meta: (await settle(transaction.objectStore('meta').get('book'))) as Found['meta'],
  };
  database.close();
  return found;
}

/**
 * Draws the upgrade out and tells when it begins and when it is committed; runs in the page before
 * the app. Of thousands of rows written one by one only a few are waited at.
 */
function drawOutUpgrade(ms: number): void {
  const wait = () => {
    const end = performance.now() + ms;
    while (performance.now() < end);
  };
  const { createObjectStore } = IDBDatabase.prototype;
  IDBDatabase.prototype.createObjectStore = function (...values) {
    if (values[0] === 'outbox') console.debug('upgrade begins');
    wait();
    const store = createObjectStore.apply(this, values);
    if (values[0] === 'outbox') {
      store.transaction.addEventListener('complete', () => console.debug('upgrade ends'));
    }
    return store;
  };
  let calls = 0;
  for (const name of ['put', 'openCursor', 'getAll'] as const) {
    const original = IDBObjectStore.prototype[name] as (...values: unknown[]) => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      [name](this: IDBObjectStore, ...values: unknown[]) {
        calls += 1;
        if (this.transaction.mode === 'versionchange' && calls % 400 <= 1) wait();
        return original.apply(this, values);
      },
    });
  }
}

function hear(page: Page, words: string): Promise<void> {
  return new Promise((resolve) => {
    page.on('console', (message) => {
      if (message.text() === words) resolve();
    });
  });
}

const whole = {
  old: { version: 10, hasOutbox: false, members: memberCount },
  new: { version: DATA_VERSION * 10, hasOutbox: true, members: memberCount },
};

/** The app's origin without the app: a page that is not there. */
const toBarePage = (baseURL: string) => `${baseURL}/no-such-page`;

/** Has the app begin to upgrade a book of version 1. */
async function beginUpgrade(
  page: Page,
  baseURL: string,
  stores: OldStores,
): Promise<{ readonly ended: Promise<void> }> {
  await page.goto(toBarePage(baseURL));
  await page.evaluate(writeOldBook, [bookId, stores] as const);
  await page.addInitScript(drawOutUpgrade, stepMs);
  const [began, ended] = [hear(page, 'upgrade begins'), hear(page, 'upgrade ends')];
  // The kill ends the loading of the page as well.
  page.goto(`${baseURL}/`).catch(() => undefined);
  await began;
  return { ended };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks at the book as it lies there, then has the app open it; answers its version. */
async function checkWhole(page: Page, baseURL: string, what: string): Promise<number> {
  await page.goto(toBarePage(baseURL));
  const { meta, ...found } = await page.evaluate(readBook, bookId);
  const isNew = found.version === DATA_VERSION * 10;
  expect(found, what).toEqual(isNew ? whole.new : whole.old);
  expect(meta['minimumDataVersion'], what).toBe(isNew ? DATA_VERSION : 1);
  expect('sequence' in meta, what).toBe(isNew);
  await page.goto(`${baseURL}/`);
  await expect(page.getByRole('heading', { name: '今日' })).toBeVisible();
  expect(await page.evaluate(readBook, bookId), what).toMatchObject(whole.new);
  return found.version;
}

test('an upgrade that is killed at 20 moments leaves the old book or the new one, never half', async ({
  baseURL,
}) => {
  // About a minute on a quiet machine; 21 starts of a browser take their time on a busy one.
  test.setTimeout(600_000);
  const stores = await loadOldStores();
  const profile = await mkdtemp(join(tmpdir(), 'upgrade-kill-'));
  const versions: number[] = [];
  let browser = await startBrowser(profile);
  try {
    const { ended } = await beginUpgrade(browser.page, String(baseURL), stores);
    const beganAtMs = performance.now();
    await ended;
    const upgradeMs = performance.now() - beganAtMs;
    await browser.kill();
    browser = await startBrowser(profile);
    for (let index = 0; index < killCount; index += 1) {
      const upgrade = await beginUpgrade(browser.page, String(baseURL), stores);
      // Spread over the upgrade as it was measured; the last one comes when it is committed.
      if (index === killCount - 1) await upgrade.ended;
      else await sleep((index * upgradeMs) / (killCount - 3));
      await browser.kill();
      browser = await startBrowser(profile);
      versions.push(await checkWhole(browser.page, String(baseURL), `kill ${index + 1}`));
    }
  } finally {
    await browser.kill();
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
  console.log(
    `upgrade kills: ${versions.length}, old ${versions.filter((one) => one === 10).length}, ` +
      `new ${versions.filter((one) => one === DATA_VERSION * 10).length}, half 0`,
  );
  // Kills on both sides of the commit, else the moments were chosen badly.
  expect(new Set(versions)).toEqual(new Set([10, DATA_VERSION * 10]));
});
