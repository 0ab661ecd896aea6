import type { Block } from '../../book/model/book-model';
import { toPlanBook } from '../../book/model/to-plan-book';
import type { Year } from '../year';

/** 年度计划 as it is printed for 备案; changes since are told below the table. */
export function toPlanBlocks({ source: { plan, branch } }: Year): readonly Block[] {
  if (plan === null) return [];
  const book = toPlanBook({ plan, branch, isAsSubmitted: false, isBound: true });
  return book.chapters.flatMap(({ blocks }) => blocks);
}
