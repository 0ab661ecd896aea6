import { localDateTimeSchema, type LocalDateTime } from '../domain/schema';
import type { BackupReason } from '../ipc/backup-host';

/** Why a backup was made, in the words of its file name and of the list. */
export const backupReasonNames: Readonly<Record<BackupReason, string>> = {
  daily: '每日',
  'by-hand': '手动',
  'before-upgrade': '升级前',
  'before-import': '导入前',
};

/** What the name of a backup says. */
export interface BackupName {
  /** Local wall time; copying a file to a stick changes its date, but not its name. */
  readonly madeAt: LocalDateTime;
  readonly reason: BackupReason;
  /** As `toBookTag` makes it: backups of two books may lie in one folder. */
  readonly bookTag: string;
  /** 1, or more where several were made within a minute: the highest is the newest. */
  readonly number: number;
}

const pattern =
  /^支部记录簿备份 (\d{4}-\d{2}-\d{2}) (\d{2})(\d{2}) ([\u4e00-\u9fff]+) ([0-9a-f]{6})(?: ([2-9]|[1-9]\d{1,3}))?\.zip$/u;

/** Six digits that tell the books of one machine apart: the last ones, which are random. */
export function toBookTag(bookId: string): string {
  return bookId.slice(-6);
}

/** A backup's file name, as `支部记录簿备份 2026-11-22 1032 每日 3f9a1c.zip`. */
export function toBackupName({ madeAt, reason, bookTag, number }: BackupName): string {
  const time = `${madeAt.slice(0, 10)} ${madeAt.slice(11, 13)}${madeAt.slice(14, 16)}`;
  const ending = number === 1 ? '' : ` ${number}`;
  return `支部记录簿备份 ${time} ${backupReasonNames[reason]} ${bookTag}${ending}.zip`;
}

/** Reads a backup's file name; null for any other file. */
export function tryBackupName(name: string): BackupName | null {
  const match = pattern.exec(name);
  if (match === null) return null;
  const [, day = '', hour = '', minute = '', words, bookTag = '', number = '1'] = match;
  const reasons = Object.keys(backupReasonNames) as BackupReason[];
  const reason = reasons.find((one) => backupReasonNames[one] === words);
  const madeAt = localDateTimeSchema.safeParse(`${day}T${hour}:${minute}`);
  if (reason === undefined || !madeAt.success) return null;
  return { madeAt: madeAt.data, reason, bookTag, number: Number(number) };
}
