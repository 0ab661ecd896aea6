import type { ArchiveFile } from './archive-file';

/** One thing that a file for keeping must be. */
export interface Requirement {
  /** In kebab-case, for tests and logs. */
  readonly id: string;
  /** Of ISO 19005-3:2012, or of the standard that is named. */
  readonly clause: string;
  /** What is true of a file that meets it. */
  readonly name: string;
  /** Where the file does not meet it, in words; none if it does. */
  readonly find: (file: ArchiveFile) => readonly string[];
}

/** A single fault where something is not so. */
export const unless = (isSo: boolean, fault: string): readonly string[] => (isSo ? [] : [fault]);
