import { fail, succeed, type Result } from '@shared/util/result';

import type { PageFacts } from '../../../workers/typeset/protocol';
import { findPage } from '../preview/find-page';

import { pagesBetween } from './book-parts';

/** A run of pages by two numbers. A hyphen stands between them only where it is in neither. */
function splitRun(pages: readonly PageFacts[], part: string): readonly [string, string] {
  const [from = '', to] = part.split(/至|到|~|～|—|–/u);
  if (to !== undefined) return [from, to];
  const dashed = /^(\d+)[-－](\d+)$/u.exec(part.normalize('NFKC'));
  if (dashed && findPage(pages, part) === null) return [dashed[1] ?? '', dashed[2] ?? ''];
  return [part, part];
}

/**
 * Page numbers as people write them, as `1-8、12` or `3-2至3-9，5-1`.
 *
 * @returns The pages, rising; or, as a failure, what cannot be found, in words.
 */
export function parseRange(
  pages: readonly PageFacts[],
  typed: string,
): Result<readonly number[], string> {
  const parts = typed.split(/[,，、;；\s]+/u).filter((part) => part !== '');
  if (parts.length === 0) return fail('请写页码，如 1-8、12');
  const found = new Set<number>();
  for (const part of parts) {
    const [first, last] = splitRun(pages, part);
    const from = findPage(pages, first);
    const to = findPage(pages, last);
    if (from === null) return fail(`没有第 ${first} 页`);
    if (to === null) return fail(`没有第 ${last} 页`);
    if (to < from) return fail(`${part}：后面的页码要大一些`);
    for (const page of pagesBetween(from, to)) found.add(page);
  }
  return succeed([...found].sort((one, other) => one - other));
}
