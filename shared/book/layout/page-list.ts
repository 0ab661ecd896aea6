import type { FontKey } from '../fonts/font-key';
import type { ShapedGlyph } from '../fonts/shaper';

/** What a mark is in the document, for those who hear it read; layout's words, not the file's. */
export type TagRole =
  | 'title'
  | 'heading'
  | 'item-heading'
  | 'paragraph'
  | 'item'
  | 'head-cell'
  | 'cell'
  | 'contents-line'
  | 'figure'
  | 'caption';

/**
 * Which element of the document a mark belongs to. Marks of a chapter with the same part, role,
 * row and cell are one element, also where it goes on over several pages.
 */
export interface MarkTag {
  /** Place of its block in the chapter, in reading order. */
  readonly part: number;
  readonly role: TagRole;
  /** Of a table, or the line of a list of contents, from 0. */
  readonly row?: number;
  readonly cell?: number;
}

/**
 * A run of text in one font and size. `x` is the left end and `y` the baseline, both in points
 * from the page's top left corner.
 */
export interface TextMark {
  readonly kind: 'text';
  readonly font: FontKey;
  readonly sizePt: number;
  /** What the text says: what is searched and copied. */
  readonly text: string;
  /** What is drawn where it differs (joined dashes); as many code points as `text`. */
  readonly drawn?: string;
  readonly x: number;
  readonly y: number;
  /** Way from each code point to the next in thousandths of an em, the last one's included. */
  readonly advances: readonly number[];
  /** Left out: repeated or ornament, as running heads; not read out. */
  readonly tag?: MarkTag;
}

/**
 * A run of a script whose letters join, its glyphs already chosen. `x`, `y` is where its baseline
 * begins, in points from the page's top left corner; the baseline runs to the right, or down the
 * page where the run is turned.
 */
export interface GlyphsMark {
  readonly kind: 'glyphs';
  readonly font: FontKey;
  readonly sizePt: number;
  /** What the run says: what is searched and copied. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Degrees clockwise: 90 stands upright, as Mongolian is written; 0 lies in a Chinese line. */
  readonly turn: 0 | 90;
  readonly glyphs: readonly ShapedGlyph[];
  /** As a text's. */
  readonly tag?: MarkTag;
}

export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly widthPt: number;
}

/** A rectangle filled with black. */
export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A QR code, drawn black. It is encoded where it is drawn: its bars would be half of all marks. */
export interface CodeMark {
  readonly kind: 'code';
  readonly x: number;
  readonly y: number;
  readonly sizePt: number;
  /** What it says to a scanner. */
  readonly text: string;
}

/** A photo, drawn to fill the box: the box has the photo's shape. */
export interface ImageMark {
  readonly kind: 'image';
  readonly photoId: string;
  /** Says what the picture shows, for those who cannot see it. */
  readonly alternative: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tag?: MarkTag;
}

/** What a line of text is made of. */
export type TypeMark = TextMark | GlyphsMark;

export type Mark = TypeMark | LineMark | RectMark | CodeMark | ImageMark;

/** A place on a page that leads to another page. */
export interface PageLink {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `number` of the page that it leads to. */
  readonly toPage: number;
}

export interface Page {
  /** Counts from 1 through the list; odd pages are right-hand ones and bind at their left. */
  readonly number: number;
  /** The number as printed, as 12 or 3-12; empty where none is printed. */
  readonly label: string;
  /** Key of the chapter; empty for a blank page and where chapters have no keys. */
  readonly chapter: string;
  readonly marks: readonly Mark[];
  readonly links: readonly PageLink[];
}

/** A bookmark. */
export interface OutlineEntry {
  readonly title: string;
  /** `number` of its first page. */
  readonly page: number;
  readonly entries: readonly OutlineEntry[];
}

/** The outline of a glyph that a `GlyphsMark` draws. */
export interface GlyphOutline {
  readonly font: FontKey;
  readonly glyph: number;
  /** An SVG path in thousandths of an em, y upwards. */
  readonly path: string;
}

/** Laid-out pages as plain data: the preview draws them, the file is written from them. */
export interface PageList {
  readonly format: 2;
  readonly title: string;
  readonly author: string;
  readonly widthPt: number;
  readonly heightPt: number;
  readonly pages: readonly Page[];
  /** Bookmarks; none where the book has no places. */
  readonly outline: readonly OutlineEntry[];
  /** Every glyph of the pages' `GlyphsMark`s, each once; left out where there are none. */
  readonly glyphOutlines?: readonly GlyphOutline[];
}
