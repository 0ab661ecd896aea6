import { toDatePart } from '../../domain/calendar';
import type { RecordContent } from '../../domain/record';
import { toKindNames } from '../../domain/record-kind';
import { isPortablePath } from '../../package/bag-path';
import { makePathClaims } from '../../package/path-claims';
import { toFileNamePart } from '../../util/file-name';

/** Where the records lie as PDF, inside data/. */
export const documentFolder = '文书';

/** Characters of a name: with 4 bytes each they leave room for the ending within 255 bytes. */
const LONGEST_NAME = 56;

/** Chooses the names under which people find the records as PDF: by year, kind and date. */
export class DocumentPlaces {
  private readonly claims = makePathClaims();

  /** A path as `文书/2026年度/主题党日/2026-06-17 红色领航.pdf` that no other record has. */
  toPath(content: RecordContent, isDraft: boolean): string {
    const year = `${documentFolder}/${content.bookYear}年度`;
    const kinds = toFileNamePart(toKindNames(content));
    const folder = isDraft ? '未归档的草稿' : kinds;
    const date = content.startsAt === null ? '日期未填' : toDatePart(content.startsAt);
    const words = [date, ...(isDraft ? [kinds] : []), content.theme].join(' ');
    const name = Array.from(toFileNamePart(words)).slice(0, LONGEST_NAME).join('').trim();
    const wanted = `${year}/${folder}/${name}`;
    return this.claim(isPortablePath(`${wanted}.pdf`) ? wanted : `${year}/其他/${date}`);
  }

  private claim(stem: string): string {
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? `${stem}.pdf` : `${stem} ${number}.pdf`;
      if (this.claims.claim(path)) return path;
    }
  }
}
