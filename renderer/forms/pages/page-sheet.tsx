import { memo, useMemo, type ReactElement, type ReactNode } from 'react';

import type { Mark, Page, PageList, TextMark } from '@shared/book/layout/page-list';
import { assertNever } from '@shared/util/assert';

import { GlyphRun, toOutlinePaths, type OutlinePaths } from './glyph-run';
import { PageShapes } from './page-shapes';

import './page-sheet.css';

export interface PageSheetProps {
  /** The book that the page is of. */
  readonly pages: Pick<PageList, 'title' | 'widthPt' | 'heightPt' | 'glyphOutlines'> & {
    readonly pages: { readonly length: number };
  };
  readonly page: Page;
  /** Address of each photo's picture; a photo without one is shown as an empty frame. */
  readonly photoUrls: ReadonlyMap<string, string>;
}

/** Left end of each code point; the page list fixes them, the browser's shaping must not. */
function toPositions({ x, sizePt, advances }: TextMark): readonly number[] {
  let units = 0;
  return advances.map((advance) => {
    const position = x + (units * sizePt) / 1000;
    units += advance;
    return Math.round(position * 100) / 100;
  });
}

/** SVG counts positions by UTF-16 unit: the second unit of a pair takes the first one's place. */
function toUnitPositions(mark: TextMark, text: string): string {
  const positions = toPositions(mark);
  if (positions.length === text.length) return positions.join(' ');
  return Array.from(text)
    .flatMap((character, index) => Array<number>(character.length).fill(positions[index] ?? mark.x))
    .join(' ');
}

function renderCharacters(mark: TextMark, text: string, key: string, look: string): ReactElement {
  return (
    <text
      key={key}
      x={toUnitPositions(mark, text)}
      y={mark.y}
      fontSize={mark.sizePt}
      className={`page-sheet-text page-sheet-${mark.font}${look}`}
    >
      {text}
    </text>
  );
}

/** Where other characters are drawn than the text says, the text's lie over them to be copied. */
function renderText(mark: TextMark, key: number): ReactNode {
  if (mark.drawn === undefined) return renderCharacters(mark, mark.text, String(key), '');
  return [
    renderCharacters(mark, mark.drawn, `${key}-drawn`, ' page-sheet-drawn'),
    renderCharacters(mark, mark.text, `${key}-said`, ' page-sheet-said'),
  ];
}

interface Sources {
  readonly photoUrls: ReadonlyMap<string, string>;
  readonly paths: OutlinePaths;
}

function renderMark(mark: Mark, key: number, { photoUrls, paths }: Sources): ReactNode {
  switch (mark.kind) {
    case 'text':
      return renderText(mark, key);
    case 'glyphs':
      return <GlyphRun key={key} mark={mark} paths={paths} />;
    case 'line':
    case 'rect':
    case 'code':
      // In the paths of `PageShapes`.
      return null;
    case 'image': {
      const url = photoUrls.get(mark.photoId);
      const box = { x: mark.x, y: mark.y, width: mark.width, height: mark.height };
      return url === undefined ? (
        <rect key={key} {...box} className="page-sheet-missing" />
      ) : (
        <image
          key={key}
          {...box}
          href={url}
          role="img"
          aria-label={mark.alternative}
          preserveAspectRatio="none"
        />
      );
    }
    default:
      return assertNever(mark, 'mark');
  }
}

function DrawnPage({ pages, page, photoUrls }: PageSheetProps): ReactElement {
  const { glyphOutlines } = pages;
  const paths = useMemo(() => toOutlinePaths(glyphOutlines), [glyphOutlines]);
  return (
    <svg
      className="page-sheet"
      viewBox={`0 0 ${pages.widthPt} ${pages.heightPt}`}
      role="img"
      aria-label={`${pages.title}，第${page.number}页，共${pages.pages.length}页`}
    >
      <PageShapes marks={page.marks} />
      {page.marks.map((mark, index) => renderMark(mark, index, { photoUrls, paths }))}
    </svg>
  );
}

/** Whether a page looks the same in two states of its book. */
function looksSame(one: PageSheetProps, other: PageSheetProps): boolean {
  const [a, b] = [one.pages, other.pages];
  return (
    one.page === other.page &&
    one.photoUrls === other.photoUrls &&
    a.glyphOutlines === b.glyphOutlines &&
    a.title === b.title &&
    a.widthPt === b.widthPt &&
    a.heightPt === b.heightPt &&
    a.pages.length === b.pages.length
  );
}

/**
 * One printed page, drawn mark by mark as the file has it; its text can be selected. Drawn anew only
 * when it changes: a page has hundreds of marks.
 */
export const PageSheet = memo(DrawnPage, looksSame);
