/** A field of a form that holds one text. */
export interface FormText {
  readonly name: string;
  readonly value: string;
}

/** One entry of a list: as a whole, and part by part by the list's columns. */
export interface FormRow {
  readonly whole: string;
  readonly cells: Readonly<Record<string, string>>;
  /** The photo that stands where the whole is asked for. */
  readonly photoId?: string;
}

/** A field that holds any number of entries, as those who are absent. */
export interface FormList {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly FormRow[];
  /** How entries stand where the field is in the middle of a line. */
  readonly separator: '、' | '\n';
}

/** A photo that a form may show. */
export interface FormPhoto {
  readonly photoId: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly caption: string;
}

/** Everything that a form may ask of a record; a field that was not filled in is there, and empty. */
export interface FormValues {
  readonly texts: readonly FormText[];
  readonly lists: readonly FormList[];
  readonly photos: readonly FormPhoto[];
}

/** The column of a list of photos that holds the picture itself. */
export const PICTURE_COLUMN = '图片';
