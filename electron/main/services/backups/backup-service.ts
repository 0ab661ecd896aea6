import { mkdir, rm } from 'node:fs/promises';

import type {
  BackupFile,
  BackupProgress,
  BackupReason,
  BackupState,
} from '@shared/ipc/backup-host';
import { isBackupDue, isBackupOverdue, type BackupAges } from '@shared/keeping/backup-due';
import type { BookCopy } from '@shared/keeping/book-copy';
import type { Watermark } from '@shared/keeping/commit';
import { planRotation } from '@shared/keeping/plan-rotation';
import { loadBranchName } from '@shared/package/book-files';
import { fail, succeed, toSentence, type Problem, type Result } from '@shared/util/result';

import { toWriteProblem } from '../save-file';
import {
  findBackups,
  findPlace,
  toBackupFile,
  type BackupPlace,
  type FoundBackup,
} from './backup-folders';
import { backupCancelled, backupNotFound, nothingToBackUp } from './backup-problems';
import type { BackupSettings } from './backup-settings';
import { makeBackup } from './make-backup';

/** A state of a book that stays as it is until it is released. */
export interface HeldCopy {
  readonly copy: BookCopy;
  readonly release: () => Promise<void>;
}

/** What the service needs of the program around it. */
export interface BackupMeans {
  readonly documentsFolder: string;
  readonly settings: BackupSettings;
  /** The book as the journal has it; null if there is no journal of it. */
  readonly openCopy: (bookId: string) => Promise<Result<HeldCopy | null>>;
  readonly nowMs: () => number;
  /** A moment as local wall time. */
  readonly toLocal: (atMs: number) => string;
  readonly appVersion: string;
}

/** Makes and keeps the backups of every book, one at a time. */
export interface BackupService {
  readonly describe: (bookId: string) => Promise<Result<BackupState>>;
  /** The folder where backups go now, made if it is the default one. */
  readonly ensureFolder: (bookId: string) => Promise<Result<string>>;
  readonly chooseFolder: (bookId: string, folder: string) => Promise<Result<BackupState>>;
  readonly make: (bookId: string, reason: BackupReason) => Promise<Result<BackupFile>>;
  readonly cancel: (bookId: string) => void;
  /** The path of one of the backups that `describe` lists; any other name is refused. */
  readonly findBackupPath: (bookId: string, name: string) => Promise<Result<string>>;
  /** Whether a daily backup is wanted, and whether it is so overdue that quitting waits. */
  readonly judge: (bookId: string) => Promise<{ isDue: boolean; isOverdue: boolean }>;
}

interface Run {
  readonly abort: AbortController;
  readonly answer: Promise<Result<BackupFile>>;
  progress: BackupProgress;
}

export function createBackupService(means: BackupMeans): BackupService {
  const service = new Backups(means);
  return {
    describe: (bookId) => service.describe(bookId),
    ensureFolder: (bookId) => service.ensureFolder(bookId),
    chooseFolder: (bookId, folder) => service.chooseFolder(bookId, folder),
    make: (bookId, reason) => service.make(bookId, reason),
    cancel: (bookId) => service.cancel(bookId),
    findBackupPath: (bookId, name) => service.findBackupPath(bookId, name),
    judge: (bookId) => service.judge(bookId),
  };
}

class Backups {
  readonly #means: BackupMeans;
  readonly #runs = new Map<string, Run>();
  readonly #places = new Map<string, BackupPlace>();
  readonly #problems = new Map<string, { atMs: number; sentence: string }>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(means: BackupMeans) {
    this.#means = means;
  }

  async describe(bookId: string): Promise<Result<BackupState>> {
    const place = await this.#findPlace(bookId);
    const found = await this.#findAll(bookId, place);
    return succeed({
      folder: place.wanted,
      place: place.place,
      backups: found.map(toBackupFile),
      running: this.#runs.get(bookId)?.progress ?? null,
      lastProblem: this.#problems.get(bookId) ?? null,
    });
  }

  async ensureFolder(bookId: string): Promise<Result<string>> {
    const { folder } = await this.#findPlace(bookId);
    try {
      await mkdir(folder, { recursive: true });
      return succeed(folder);
    } catch (error) {
      return fail(toWriteProblem(error, folder));
    }
  }

  async chooseFolder(bookId: string, folder: string): Promise<Result<BackupState>> {
    const saved = await this.#means.settings.saveFolder(bookId, folder);
    this.#places.delete(bookId);
    return saved.ok ? this.describe(bookId) : saved;
  }

  make(bookId: string, reason: BackupReason): Promise<Result<BackupFile>> {
    const running = this.#runs.get(bookId);
    if (running) return running.answer;
    this.#places.delete(bookId);
    const abort = new AbortController();
    const begin = () => this.#make(bookId, reason, abort.signal);
    const answer = this.#queue.then(begin).then((made) => this.#conclude(bookId, made));
    this.#queue = answer;
    this.#runs.set(bookId, { abort, answer, progress: { doneBytes: 0, totalBytes: 1 } });
    return answer;
  }

  cancel(bookId: string): void {
    this.#runs.get(bookId)?.abort.abort();
  }

  async findBackupPath(bookId: string, name: string): Promise<Result<string>> {
    const found = await this.#findAll(bookId, await this.#findPlace(bookId));
    const backup = found.find((one) => one.name === name);
    return backup ? succeed(backup.path) : fail(backupNotFound);
  }

  async judge(bookId: string): Promise<{ isDue: boolean; isOverdue: boolean }> {
    const { watermark } = await this.#loadFacts(bookId);
    if (watermark === null) return { isDue: false, isOverdue: false };
    const found = await this.#findAll(bookId, await this.#findPlace(bookId));
    const ages: BackupAges = {
      backupsMadeAt: found.map(({ madeAt }) => madeAt),
      newestChangeAt: watermark.sequence === 0 ? null : this.#means.toLocal(watermark.atMs),
      nowLocal: this.#means.toLocal(this.#means.nowMs()),
    };
    return { isDue: isBackupDue(ages), isOverdue: isBackupOverdue(ages) };
  }

  /** What the journal says of a book; nothing where it has none or cannot be read. */
  async #loadFacts(bookId: string): Promise<{ branchName: string; watermark: Watermark | null }> {
    const opened = await this.#means.openCopy(bookId);
    if (!opened.ok || opened.value === null) return { branchName: '', watermark: null };
    const { copy, release } = opened.value;
    try {
      return { branchName: await loadBranchName(copy), watermark: copy.watermark };
    } finally {
      await release();
    }
  }

  /** While a backup runs the page asks every moment, and its place stays what it was. */
  async #findPlace(bookId: string): Promise<BackupPlace> {
    const known = this.#runs.has(bookId) ? this.#places.get(bookId) : undefined;
    if (known) return known;
    const { documentsFolder, settings } = this.#means;
    const { branchName } = await this.#loadFacts(bookId);
    const chosen = await settings.loadFolder(bookId);
    const place = await findPlace({ bookId, branchName, documentsFolder, chosen });
    this.#places.set(bookId, place);
    return place;
  }

  /** Also those that were made in the default folder while the chosen one was away. */
  async #findAll(bookId: string, place: BackupPlace): Promise<readonly FoundBackup[]> {
    const folders = [...new Set([place.folder, place.defaultFolder])];
    const found = await Promise.all(folders.map((folder) => findBackups(folder, bookId)));
    const byName = new Map<string, FoundBackup>();
    for (const backup of found.flat()) {
      if (!byName.has(backup.name)) byName.set(backup.name, backup);
    }
    return [...byName.values()].sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  }

  async #make(
    bookId: string,
    reason: BackupReason,
    signal: AbortSignal,
  ): Promise<Result<FoundBackup>> {
    if (signal.aborted) return fail(backupCancelled);
    const opened = await this.#means.openCopy(bookId);
    if (!opened.ok) return opened;
    if (opened.value === null) return fail(nothingToBackUp);
    try {
      const folder = await this.ensureFolder(bookId);
      if (!folder.ok) return folder;
      const madeAtMs = this.#means.nowMs();
      const { copy } = opened.value;
      const { appVersion, toLocal } = this.#means;
      const moment = { madeAt: toLocal(madeAtMs), madeAtMs, appVersion };
      const onProgress = (doneBytes: number, totalBytes: number) => {
        const run = this.#runs.get(bookId);
        if (run) run.progress = { doneBytes, totalBytes };
      };
      const order = { copy, folder: folder.value, reason, ...moment };
      return await makeBackup(order, { signal, onProgress });
    } finally {
      await opened.value.release();
    }
  }

  async #conclude(bookId: string, made: Result<FoundBackup>): Promise<Result<BackupFile>> {
    this.#runs.delete(bookId);
    if (!made.ok) {
      if (made.error.code !== backupCancelled.code) this.#remember(bookId, made.error);
      return made;
    }
    this.#problems.delete(bookId);
    await this.#rotate(bookId, made.value);
    return succeed(toBackupFile(made.value));
  }

  #remember(bookId: string, problem: Problem): void {
    this.#problems.set(bookId, { atMs: this.#means.nowMs(), sentence: toSentence(problem) });
  }

  /** A backup that cannot be deleted only takes space; it is tried again after the next one. */
  async #rotate(bookId: string, made: FoundBackup): Promise<void> {
    const folder = made.path.slice(0, -made.name.length);
    const found = await findBackups(folder, bookId);
    const names = new Set(planRotation(found, this.#means.toLocal(this.#means.nowMs())));
    for (const { name, path } of found) {
      if (!names.has(name)) continue;
      await rm(path).catch((error: unknown) => console.error(`旧备份没能删除：${name}`, error));
    }
  }
}
