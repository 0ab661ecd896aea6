import type { Problem } from '@shared/util/result';

const booksSafe = '程序里的记录簿没有改动。';

export const nothingToBackUp: Problem = {
  code: 'nothing-to-back-up',
  what: '这本记录簿还没有留底，没有做备份。',
  safe: booksSafe,
  next: '请先保存一次内容，再做备份。',
};

export const backupCancelled: Problem = {
  code: 'backup-cancelled',
  what: '备份已取消。',
  safe: '以前的备份都在。',
  next: '需要时可以再点“现在备份”。',
};

export const backupDamaged: Problem = {
  code: 'backup-damaged',
  what: '备份写好以后读回来核对，发现与记录簿不一致，已经删掉。',
  safe: `${booksSafe}以前的备份都在。`,
  next: '磁盘可能有问题，请换一个文件夹再备份一次。',
};

export const backupNotFound: Problem = {
  code: 'backup-not-found',
  what: '这个备份已经不在了。',
  safe: booksSafe,
  next: '如果它在 U 盘上，请把 U 盘插好再试。',
};

export const folderNotThere: Problem = {
  code: 'folder-not-there',
  what: '放备份的文件夹现在打不开。',
  safe: booksSafe,
  next: '如果是 U 盘，请插好后再试；也可以另选一个文件夹。',
};

/** Told before anything is written. */
export function tooLittleSpace(wantedBytes: number, freeBytes: number): Problem {
  return {
    code: 'disk-full',
    what: `放备份的磁盘空间不够：约需 ${toMegabytes(wantedBytes)}，只剩 ${toMegabytes(freeBytes)}。`,
    safe: `${booksSafe}以前的备份都在。`,
    next: '请清出一些空间，或者另选一个文件夹。',
  };
}

function toMegabytes(sizeBytes: number): string {
  return `${Math.max(1, Math.round(sizeBytes / 1e6))} MB`;
}
