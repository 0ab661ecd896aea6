import { unzipSync } from 'fflate';

import { MAX_WORD_TEMPLATE_BYTES } from '../../domain/word-template';
import { fail, succeed, type Problem, type Result } from '../../util/result';

import { formProblems } from './form-problems';

/** The parts of a Word file by their paths. */
export type FormParts = Readonly<Record<string, Uint8Array>>;

/** A form of 2 MB with a letterhead and embedded fonts unpacks to some megabytes. */
const MOST_UNPACKED_BYTES = 32 * 1024 * 1024;
/** Markup alone; a form of ten pages has a tenth of a megabyte. */
const MOST_MARKUP_BYTES = 8 * 1024 * 1024;
const MOST_PARTS = 1000;
const TYPES = '[Content_Types].xml';
export const MAIN_PART = 'word/document.xml';

const markup = /\.(?:xml|rels)$/i;
const documentType = /wordprocessingml\.(?:document|template)\.main\+xml/;
const templateType = /wordprocessingml\.template\.main\+xml/g;
const macroType = /macroEnabled|vbaProject/i;

/** A refusal on its way out of the reader. */
class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/**
 * Opens a file as a Word form: the kind is told by its bytes, and nothing is unpacked beyond the
 * bounds above. Refuses by name what is no `.docx`, what carries macros and what is damaged.
 */
export function openForm(bytes: Uint8Array): Result<FormParts> {
  if (bytes.length === 0) return fail(formProblems.empty);
  if (bytes.length > MAX_WORD_TEMPLATE_BYTES) return fail(formProblems.tooLarge);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return fail(formProblems.old);
  if (!startsWith(bytes, [0x50, 0x4b])) return fail(formProblems.notWord);
  try {
    return succeed(check(unpack(bytes)));
  } catch (error) {
    // Whatever else is thrown here, the packing or the characters of a part are broken.
    return fail(error instanceof Refused ? error.problem : formProblems.damaged);
  }
}

const startsWith = (bytes: Uint8Array, head: readonly number[]) =>
  head.every((byte, index) => bytes[index] === byte);

/** A part never grows beyond the size that the directory tells, and those are added up first. */
function unpack(bytes: Uint8Array): FormParts {
  let [parts, all, text] = [0, 0, 0];
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts += 1;
      all += originalSize;
      if (markup.test(name)) text += originalSize;
      const isTooLarge = all > MOST_UNPACKED_BYTES || text > MOST_MARKUP_BYTES;
      if (isTooLarge || parts > MOST_PARTS) throw new Refused(formProblems.bomb);
      return !name.endsWith('/');
    },
  });
}

function check(parts: FormParts): FormParts {
  const types = parts[TYPES];
  if (types === undefined) throw new Refused(formProblems.notWord);
  const named = toText(types);
  const hasMacros = Object.keys(parts).some((name) => /vbaProject\.bin$/i.test(name));
  if (hasMacros || macroType.test(named)) throw new Refused(formProblems.macros);
  if (!documentType.test(named) || parts[MAIN_PART] === undefined) {
    throw new Refused(formProblems.notWord);
  }
  for (const [name, content] of Object.entries(parts)) {
    // Word never writes a document type; entities that grow when they are read need one.
    if (markup.test(name) && toText(content).includes('<!DOCTYPE')) {
      throw new Refused(formProblems.damaged);
    }
  }
  // A .dotx is filled in as a document, or Word would open a new one from it.
  const asDocument = named.replace(templateType, 'wordprocessingml.document.main+xml');
  return { ...parts, [TYPES]: new TextEncoder().encode(asDocument) };
}

/** UTF-8 as every writer of `.docx` uses it; anything else is refused as damaged. */
export function toText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
