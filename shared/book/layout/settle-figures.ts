import { arrangeFigures, type FigurePages } from './arrange-figures';
import { drawFigureRow, type PlacedFigure } from './blocks/figure-row';
import { heightOf, measureRoom } from './fill-pages';
import type { FlowPart } from './lay-out-blocks';
import type { Setting } from './setting';
import type { Strip } from './strip';

/** What follows pictures is kept under them unless it is text of more than this part of a page. */
const MOST_TAIL = 0.5;

/** Parts strips before the heading that keeps with what follows. */
function splitHead(strips: readonly Strip[]): readonly [readonly Strip[], readonly Strip[]] {
  const last = strips.findLastIndex((strip) => !strip.keepsWithNext);
  return [strips.slice(0, last + 1), strips.slice(last + 1)];
}

function toTailHeight(setting: Setting, parts: readonly FlowPart[], from: number): number {
  const next = parts[from];
  const height = next?.kind === 'strips' ? heightOf(next.strips) : 0;
  return height > MOST_TAIL * setting.measures.contentHeightPt ? 0 : height;
}

/** Rows as strips, a new page begun where one ends; the heading goes where the first row is. */
function toStrips(setting: Setting, pages: FigurePages, head: readonly Strip[]): readonly Strip[] {
  let headStrips = head;
  return pages.flatMap((rows, page) =>
    rows.flatMap(({ row, heightPt }, index) => {
      const strips = [...headStrips, drawFigureRow(setting, row, heightPt)];
      headStrips = [];
      const turns = page > 0 && index === 0;
      return turns
        ? strips.map((strip, place) => (place === 0 ? { ...strip, startsPage: true } : strip))
        : strips;
    }),
  );
}

function place(
  setting: Setting,
  figures: readonly PlacedFigure[],
  before: readonly Strip[],
  tailPt: number,
): readonly Strip[] {
  const [text, head] = splitHead(before);
  const headPt = heightOf(head);
  const pages = arrangeFigures(setting, figures, {
    firstPt: measureRoom(setting, text) - headPt,
    underHeadPt: setting.measures.contentHeightPt - headPt,
    tailPt,
  });
  return [...text, ...toStrips(setting, pages, head)];
}

/**
 * Gives pictures their rows and sizes, by the room that the text before them leaves and by what
 * must still find room under them.
 */
export function settleFigures(setting: Setting, parts: readonly FlowPart[]): readonly Strip[] {
  return parts.reduce<readonly Strip[]>(
    (strips, part, index) =>
      part.kind === 'strips'
        ? [...strips, ...part.strips]
        : place(setting, part.figures, strips, toTailHeight(setting, parts, index + 1)),
    [],
  );
}
