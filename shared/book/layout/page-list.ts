import type { FontKey } from '../fonts/font-key';

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

export interface LineMark {
  readonly kind: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly widthPt: number;
}

/** A rectangle filled with black; the modules of a QR code. */
export interface RectMark {
  readonly kind: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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

export type Mark = TextMark | LineMark | RectMark | ImageMark;

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
}
