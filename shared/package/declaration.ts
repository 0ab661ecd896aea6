import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import { toLines, tryTextReader } from './tag-text';

/** What `bagit.txt` says, and how the other tag files are to be read. */
export interface Declaration {
  readonly version: '1.0' | '0.97';
  readonly readText: (bytes: Uint8Array) => string | null;
}

export const DECLARATION_NAME = 'bagit.txt';
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/**
 * Reads `bagit.txt`: exactly two lines in this order, UTF-8 without a mark (RFC 8493, 2.1.1).
 * Version 0.97 allowed other white space around the colon.
 */
export function readDeclaration(bytes: Uint8Array): Result<Declaration, BagFault> {
  const malformed = fail(bagFault('declaration-malformed', DECLARATION_NAME));
  const text = tryTextReader('utf-8')?.(bytes) ?? null;
  if (text === null) return fail(bagFault('text-damaged', DECLARATION_NAME));
  if (bytes[0] === 0xef) return malformed;
  const [first = '', second = '', ...more] = toLines(text);
  const version = /^BagIt-Version[ \t]*:[ \t]*(\d{1,5})\.(\d{1,5})[ \t]*$/.exec(first);
  const encoding = /^Tag-File-Character-Encoding[ \t]*:[ \t]*(\S+)[ \t]*$/.exec(second);
  if (version === null) return malformed;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  if (major > 1 || (major === 1 && minor > 0))
    return fail(bagFault('version-newer', DECLARATION_NAME));
  const known = major === 1 ? '1.0' : version[1] === '0' && version[2] === '97' ? '0.97' : null;
  if (known === null) return fail(bagFault('version-unknown', DECLARATION_NAME));
  if (encoding === null || more.length > 0) return malformed;
  const isExact = /^BagIt-Version: \S+$/.test(first) && /^[^ :]+: \S+$/.test(second);
  if (known === '1.0' && !isExact) return malformed;
  const readText = tryTextReader(encoding[1] ?? '');
  if (readText === null) return fail(bagFault('encoding-unknown', DECLARATION_NAME));
  return succeed({ version: known, readText });
}
