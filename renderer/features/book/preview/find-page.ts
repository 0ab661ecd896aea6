import type { PageFacts } from '../../../workers/typeset/protocol';

/**
 * The page that somebody means by what they typed: its printed number, as 12 or 3-12, else its place
 * in the book. Full-width digits and dashes are as good as others; null if there is none.
 */
export function findPage(pages: readonly PageFacts[], typed: string): number | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[‐-―−－]/gu, '-')
    .replace(/^第|页$/gu, '')
    .trim();
  if (text === '') return null;
  const byLabel = pages.findIndex(({ label }) => label === text) + 1;
  if (byLabel > 0) return byLabel;
  const place = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return place >= 1 && place <= pages.length ? place : null;
}

/** How a page is called: by its printed number, else by its place. */
export function toPageName(pages: readonly PageFacts[], pageNumber: number): string {
  const label = pages[pageNumber - 1]?.label ?? '';
  return label === '' ? `第 ${pageNumber} 张页面（不印页码）` : `第 ${label} 页`;
}
