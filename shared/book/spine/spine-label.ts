/** Labels narrower than this hold no readable line; wider ones belong to no book. In millimetres. */
export const SPINE_WIDTH_MM = { least: 8, most: 50 } as const;

/** Height of a label in millimetres: an A4 book shows 33 mm of its back above and below it. */
export const SPINE_HEIGHT_MM = 230;

/** A book of more volumes than this is bound too thin. */
export const MOST_VOLUMES = 9;

/** What an archive writes on a box or a volume (DA/T 22-2015); empty where the user typed none. */
export interface ArchiveMarks {
  /** 全宗号 */
  readonly fondsNumber: string;
  /** 保管期限 */
  readonly retention: string;
  /** 盒号 */
  readonly boxNumber: string;
}

/** What the labels of a bound book say and how wide they are. */
export interface SpineLabel {
  readonly branchName: string;
  readonly title: string;
  /** The first and the last book year that are bound together; the same where it is one. */
  readonly firstYear: number;
  readonly lastYear: number;
  /** From 1 to `MOST_VOLUMES`; a label each, numbered where there are several. */
  readonly volumeCount: number;
  /** From 8 to 50. */
  readonly widthMm: number;
  readonly archive: ArchiveMarks;
}
