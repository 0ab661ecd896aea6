import type { PageGrid, PageNumbering } from '../../domain/book-design';

/** One cell pair of the head table: a printed label and what was filled in. */
export interface FormField {
  readonly label: string;
  readonly value: string;
  /** Small print after the value, as the formula of a count. */
  readonly note: string;
}

/** A person in a list of names, with a small mark such as 线上 or the birth year. */
export interface NameEntry {
  readonly name: string;
  readonly note: string;
}

/** A column of a small table; `share` is its part of the width, all shares adding up to 1. */
export interface TableColumn {
  readonly title: string;
  readonly share: number;
  /** Figures stand under each other; left out: as running text. */
  readonly align?: 'center' | 'end';
}

/** How a table stands on the page where not beside its label. */
export type TableLook = 'whole-width' | 'to-fill-in';

export interface FigureBlock {
  readonly kind: 'figure';
  readonly photoId: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly caption: string;
  /** When it was taken, in words; says so where the camera wrote no time. */
  readonly takenAt: string;
}

/** A column of a table of figures; `share` is its part of the width, all adding up to 1. */
export interface LedgerColumn {
  readonly title: string;
  readonly share: number;
  readonly align: 'start' | 'end';
}

export interface LedgerCell {
  readonly text: string;
  /** A black bar before the text, as a part of the room that is there for it, 0 to 1. */
  readonly bar?: number;
  /** Prints the page on which the chapter of this key begins, and leads there; `text` is then empty. */
  readonly pageOf?: string;
}

/** The front of the book: titles by size, then labels with what was filled in. */
export interface CoverBlock {
  readonly kind: 'cover';
  /** Above the title, as the branch's superior. */
  readonly over: string;
  readonly title: string;
  /** As 2026年度. */
  readonly subtitle: string;
  readonly fields: readonly FormField[];
}

/**
 * What is printed, piece by piece and without any measure: layout decides where it goes. `field`
 * is the label by which a refusal names the place of a text.
 */
export type Block =
  | { readonly kind: 'title'; readonly title: string; readonly subtitle: string }
  | { readonly kind: 'form'; readonly rows: readonly (readonly FormField[])[] }
  | { readonly kind: 'names'; readonly label: string; readonly names: readonly NameEntry[] }
  | {
      readonly kind: 'table';
      readonly label: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly string[])[];
      /** Left out: beside its label. `whole-width` prints no label; `to-fill-in` leaves room to write. */
      readonly look?: TableLook;
      /** Signed by hand for what stands above: never on a page without the end of it. */
      readonly isSigned?: true;
    }
  | { readonly kind: 'blank'; readonly label: string; readonly lineCount: number }
  | { readonly kind: 'heading'; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly speaker: string;
      readonly text: string;
      readonly field: string;
    }
  | {
      readonly kind: 'item';
      /** Whether text follows that belongs to it, as the decision on a matter. */
      readonly isHeading: boolean;
      readonly number: string;
      readonly text: string;
      readonly field: string;
    }
  | { readonly kind: 'note'; readonly text: string; readonly field: string }
  /** A table of figures over the whole width, in small type; a row of one cell is a heading. */
  | {
      readonly kind: 'ledger';
      readonly label: string;
      readonly columns: readonly LedgerColumn[];
      readonly rows: readonly (readonly LedgerCell[])[];
    }
  | FigureBlock
  | CoverBlock
  /** 归档章: the empty frame at the top of the year's first page (DA/T 22-2015). */
  | { readonly kind: 'stamp-room' }
  /** The list of all chapters that have a place in it, with leaders and page numbers. */
  | { readonly kind: 'contents'; readonly title: string }
  /** Words that lead to another chapter, with its page: a record of several kinds is printed once. */
  | { readonly kind: 'reference'; readonly text: string; readonly pageOf: string }
  /** Room to write by hand: ruled lines over the whole width. */
  | { readonly kind: 'writing-lines'; readonly lineCount: number }
  /** Where a sheet is cut apart, as between two ballots. */
  | { readonly kind: 'cut-line' }
  /** A scanned page, as large as the text's room allows. */
  | {
      readonly kind: 'plate';
      readonly photoId: string;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly caption: string;
    }
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  | { readonly kind: 'seal'; readonly lines: readonly string[]; readonly code: string };

/** A chapter's place in a book that is bound: bookmarks, contents, numbers, leaves. */
export interface ChapterPlace {
  /** Names it within the book, as `section:dues` or `record:` and an id. */
  readonly key: string;
  /** 1 a section, 2 a record within it; 0 is in neither contents nor bookmarks, as the cover. */
  readonly level: 0 | 1 | 2;
  /** What contents and bookmarks say. */
  readonly title: string;
  /** After the title in the contents, as the date of a meeting. */
  readonly note: string;
  /** Counts from 1 where pages are numbered by section; 0 before the first section. */
  readonly section: number;
  /** A right-hand page, with a blank page before it where needed. */
  readonly startsOn: 'next-page' | 'right-hand';
  /** A cover carries neither heads nor a page number. */
  readonly isBare: boolean;
}

/** Pages that belong together and carry the same running heads, as one record. */
export interface Chapter {
  /** Left out where a file holds one paper alone. */
  readonly place?: ChapterPlace;
  /** How a refusal names the record. */
  readonly name: string;
  readonly headLeft: string;
  readonly headRight: string;
  readonly foot: string;
  readonly blocks: readonly Block[];
}

/** Everything that goes into one printed file. */
export interface BookModel {
  readonly title: string;
  readonly author: string;
  /** Marked on every page where the content is not sealed. */
  readonly isDraft: boolean;
  /** Left out: `compact`. */
  readonly grid?: PageGrid;
  /** Left out: `continuous`. By chapter each one is counted by itself, as the copies of a list. */
  readonly numbering?: PageNumbering | 'by-chapter';
  readonly chapters: readonly Chapter[];
}
