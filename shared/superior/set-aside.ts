import { formatDateTime } from '../domain/calendar';

import type { GatheredBranches } from './gather-branches';

/** A file that is in no row of the table, and why. */
export interface SetAsideFile {
  readonly fileName: string;
  readonly words: string;
}

/** Everything in the folder that is not counted, in words: refused, older, others. */
export function toSetAside({ refused, older, others }: GatheredBranches): readonly SetAsideFile[] {
  return [
    ...refused.map(({ fileName, words }) => ({ fileName, words: `没有计入：${words}` })),
    ...older.map(({ fileName, figures, newerFileName }) => ({
      fileName,
      words: `${figures.branchName}，${formatDateTime(figures.madeAt)}保存；同一个支部另有一份，已按“${newerFileName}”计入。`,
    })),
    ...others.map((fileName) => ({ fileName, words: '不是支部记录簿的包，没有计入。' })),
  ];
}

/** Whether everything could be counted and all seals hold: what the command's exit code tells. */
export function isAllRight({ branches, refused }: GatheredBranches): boolean {
  return refused.length === 0 && branches.every(({ figures }) => figures.seals.faultCount === 0);
}
