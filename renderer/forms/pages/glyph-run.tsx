import type { ReactElement } from 'react';

import type { GlyphOutline, GlyphsMark } from '@shared/book/layout/page-list';

/** Outlines of glyphs by font and number. */
export type OutlinePaths = ReadonlyMap<string, string>;

const keyOf = (font: string, glyph: number) => `${font} ${glyph}`;

export function toOutlinePaths(outlines: readonly GlyphOutline[] = []): OutlinePaths {
  return new Map(outlines.map(({ font, glyph, path }) => [keyOf(font, glyph), path]));
}

interface PlacedPath {
  readonly path: string;
  /** In thousandths of an em from the run's beginning. */
  readonly x: number;
  readonly y: number;
}

function placePaths({ font, glyphs }: GlyphsMark, paths: OutlinePaths): readonly PlacedPath[] {
  let pen = 0;
  return glyphs.map(({ glyph, advance, dx, dy }) => {
    const placed = { path: paths.get(keyOf(font, glyph)) ?? '', x: pen + dx, y: dy };
    pen += advance;
    return placed;
  });
}

/**
 * A run of Mongolian by its outlines, as the file draws it; a browser would shape the text anew.
 * The text lies over it, not seen, to be selected and copied.
 */
export function GlyphRun({
  mark,
  paths,
}: {
  readonly mark: GlyphsMark;
  readonly paths: OutlinePaths;
}): ReactElement {
  const { x, y, turn, sizePt, text, glyphs } = mark;
  const scale = sizePt / 1000;
  const length = glyphs.reduce((sum, { advance }) => sum + advance, 0);
  return (
    <g transform={`translate(${x} ${y}) rotate(${turn})`}>
      <g transform={`scale(${scale} ${-scale})`}>
        {placePaths(mark, paths).map((placed, index) => (
          <path key={index} d={placed.path} transform={`translate(${placed.x} ${placed.y})`} />
        ))}
      </g>
      <text
        fontSize={sizePt}
        textLength={length * scale}
        lengthAdjust="spacingAndGlyphs"
        className="page-sheet-text page-sheet-mongolian page-sheet-said"
        lang="mn"
      >
        {text}
      </text>
    </g>
  );
}
