import { PatchType, TextRun, type IPatch, type ParagraphChild, type TableRowsPatch } from 'docx';

import { toPoints } from '../../book/layout/page-geometry';

import { toImage } from '../blocks/figures';
import { toWordText } from '../word-text';
import type { FormRow, FormValues } from './form-values';

/** Photo bytes, as JPEG, by id. */
export type FormPhotos = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Room for a picture that stands in no cell of a known width. */
const PAGE_ROOM_PT = toPoints(150);
const MOST_HEIGHT_PT = toPoints(95);
/** A cell's own margins and rules, in twips. */
const CELL_SIDES_TWIPS = 260;

const keyPattern = /^L(\d+)(?:R(\d+))?(\.?)(?:([CPW])(\d*))?(?:@(\d+))?$/;

type Patches = Record<string, IPatch | TableRowsPatch>;

const toPatch = (children: readonly ParagraphChild[]): IPatch => ({
  type: PatchType.PARAGRAPH,
  children,
});

/** A text; its lines stay lines within the paragraph. */
function toTextPatch(text: string): IPatch {
  return toPatch(
    text
      .split('\n')
      .map(
        (line, index) =>
          new TextRun({ text: toWordText(line), ...(index === 0 ? {} : { break: 1 }) }),
      ),
  );
}

/** What stands in place of each mark, for the library. */
export function toPatches(
  keys: ReadonlySet<string>,
  values: FormValues,
  photos: FormPhotos,
): Patches {
  const patches: Patches = {};
  for (const key of keys) {
    if (key.startsWith('T')) {
      patches[key] = toTextPatch(values.texts[Number(key.slice(1))]?.value ?? '');
      continue;
    }
    const [, listAt = '', row, dot, part, column, room] = keyPattern.exec(key) ?? [];
    const list = values.lists[Number(listAt)];
    if (list === undefined) continue;
    const roomPt = toRoom(Number(room ?? 0));
    const toEntry = (entry: FormRow): IPatch => {
      if (part === 'P') return toPatch(toPictures([entry], { values, photos }, roomPt));
      return toTextPatch(
        part === 'C'
          ? (entry.cells[list.columns[Number(column)] ?? ''] ?? '')
          : (entry.whole.split('\n')[Number(column)] ?? ''),
      );
    };
    if (dot === '.') {
      addRowField(patches, `L${listAt}`, key.slice(key.indexOf('.') + 1), list.rows.map(toEntry));
    } else if (row !== undefined) {
      const entry = list.rows[Number(row)];
      if (entry) patches[key] = toEntry(entry);
    } else if (list.rows.some(({ photoId }) => photoId !== undefined)) {
      patches[key] = toPatch(toPictures(list.rows, { values, photos }, roomPt));
    } else {
      patches[key] = toTextPatch(list.rows.map(({ whole }) => whole).join(list.separator));
    }
  }
  return patches;
}

/** Adds a field to the rows of a table that is repeated; with no entry one row stays, empty. */
function addRowField(patches: Patches, list: string, field: string, entries: readonly IPatch[]) {
  const before = patches[list];
  const rows: readonly TableRowsPatch['rows'][number][] =
    before?.type === PatchType.TABLE_ROWS ? before.rows : entries.map(() => ({}));
  patches[list] = {
    type: PatchType.TABLE_ROWS,
    rows:
      entries.length === 0
        ? [{}]
        : entries.map((entry, index) => ({ ...rows[index], [field]: entry })),
  };
}

const toRoom = (twips: number) =>
  twips > 2 * CELL_SIDES_TWIPS ? (twips - CELL_SIDES_TWIPS) / 20 : PAGE_ROOM_PT;

/** Photos in a room; one whose file is gone is told. */
function toPictures(
  rows: readonly FormRow[],
  { values, photos }: { readonly values: FormValues; readonly photos: FormPhotos },
  roomPt: number,
): readonly ParagraphChild[] {
  return rows.map(({ photoId, whole }) => {
    const facts = values.photos.find((photo) => photo.photoId === photoId);
    const bytes = photos.get(photoId ?? '');
    if (!facts || !bytes) return new TextRun(toWordText(`（照片“${whole}”的文件不在这台电脑上）`));
    const shape = facts.widthPx / facts.heightPx;
    const widthPt = Math.min(roomPt, MOST_HEIGHT_PT * shape);
    return toImage(bytes, widthPt, widthPt / shape, facts.caption);
  });
}
