import type { RecordContent } from '../domain/record';
import { filedDocumentSchema, type FiledDocument } from '../domain/seal';
import { hashDocument } from '../domain/seal-chain';
import { findDifferingFields } from '../history/compare-documents';
import { documentFields, readField, type DocumentField } from '../history/document-fields';

import type { FieldFinding } from './book-fault';

/** Other texts that may still hold what a damaged document said. */
export interface DocumentCopies {
  /** The same revision from another copy of the book. */
  readonly otherCopy: FiledDocument | null;
  /** The record's working content, where it equals this revision by rule. */
  readonly workingContent: RecordContent | null;
  /** Revisions of the same record and links beside this one: much in them is the same. */
  readonly neighbours: readonly FiledDocument[];
}

/**
 * Finds the parts of a document that are not as they were sealed, by putting parts of other
 * copies in their place until the hash is the sealed one again.
 *
 * @param document - The damaged document, of whatever shape it now is.
 * @param documentSha256 - Its hash when it was sealed.
 */
export async function findDamagedFields(
  document: FiledDocument,
  documentSha256: string,
  { otherCopy, workingContent, neighbours }: DocumentCopies,
): Promise<FieldFinding> {
  const isSealed = async (candidate: FiledDocument) =>
    (await tryHash(candidate)) === documentSha256;
  if (otherCopy && (await isSealed(otherCopy))) {
    return { certainty: 'certain', fields: [...findDifferingFields(document, otherCopy)] };
  }
  const working = workingContent ? { ...document, content: workingContent } : null;
  if (working && (await isSealed(working))) {
    return { certainty: 'certain', fields: [...findDifferingFields(document, working)] };
  }
  for (const copy of [...(working ? [working] : []), ...neighbours]) {
    for (const field of findDifferingFields(document, copy)) {
      if (await isSealed(withField(document, copy, field))) {
        return { certainty: 'certain', fields: [field] };
      }
    }
  }
  const misshapen = findMisshapenFields(document);
  if (misshapen.length > 0) return { certainty: 'certain', fields: misshapen };
  const differing = working ? findDifferingFields(document, working) : [];
  if (differing.length > 0) return { certainty: 'likely', fields: [...differing] };
  return { certainty: 'unknown', fields: [] };
}

async function tryHash(document: FiledDocument): Promise<string | null> {
  try {
    return await hashDocument(document);
  } catch {
    // Text without a UTF-8 form: such a document was never sealed.
    return null;
  }
}

/** The document with one part as another copy has it. */
function withField(
  document: FiledDocument,
  copy: FiledDocument,
  field: DocumentField,
): FiledDocument {
  const value = readField(copy, field);
  const key = field.replace('content.', '');
  return field.startsWith('content.')
    ? { ...document, content: { ...document.content, [key]: value } }
    : { ...document, [key]: value };
}

/** Parts whose shape no sealed document ever had. */
function findMisshapenFields(document: FiledDocument): DocumentField[] {
  const issues = filedDocumentSchema.safeParse(document).error?.issues ?? [];
  const paths = new Set(
    issues.flatMap(({ path }) => [String(path[0]), `${String(path[0])}.${String(path[1])}`]),
  );
  return documentFields.filter((field) => paths.has(field));
}
