import { JournalTooNew } from '@shared/keeping/journal-line';
import type { Problem } from '@shared/util/result';

import { DamagedLine } from './row-reader';

export const journalMissing: Problem = {
  code: 'journal-missing',
  what: '这本记录簿还没有留底。',
  safe: '记录簿里的内容没有改动。',
  next: '请重新打开这本记录簿，程序会先建立留底。',
};

export const journalDamaged: Problem = {
  code: 'journal-damaged',
  what: '留底里有几处读不出来，不能接着往后写。',
  safe: '读得出来的部分都在，原来的文件也留着。',
  next: '请重新打开这本记录簿，程序会用现有的内容重新做一份留底。',
};

export const journalOutOfOrder: Problem = {
  code: 'journal-out-of-order',
  what: '这次改动接不上留底里的最后一次改动，没有写进留底。',
  safe: '留底里已有的内容没有改动。',
  next: '请重新打开这本记录簿，程序会核对两边的内容。',
};

export const commitTooLarge: Problem = {
  code: 'commit-too-large',
  what: '一次改动的内容太多，没有写进留底。',
  safe: '留底里已有的内容没有改动。',
  next: '请分几次导入。',
};

export const journalTooNew: Problem = {
  code: 'journal-too-new',
  what: '这本记录簿的留底是用更新的程序写的，现在的程序读不了。',
  safe: '留底没有改动。',
  next: '请安装较新的程序后再打开这本记录簿。',
};

export const noSnapshotBegun: Problem = {
  code: 'no-snapshot-begun',
  what: '没有正在重做的留底。',
  safe: '原来的留底没有改动。',
  next: '请重新打开这本记录簿。',
};

export const snapshotIncomplete: Problem = {
  code: 'snapshot-incomplete',
  what: '重做的留底和记录簿里的条数对不上，没有采用。',
  safe: '原来的留底没有改动。',
  next: '请重新打开这本记录簿，程序会再做一次。',
};

export const photoHashDiffers: Problem = {
  code: 'photo-hash-differs',
  what: '照片在传送中变了样，没有写进留底。',
  safe: '留底里已有的照片没有改动。',
  next: '请重新添加这张照片。',
};

const causes: Readonly<Record<string, readonly [code: string, what: string, next: string]>> = {
  ENOSPC: ['disk-full', '磁盘空间不足', '请删去不用的文件，腾出空间后再保存一次。'],
  EDQUOT: ['disk-full', '磁盘空间不足', '请删去不用的文件，腾出空间后再保存一次。'],
  EACCES: ['no-permission', '没有读写留底文件夹的权限', '请找管理电脑的人看一看文件夹的权限。'],
  EPERM: ['no-permission', '没有读写留底文件夹的权限', '请找管理电脑的人看一看文件夹的权限。'],
  EROFS: ['read-only', '磁盘变成了只读', '请重新启动电脑；如果仍然这样，请检查磁盘。'],
  EIO: ['disk-failing', '磁盘读写出错', '请尽快把备份拷到别的磁盘，并检查这个磁盘。'],
};

/** Names the cause of a failure in the user's words; unknown causes keep their code. */
export function toJournalProblem(error: unknown): Problem {
  if (error instanceof JournalTooNew) return journalTooNew;
  if (error instanceof DamagedLine) return journalDamaged;
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : '未知原因';
  const [code, what, next] = causes[systemCode] ?? [
    'journal-failed',
    `读写出错（${systemCode}）`,
    '请再试一次；如果仍然不行，请重新启动程序。',
  ];
  return {
    code,
    what: `留底没有写成或读成：${what}。`,
    safe: '以前写进留底的内容没有改动。',
    next,
  };
}
