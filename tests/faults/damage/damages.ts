import { rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { findSegment, listJournals, toJournalFolder } from '../read-journal';

import { findFile, findFiles, flipMiddle, removeFiles, tearTail } from './spoil';

/** One way in which a machine may spoil what is kept. */
export interface Damage {
  readonly name: string;
  /** In the running app, just before it is killed; the page's own means only. */
  readonly inPage?: (page: Page) => Promise<void>;
  /** On the files, while no app runs. */
  readonly onFiles?: (profile: string) => void;
  /** What the app must say; null where nothing is amiss that the user has to know. */
  readonly says: RegExp | null;
  /** Photos that no copy holds any more. */
  readonly lostPhotos?: number;
  /** Some rows may be gone from every copy; what a reader of the journal finds must come back. */
  readonly isPartly?: boolean;
  /** Neither the database nor the journal holds the book any more. */
  readonly isAllLost?: boolean;
}

/** Deletes every row of every table of the book. */
function emptyDatabase(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    for (const { name = '' } of databases.filter((one) => one.name?.startsWith('book-'))) {
      await new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error ?? new Error('打不开'));
        opening.onsuccess = () => {
          const tables = Array.from(opening.result.objectStoreNames);
          const emptying = opening.result.transaction(tables, 'readwrite', {
            durability: 'strict',
          });
          for (const table of tables) emptying.objectStore(table).clear();
          emptying.oncomplete = () => resolve();
          emptying.onabort = () => reject(emptying.error ?? new Error('清不空'));
        };
      });
    }
  });
}

const database = /indexeddb\.leveldb/u;

function findBook(profile: string): string {
  const [folder] = listJournals(profile);
  if (folder === undefined) throw new Error('没有留底。');
  return folder;
}

const flipSegment = (profile: string) => flipMiddle(findSegment(findBook(profile)));
const flipPhoto = (profile: string) => flipMiddle(findFile(findBook(profile), /\.jpg$/u));
const removeBlobs = (profile: string) =>
  removeFiles(findFiles(join(profile, 'IndexedDB'), /indexeddb\.blob\//u));

export const emptiedDatabase: Damage = {
  name: '数据库里的行全被删掉',
  inPage: emptyDatabase,
  says: /空的.*已从留底恢复 \d+ 份记录/u,
};

const removeJournal = (profile: string) => {
  rmSync(toJournalFolder(profile), { recursive: true });
};

/** Everything that is tried, one at a time on a fresh copy of the same book. */
export const damages: readonly Damage[] = [
  { name: '没有损坏（对照）', says: null },
  emptiedDatabase,
  {
    name: '数据库的日志（.log）中间 64 字节翻转',
    onFiles: (profile) => flipMiddle(findFile(join(profile, 'IndexedDB'), /leveldb\/\d+\.log$/u)),
    says: /已从留底恢复 \d+ 份记录/u,
  },
  {
    name: '数据库少了一个 .ldb 文件',
    onFiles: (profile) => removeFiles([findFile(join(profile, 'IndexedDB'), /\.ldb$/u)]),
    says: /已从留底恢复 \d+ 份记录/u,
  },
  {
    name: '数据库的 .ldb 文件中间 64 字节翻转',
    onFiles: (profile) => flipMiddle(findFile(join(profile, 'IndexedDB'), /\.ldb$/u)),
    says: /已从留底恢复 \d+ 份记录/u,
  },
  {
    name: '数据库的 MANIFEST 被截断',
    onFiles: (profile) => tearTail(findFile(join(profile, 'IndexedDB'), /MANIFEST-\d+$/u)),
    says: /已从留底恢复 \d+ 份记录/u,
  },
  {
    name: '照片文件（blob）全部不见',
    onFiles: removeBlobs,
    says: /张照片损坏或丢失，已用留底里的补好/u,
  },
  {
    name: '整个资料文件夹不见',
    onFiles: (profile) => rmSync(profile, { recursive: true }),
    says: /已从留底找回 1 本记录簿.*已从留底恢复 \d+ 份记录/u,
  },
  {
    name: '留底末尾断了半行',
    onFiles: (profile) => tearTail(findSegment(findBook(profile))),
    says: null,
  },
  {
    name: '留底中间 64 字节翻转',
    onFiles: flipSegment,
    says: /留底有损坏，已按现在的内容重新做好/u,
  },
  {
    name: '留底里一张照片翻转',
    onFiles: flipPhoto,
    says: /留底里缺少或损坏的 1 张照片，已用记录簿里的补上/u,
  },
  {
    name: '留底整个不见',
    onFiles: removeJournal,
    says: /没有找到这本记录簿的留底，已按现在的内容做好/u,
  },
  {
    name: '数据库清空，留底中间也翻转',
    inPage: emptyDatabase,
    onFiles: flipSegment,
    says: /已从留底恢复 \d+ 份记录.*留底里有 \d+ 处读不出来/u,
    isPartly: true,
  },
  {
    name: '照片文件（blob）全部不见，留底里一张照片也翻转',
    onFiles: (profile) => {
      removeBlobs(profile);
      flipPhoto(profile);
    },
    says: /有 1 张照片在记录簿和留底里都找不到了/u,
    lostPhotos: 1,
  },
  {
    name: '数据库清空，留底也整个不见',
    inPage: emptyDatabase,
    onFiles: removeJournal,
    says: /找不到.*没有可用的留底.*备份/u,
    isAllLost: true,
  },
];

/** Whether a file belongs to the database; used to see that the base has all kinds of them. */
export function hasEveryKind(profile: string): boolean {
  const files = findFiles(join(profile, 'IndexedDB'), database);
  return ['.ldb', '.log'].every((ending) => files.some((path) => path.endsWith(ending)));
}
