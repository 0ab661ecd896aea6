import type { GlyphsMark, Page, PageList, TextMark } from '@shared/book/layout/page-list';

import { inkOf, type Area, type GreyPage } from './pdf-tools';

/** Least part of a character's box that any visible character blackens; · and 、 are lowest. */
const LEAST_INK = 0.004;

function* boxesOf(mark: TextMark): Generator<{ character: string; area: Area }> {
  let units = 0;
  for (const [index, character] of Array.from(mark.text).entries()) {
    const advance = mark.advances[index] ?? 0;
    const x = mark.x + (units * mark.sizePt) / 1000;
    units += advance;
    const width = Math.max((advance * mark.sizePt) / 1000, mark.sizePt / 4);
    const area = { x, y: mark.y - 0.9 * mark.sizePt, width, height: 1.15 * mark.sizePt };
    if (!/\s/u.test(character)) yield { character, area };
  }
}

/** Boxes of shaped glyphs: along the baseline, which runs down the page where the run is turned. */
function* boxesOfGlyphs(mark: GlyphsMark): Generator<{ character: string; area: Area }> {
  const { sizePt, turn, x, y } = mark;
  let pen = 0;
  for (const { text, advance } of mark.glyphs) {
    const from = (pen * sizePt) / 1000;
    const length = (advance * sizePt) / 1000;
    pen += advance;
    // A word's signs and spaces draw nothing.
    if (!/[\u1820-\u18aa]/.test(text)) continue;
    const lying = { x: x + from, y: y - 0.9 * sizePt, width: length, height: 1.1 * sizePt };
    const upright = { x: x - 0.2 * sizePt, y: y + from, width: 1.1 * sizePt, height: length };
    yield { character: text, area: turn === 0 ? lying : upright };
  }
}

function boxesOn(mark: Page['marks'][number]) {
  if (mark.kind === 'text') return [...boxesOf(mark)].map((box) => ({ ...box, font: mark.font }));
  if (mark.kind !== 'glyphs') return [];
  return [...boxesOfGlyphs(mark)].map((box) => ({ ...box, font: mark.font }));
}

function findVanishedOn(page: Page, grey: GreyPage): readonly string[] {
  return page.marks
    .flatMap(boxesOn)
    .filter(({ area }) => inkOf(grey, area) < LEAST_INK)
    .map(({ character, font }) => `${character} (${font}, page ${page.number})`);
}

/** Characters of the page list where the rendered page shows nothing. */
export function findVanished(pages: PageList, rendered: readonly GreyPage[]): readonly string[] {
  return pages.pages.flatMap((page, index) => {
    const grey = rendered[index];
    return grey ? findVanishedOn(page, grey) : [`page ${page.number}`];
  });
}

const CELL_PT = 24;
/** Renderers differ in smoothing, by less than this part of a cell. */
const TOLERANCE = 0.035;

/** Cells of the pages where two renderers laid down different amounts of ink. */
export function findDifferentCells(
  first: readonly GreyPage[],
  second: readonly GreyPage[],
): readonly string[] {
  if (first.length !== second.length) return ['number of pages'];
  return first.flatMap((page, index) => {
    const other = second[index];
    if (!other) return [];
    const found: string[] = [];
    for (let y = 0; y < 842; y += CELL_PT) {
      for (let x = 0; x < 595; x += CELL_PT) {
        const area = { x, y, width: CELL_PT, height: CELL_PT };
        const difference = Math.abs(inkOf(page, area) - inkOf(other, area));
        if (difference > TOLERANCE)
          found.push(`page ${index + 1} at ${x},${y}: ${difference.toFixed(3)}`);
      }
    }
    return found;
  });
}
