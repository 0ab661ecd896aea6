import { formatDateTime } from '../domain/calendar';
import { toFileNamePart } from '../util/file-name';

import type { CountedBranch, GatheredBranches } from './gather-branches';

/** A file that is in no row of the table, and why. */
export interface SetAsideFile {
  readonly fileName: string;
  readonly words: string;
}

/** Everything in the folder that is not counted, in words: refused, older, others. */
export function toSetAside({
  branches,
  refused,
  older,
  others,
}: GatheredBranches): readonly SetAsideFile[] {
  return [
    ...refused.map(({ fileName, words }) => ({
      fileName,
      words: `没有计入：${words}${toDoubt(fileName, branches)}`,
    })),
    ...older.map(({ fileName, figures, newerFileName }) => ({
      fileName,
      words: `${figures.branchName}，${formatDateTime(figures.madeAt)}保存；同一个支部另有一份，已按“${newerFileName}”计入。`,
    })),
    ...others.map((fileName) => ({ fileName, words: '不是支部记录簿的包，没有计入。' })),
  ];
}

/**
 * Of a file that could not be counted only the name is known, and the program writes the branch's
 * into it: it may be a newer package of a branch that the table has from another.
 */
function toDoubt(fileName: string, branches: readonly CountedBranch[]): string {
  const [likely] = branches
    .filter(({ figures }) => fileName.includes(toFileNamePart(figures.branchName)))
    .sort((one, other) => other.figures.branchName.length - one.figures.branchName.length);
  if (likely === undefined) return '';
  return `文件名里有“${likely.figures.branchName}”，这个支部表里是按“${likely.fileName}”计入的，请核对哪一份新。`;
}

/** Whether everything could be counted and all seals hold: what the command's exit code tells. */
export function isAllRight({ branches, refused }: GatheredBranches): boolean {
  return refused.length === 0 && branches.every(({ figures }) => figures.seals.faultCount === 0);
}
