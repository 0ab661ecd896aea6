import type { SetLine } from '@shared/book/layout/text/set-line';

/** GB/T 15834-2011 5.1, told here a second time so that the code is not asked about itself. */
const neverFirst = /^[，。、；：！？）》」”’…·％%,.;:!?)]/u;
const neverLast = /[（《「“‘(]$/u;

export const textOf = ({ marks }: SetLine) => marks.map(({ text }) => text).join('');

function isBad(before: string, after: string): boolean {
  const isSplitDash = before.endsWith('—') && after.startsWith('—');
  const isSplitDots = before.endsWith('…') && after.startsWith('…');
  return neverFirst.test(after) || neverLast.test(before) || isSplitDash || isSplitDots;
}

/** Lines that end against 禁则 although they could have ended earlier. */
export function findBadBreaks(lines: readonly string[]): readonly string[] {
  return lines.slice(0, -1).filter((line, index) => {
    if (!isBad(line, lines[index + 1] ?? '')) return false;
    const all = Array.from(line);
    return all.some((_, place) => {
      const [before, after] = [all.slice(0, place).join(''), all.slice(place).join('')];
      return place > 0 && !isBad(before.trimEnd(), after.trimStart());
    });
  });
}

/** Most room that may be added between two Chinese characters, with that of a seam, in ems. */
const MOST_ADDED = 0.25 + 0.1 + 0.01;
const han = /^\p{Script=Han}$/u;

/** Pairs of Chinese characters that stand further apart than a line may be opened. */
export function findHoles(lines: readonly SetLine[], sizePt: number): readonly string[] {
  return lines.flatMap(({ marks }) =>
    marks.flatMap((mark) => {
      if (mark.kind !== 'text') return [];
      const all = Array.from(mark.text);
      return all.flatMap((character, index) => {
        const next = all[index + 1] ?? '';
        if (mark.sizePt !== sizePt || !han.test(character) || !han.test(next)) return [];
        const added = (mark.advances[index] ?? 0) / 1000 - 1;
        return added > MOST_ADDED ? [`${character}${next} ${added.toFixed(2)}`] : [];
      });
    }),
  );
}

/**
 * Paragraphs of which a page shows one line alone.
 *
 * @param pages - Lines of each page, from top to bottom.
 */
export function findLonelyLines(
  paragraphs: readonly string[],
  pages: readonly (readonly string[])[],
): readonly string[] {
  const all = pages.flatMap((lines, page) =>
    lines.map((text) => ({ length: text.replaceAll(' ', '').length, page })),
  );
  let next = 0;
  return paragraphs.filter((paragraph) => {
    const perPage = new Map<number, number>();
    let rest = paragraph.replaceAll(' ', '').length;
    while (rest > 0) {
      const line = all[next];
      if (!line) return true;
      perPage.set(line.page, (perPage.get(line.page) ?? 0) + 1);
      rest -= line.length;
      next += 1;
    }
    return perPage.size > 1 && Math.min(...perPage.values()) < 2;
  });
}
