import { PDFName } from 'pdf-lib';

import { fail, succeed, type Result } from '../../../util/result';

import { openArchive, type ArchiveFile } from './archive-file';
import { attachedOf, attachmentRequirements } from './attachment-requirements';
import { colourRequirements } from './colour-requirements';
import { fileRequirements } from './file-requirements';
import { fontRequirements } from './font-requirements';
import { metadataRequirements } from './metadata-requirements';
import { readerRequirements } from './reader-requirements';
import type { Requirement } from './requirement';
import { structureRequirements } from './structure-requirements';

/** Everything that is looked at, in the order of the standard. */
export const archiveRequirements: readonly Requirement[] = [
  ...fileRequirements,
  ...colourRequirements,
  ...fontRequirements,
  ...readerRequirements,
  ...metadataRequirements,
  ...structureRequirements,
  ...attachmentRequirements,
];

/** A requirement with the places where a file does not meet it. */
export interface CheckedRequirement {
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly faults: readonly string[];
}

/** What was found in a file for keeping. */
export interface ArchiveReport {
  readonly pageCount: number;
  readonly attachmentCount: number;
  readonly isTagged: boolean;
  readonly requirements: readonly CheckedRequirement[];
  /** Whether all of them are met. */
  readonly isRight: boolean;
}

function toReport(file: ArchiveFile): ArchiveReport {
  const requirements = archiveRequirements.map(({ id, clause, name, find }) => ({
    ...{ id, clause, name },
    faults: find(file),
  }));
  return {
    pageCount: file.pages.length,
    attachmentCount: attachedOf(file).length,
    isTagged: file.catalog.has(PDFName.of('StructTreeRoot')),
    requirements,
    isRight: requirements.every(({ faults }) => faults.length === 0),
  };
}

/**
 * Checks a file's structure against ISO 19005-3 (PDF/A-3), and against what files of this program
 * hold besides: text that can be searched, subset fonts, no transparency. It does not judge how
 * pages look, nor the inside of pictures.
 */
export async function checkArchive(bytes: Uint8Array): Promise<Result<ArchiveReport>> {
  try {
    return succeed(toReport(await openArchive(bytes)));
  } catch (error) {
    return fail({
      code: 'pdf-unreadable',
      what: `PDF文件读不出来（${error instanceof Error ? error.message : String(error)}）。`,
      safe: '没有改动任何文件。',
      next: '文件可能没有下载完整或已损坏，请换一份再试。',
    });
  }
}
