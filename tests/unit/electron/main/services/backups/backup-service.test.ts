import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import {
  createBackupService,
  type BackupMeans,
  type BackupService,
} from '@electron/main/services/backups/backup-service';
import { createBackupSettings } from '@electron/main/services/backups/backup-settings';
import type { BookCopy } from '@shared/keeping/book-copy';
import { toByteSource } from '@shared/package/bytes';
import { openBook } from '@shared/package/open-book';
import { fail, succeed, type Result } from '@shared/util/result';
import { aBookCopy, aSmallBook } from '@tests/builders/book-copy';
import { idOf } from '@tests/builders/ids';

const bookId = idOf(0xb00c);
const branchName = '伊金霍洛旗红旗村党支部';
const tag = '00b00c';

let root = '';
let documents = '';
let copy: BookCopy | null = null;
let nowMs = 0;
let held = 0;

/** Wall time of these tests is that of UTC, wherever they run. */
const toLocal = (atMs: number) => new Date(atMs).toISOString().slice(0, 16);

function aService(overrides: Partial<BackupMeans> = {}): BackupService {
  return createBackupService({
    documentsFolder: documents,
    settings: createBackupSettings(join(root, 'backups.json')),
    openCopy: () => {
      if (copy === null) return Promise.resolve(succeed(null));
      held += 1;
      const release = () => {
        held -= 1;
        return Promise.resolve();
      };
      return Promise.resolve(succeed({ copy, release }));
    },
    nowMs: () => nowMs,
    toLocal,
    appVersion: '0.0.0',
    ...overrides,
  });
}

const defaultFolder = () => join(documents, '支部记录簿备份', branchName);

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.what}`);
  return result.value;
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'backups-'));
  documents = join(root, 'documents');
  await mkdir(documents);
  nowMs = Date.UTC(2026, 10, 22, 10, 32);
  held = 0;
  const { rows, photos } = await aSmallBook();
  copy = aBookCopy(rows, photos);
});

afterEach(async () => {
  expect(held).toBe(0);
  await rm(root, { recursive: true, force: true });
});

describe('a backup', () => {
  it('lies whole under a plain name in the documents folder', async () => {
    const made = valueOf(await aService().make(bookId, 'daily'));
    expect(made).toMatchObject({
      name: `支部记录簿备份 2026-11-22 1032 每日 ${tag}.zip`,
      reason: 'daily',
    });
    expect(await readdir(defaultFolder())).toEqual([made.name]);
    const bytes = new Uint8Array(await readFile(join(defaultFolder(), made.name)));
    expect(made.sizeBytes).toBe(bytes.byteLength);
    const opened = await openBook(toByteSource(bytes), { dataVersion: 1 });
    expect(opened).toMatchObject({ ok: true, value: { manifest: { bookId, branchName } } });
  });

  it('is listed with others, newest first, also by a program that knows nothing yet', async () => {
    const service = aService();
    valueOf(await service.make(bookId, 'daily'));
    const second = valueOf(await service.make(bookId, 'before-upgrade'));
    const third = valueOf(await service.make(bookId, 'by-hand'));
    expect(third.name).toBe(`支部记录簿备份 2026-11-22 1032 手动 ${tag} 3.zip`);
    nowMs += 60_000;
    const fourth = valueOf(await service.make(bookId, 'before-import'));
    copy = null;
    const state = valueOf(await aService().describe(bookId));
    expect(state).toMatchObject({ folder: defaultFolder(), place: 'chosen', running: null });
    // Of one day the newest stays, and what an upgrade started from.
    expect(state.backups).toEqual([fourth, second]);
  });

  it('of another book in the same folder is not counted, listed or deleted', async () => {
    await mkdir(defaultFolder(), { recursive: true });
    const foreign = '支部记录簿备份 2020-01-01 0800 每日 abcdef.zip';
    await writeFile(join(defaultFolder(), foreign), '');
    await writeFile(join(defaultFolder(), '会议照片.zip'), '');
    const service = aService();
    valueOf(await service.make(bookId, 'daily'));
    expect(valueOf(await service.describe(bookId)).backups).toHaveLength(1);
    expect(await readdir(defaultFolder())).toContain(foreign);
    expect(await readdir(defaultFolder())).toContain('会议照片.zip');
  });

  it('lets older ones go by the rotation', async () => {
    const service = aService();
    for (let day = 0; day < 10; day += 1) {
      valueOf(await service.make(bookId, 'daily'));
      nowMs += 24 * 3600_000;
    }
    const days = valueOf(await service.describe(bookId)).backups.map(({ name }) =>
      name.slice(8, 18),
    );
    expect(days).toEqual([
      ...['2026-12-01', '2026-11-30', '2026-11-29', '2026-11-28', '2026-11-27', '2026-11-26'],
      ...['2026-11-25', '2026-11-22'],
    ]);
  });

  it('is not left behind half: what an earlier crash left goes', async () => {
    await mkdir(defaultFolder(), { recursive: true });
    await writeFile(join(defaultFolder(), `.${tag}.unfinished`), 'half');
    valueOf(await aService().make(bookId, 'daily'));
    expect(await readdir(defaultFolder())).toHaveLength(1);
  });

  it('joins one that is running', async () => {
    const service = aService();
    const [one, other] = await Promise.all([
      service.make(bookId, 'daily'),
      service.make(bookId, 'by-hand'),
    ]);
    expect(other).toEqual(one);
    expect(await readdir(defaultFolder())).toHaveLength(1);
  });
});

describe('where backups go', () => {
  it('is what the user chose, also after a restart', async () => {
    const stick = join(root, 'stick');
    await mkdir(stick);
    const state = valueOf(await aService().chooseFolder(bookId, stick));
    expect(state).toMatchObject({ folder: stick, place: 'chosen' });
    const made = valueOf(await aService().make(bookId, 'daily'));
    expect(await readdir(stick)).toEqual([made.name]);
  });

  it('is this computer while the stick is away; both are listed', async () => {
    const stick = join(root, 'stick');
    await mkdir(stick);
    const service = aService();
    valueOf(await service.chooseFolder(bookId, stick));
    await rm(stick, { recursive: true });
    const meanwhile = valueOf(await service.make(bookId, 'daily'));
    const away = valueOf(await service.describe(bookId));
    expect(away).toMatchObject({ folder: stick, place: 'substitute', lastProblem: null });
    expect(await readdir(defaultFolder())).toEqual([meanwhile.name]);
    await mkdir(stick);
    nowMs += 60_000;
    const back = valueOf(await service.make(bookId, 'daily'));
    const listed = valueOf(await service.describe(bookId)).backups.map(({ name }) => name);
    expect(listed).toEqual([back.name, meanwhile.name]);
  });

  it('stays the folder with the backups when the branch is renamed', async () => {
    const service = aService();
    valueOf(await service.make(bookId, 'daily'));
    const { rows, photos } = await aSmallBook();
    copy = aBookCopy({ ...rows, branch: [{ ...rows.branch![0], name: '改名党支部' }] }, photos);
    expect(valueOf(await service.describe(bookId)).folder).toBe(defaultFolder());
  });

  it('is asked for again where the settings are damaged', async () => {
    await writeFile(join(root, 'backups.json'), '{"version":1,"folders":{"x":');
    expect(valueOf(await aService().describe(bookId)).folder).toBe(defaultFolder());
  });
});

describe('what goes wrong', () => {
  it('is told where there is nothing to back up', async () => {
    copy = null;
    expect(await aService().make(bookId, 'daily')).toMatchObject({
      ok: false,
      error: { code: 'nothing-to-back-up' },
    });
  });

  it('is remembered in words until a backup succeeds', async () => {
    const whole = copy!;
    const counts = { ...whole.watermark.counts, records: 9 };
    copy = { ...whole, watermark: { ...whole.watermark, counts } };
    const service = aService();
    expect((await service.make(bookId, 'daily')).ok).toBe(false);
    const { lastProblem } = valueOf(await service.describe(bookId));
    expect(lastProblem?.atMs).toBe(nowMs);
    expect(lastProblem?.sentence).toMatch(/。$/u);
    expect(await readdir(defaultFolder())).toEqual([]);
    copy = whole;
    valueOf(await service.make(bookId, 'daily'));
    expect(valueOf(await service.describe(bookId)).lastProblem).toBeNull();
  });

  it('is told before anything is written where the disk is too small', async () => {
    const { rows, photos } = await aSmallBook();
    const vast = rows.photos!.map((row) => ({ ...row, storedSizeBytes: 2 ** 50 }));
    copy = aBookCopy({ ...rows, photos: vast }, photos);
    expect(await aService().make(bookId, 'daily')).toMatchObject({
      ok: false,
      error: { code: 'disk-full' },
    });
    expect(await readdir(defaultFolder())).toEqual([]);
  });

  it('is no problem where the user cancelled', async () => {
    const { rows, photos } = await aSmallBook();
    const service = aService();
    const cancelling = aBookCopy(rows, photos);
    copy = {
      ...cancelling,
      loadPhoto: (hash) => {
        service.cancel(bookId);
        return cancelling.loadPhoto(hash);
      },
    };
    expect(await service.make(bookId, 'by-hand')).toMatchObject({
      ok: false,
      error: { code: 'backup-cancelled' },
    });
    expect(valueOf(await service.describe(bookId)).lastProblem).toBeNull();
    expect(await readdir(defaultFolder())).toEqual([]);
  });

  it('never becomes a backup where a photo is not what the book says', async () => {
    copy = { ...copy!, loadPhoto: () => Promise.resolve(new TextEncoder().encode('another')) };
    expect(await aService().make(bookId, 'daily')).toMatchObject({
      ok: false,
      error: { code: 'backup-damaged' },
    });
    expect(await readdir(defaultFolder())).toEqual([]);
  });

  it('is a failure like any other where the journal cannot be read', async () => {
    const problem = { code: 'journal-failed', what: '留底读不出。', safe: '。', next: '。' };
    const service = aService({ openCopy: () => Promise.resolve(fail(problem)) });
    expect(await service.make(bookId, 'daily')).toEqual({ ok: false, error: problem });
  });
});

describe('opening a backup by name', () => {
  it('finds the listed ones alone', async () => {
    const service = aService();
    const { name } = valueOf(await service.make(bookId, 'daily'));
    expect(valueOf(await service.findBackupPath(bookId, name))).toBe(join(defaultFolder(), name));
    for (const other of [`../${name}`, 'backups.json', '', `${name}.tmp`]) {
      expect(await service.findBackupPath(bookId, other)).toMatchObject({
        ok: false,
        error: { code: 'backup-not-found' },
      });
    }
  });
});

describe('judging', () => {
  it('wants a backup a day where something changed', async () => {
    const service = aService();
    expect(await service.judge(bookId)).toEqual({ isDue: true, isOverdue: true });
    valueOf(await service.make(bookId, 'daily'));
    expect(await service.judge(bookId)).toEqual({ isDue: false, isOverdue: false });
    nowMs += 24 * 3600_000;
    expect((await service.judge(bookId)).isDue).toBe(false);
    copy = { ...copy!, watermark: { ...copy!.watermark, atMs: nowMs } };
    expect(await service.judge(bookId)).toEqual({ isDue: true, isOverdue: false });
    nowMs += 60_000;
    expect(await service.judge(bookId)).toEqual({ isDue: true, isOverdue: true });
  });

  it('leaves a book without a journal alone', async () => {
    copy = null;
    expect(await aService().judge(bookId)).toEqual({ isDue: false, isOverdue: false });
  });
});
