import type { PageFacts } from '../../../workers/typeset/protocol';

const numbered = /^(.*?)(\d+)$/u;

/** A blank page has no number printed; it is the one after the page of the number before. */
function findBlank(pages: readonly PageFacts[], label: string): number | null {
  const [, counting = '', number] = numbered.exec(label) ?? [];
  if (number === undefined) return null;
  const before = `${counting}${Number(number) - 1}`;
  const index = pages.findIndex((page) => page.label === before) + 1;
  return index > 0 && pages[index]?.label === '' ? index + 1 : null;
}

/**
 * The page that somebody means by what they typed: its printed number, as 12 or 3-12. Full-width
 * digits and dashes are as good as others; null if there is none.
 */
export function findPage(pages: readonly PageFacts[], typed: string): number | null {
  const label = typed
    .normalize('NFKC')
    .replace(/[‐-―−－]/gu, '-')
    .replace(/^第|页$/gu, '')
    .trim();
  if (label === '') return null;
  const page = pages.findIndex((one) => one.label === label) + 1;
  return page > 0 ? page : findBlank(pages, label);
}
