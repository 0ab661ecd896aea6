import { SPINE_WIDTH_MM, type ArchiveMarks, type SpineLabel } from '@shared/book/spine/spine-label';
import { fail, succeed, type Result } from '@shared/util/result';

/** What the user typed and chose for the label; null where the proposal stands. */
export interface SpineChoice {
  readonly branchName: string | null;
  readonly title: string | null;
  readonly years: string | null;
  readonly width: string | null;
  readonly volumeCount: number;
  readonly boxNumber: string;
}

export const firstSpineChoice: SpineChoice = {
  ...{ branchName: null, title: null, years: null, width: null },
  ...{ volumeCount: 1, boxNumber: '' },
};

/** What the label says where the user wrote nothing else. */
export interface SpineProposal {
  readonly branchName: string;
  readonly title: string;
  readonly bookYear: number;
  readonly widthMm: number;
}

const yearsPattern = /^(\d{4})\s*年?(?:\s*(?:[-‐‑–—~至到])+\s*(\d{4})\s*年?)?\s*度?$/u;

interface Years {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Reads 2026, 2026年度, 2025-2026 or 2025至2026; the failure is the sentence under the field. */
export function tryYears(text: string): Result<Years, string> {
  const found = yearsPattern.exec(text.normalize('NFKC').trim());
  const [, first, last = first] = found ?? [];
  if (first === undefined || last === undefined) return fail('写成2026；几年合订写成2025-2026');
  const years = { firstYear: Number(first), lastYear: Number(last) };
  return years.firstYear <= years.lastYear ? succeed(years) : fail('先写早的一年，再写晚的一年');
}

/** Reads a width in whole millimetres. */
export function tryWidth(text: string): Result<number, string> {
  const widthMm = Number(
    text
      .normalize('NFKC')
      .replace(/毫米|mm/iu, '')
      .trim() || NaN,
  );
  const { least, most } = SPINE_WIDTH_MM;
  const isRight = Number.isInteger(widthMm) && widthMm >= least && widthMm <= most;
  return isRight ? succeed(widthMm) : fail(`填${least}到${most}之间的整数`);
}

/** What is wrong with each field, by its name; and the label, if nothing is. */
interface ReadSpine {
  readonly label: SpineLabel | null;
  readonly errors: {
    readonly branchName?: string;
    readonly title?: string;
    readonly years?: string;
    readonly width?: string;
  };
}

/** The label that a choice asks for. */
export function readSpineChoice(
  choice: SpineChoice,
  proposal: SpineProposal,
  archive: Omit<ArchiveMarks, 'boxNumber'>,
): ReadSpine {
  const branchName = (choice.branchName ?? proposal.branchName).trim();
  const title = (choice.title ?? proposal.title).trim();
  const years = tryYears(choice.years ?? String(proposal.bookYear));
  const width = tryWidth(choice.width ?? String(proposal.widthMm));
  const errors = {
    ...(branchName === '' ? { branchName: '请写支部名称' } : {}),
    ...(title === '' ? { title: '请写书名' } : {}),
    ...(years.ok ? {} : { years: years.error }),
    ...(width.ok ? {} : { width: width.error }),
  };
  if (branchName === '' || title === '' || !years.ok || !width.ok) return { label: null, errors };
  const { volumeCount, boxNumber } = choice;
  const label: SpineLabel = {
    ...{ branchName, title, ...years.value, volumeCount, widthMm: width.value },
    archive: { ...archive, boxNumber },
  };
  return { label, errors };
}
