import { OFFICE_PAPER_THICKNESS_MM, type SignatureSize } from '@shared/book/booklet/to-booklet';
import { planSheets } from '@shared/book/booklet/plan-sheets';
import { placePages } from '@shared/book/layout/pick-pages';

/** Which pages of the book are printed. */
export type PrintScope = 'all' | 'sections' | 'range' | 'new';

/** How they come on paper. */
export type PrintPaper = 'duplex' | 'simplex' | 'booklet';

/** What the user chose for a printing. */
export interface PrintChoice {
  readonly scope: PrintScope;
  /** Names of the chosen parts. */
  readonly parts: readonly string[];
  /** Page numbers as typed. */
  readonly range: string;
  readonly paper: PrintPaper;
  readonly pagesPerSignature: SignatureSize;
  readonly paperThicknessMm: number;
}

export const firstChoice: PrintChoice = {
  scope: 'all',
  parts: [],
  range: '',
  paper: 'duplex',
  pagesPerSignature: 16,
  paperThicknessMm: OFFICE_PAPER_THICKNESS_MM,
};

/** A page keeps its side of the leaf on all paper that is printed on both sides. */
export function isDuplexOn(paper: PrintPaper): boolean {
  return paper !== 'simplex';
}

/** How much paper pages take, in words; `一张` is a sheet of the size named. */
export function tellPaper(pageNumbers: readonly number[], choice: PrintChoice): string {
  const { paper, pagesPerSignature } = choice;
  const sides = [...placePages(pageNumbers, isDuplexOn(paper)).values()].at(-1) ?? 0;
  const blanks = sides - pageNumbers.length;
  const pages = `${pageNumbers.length} 页${blanks > 0 ? `，另加空白 ${blanks} 页` : ''}`;
  if (paper === 'simplex') return `${pages}，A4 单面，用纸 ${sides} 张。`;
  if (paper === 'duplex') return `${pages}，A4 双面，用纸 ${Math.ceil(sides / 2)} 张。`;
  const sheets = planSheets(sides, pagesPerSignature);
  const signatures = Math.max(0, ...sheets.map(({ signature }) => signature));
  return `${pages}，折成 ${signatures} 帖，A3 双面，用纸 ${sheets.length} 张。`;
}
