import { toCodeBars } from '@shared/book/layout/blocks/code-bars';
import type { Mark, PageList } from '@shared/book/layout/page-list';

const toPlace = (...numbers: readonly number[]) => numbers.map((n) => n.toFixed(2)).join(' ');

function formatMark(mark: Mark): string {
  switch (mark.kind) {
    case 'text': {
      const place = toPlace(mark.x, mark.y);
      const drawn = mark.drawn === undefined ? '' : ` drawn ${mark.drawn}`;
      return `${place} ${mark.font} ${mark.sizePt} ${mark.text}${drawn} [${mark.advances.join(' ')}]`;
    }
    case 'glyphs': {
      const glyphs = mark.glyphs.map(({ glyph, advance }) => `${glyph}+${advance}`).join(' ');
      const look = mark.turn === 0 ? 'lying' : 'upright';
      return `${toPlace(mark.x, mark.y)} ${mark.font} ${mark.sizePt} ${look} ${mark.text} [${glyphs}]`;
    }
    case 'line':
      return `${toPlace(mark.x1, mark.y1, mark.x2, mark.y2)} line ${mark.widthPt}`;
    case 'rect':
    case 'code':
      return '';
    case 'image':
      return `${toPlace(mark.x, mark.y, mark.width, mark.height)} image ${mark.photoId}`;
  }
}

/** Told by their number: hundreds of lines would say no more to an eye. */
const countBars = (mark: Mark) =>
  mark.kind === 'rect' ? 1 : mark.kind === 'code' ? toCodeBars(mark.text).bars.length / 3 : 0;

/** A page list as text, one mark a line, for comparison by eye and by machine. */
export function formatPages(pages: PageList): string {
  const text = pages.pages.map(({ number, marks }) => {
    const bars = marks.reduce((sum, mark) => sum + countBars(mark), 0);
    const lines = marks.map(formatMark).filter((line) => line !== '');
    return [`== page ${number}`, ...lines, ...(bars === 0 ? [] : [`${bars} bars of a code`])].join(
      '\n',
    );
  });
  return `${pages.title}\n${text.join('\n')}\n`;
}
