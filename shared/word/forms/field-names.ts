import diff from 'fast-diff';

import type { FormValues } from './form-values';

/** What a name in a form means; numbers are places in the lists of `FormValues`. */
export type FieldMeaning =
  | { readonly kind: 'text'; readonly text: number }
  | { readonly kind: 'list'; readonly list: number }
  | { readonly kind: 'cell'; readonly list: number; readonly column: number };

/** A name that stands in a form and that no record has. */
export interface UnknownField {
  readonly name: string;
  /** The name that was perhaps meant; empty where none is near. */
  readonly meant: string;
}

/** Finds what names in a form mean. */
export interface FieldNames {
  readonly find: (name: string) => FieldMeaning | null;
  readonly suggest: (name: string) => string;
}

/** How a part of an entry is asked for: 缺席人员的姓名. A dot of any kind is understood as well. */
export const toCellName = (list: string, column: string) => `${list}的${column}`;
const dots = /[.．。·•・]/gu;
/** Words around a name that change nothing in it: 会议主题 is 主题, 应到人数 is 应到. */
const around = /^(?:会议|活动|本次)|人数$/gu;
/** Names that share less than half of their characters are not taken for one another. */
const LEAST_LIKENESS = 0.5;

/** Names without spaces and colons, in one width: 主 题： and 主题 are the same. */
const toPlain = (name: string) => name.normalize('NFKC').replace(/[\s:]/gu, '');

/** The names that the fields of a record go by. */
export function toFieldNames({ texts, lists }: FormValues): FieldNames {
  const meanings = new Map<string, FieldMeaning>();
  const names = new Map<string, string>();
  const put = (name: string, meaning: FieldMeaning) => {
    meanings.set(toPlain(name), meaning);
    names.set(toPlain(name), name);
  };
  for (const [list, { name, columns }] of lists.entries()) {
    for (const [column, title] of columns.entries()) {
      put(toCellName(name, title), { kind: 'cell', list, column });
    }
  }
  for (const [list, { name }] of lists.entries()) put(name, { kind: 'list', list });
  for (const [text, { name }] of texts.entries()) put(name, { kind: 'text', text });
  return {
    find: (name) => {
      const plain = toPlain(name);
      const spellings = [plain, plain.replace(dots, '的')];
      const found = [...spellings, ...spellings.map((one) => one.replace(around, ''))].find((one) =>
        meanings.has(one),
      );
      return found === undefined ? null : (meanings.get(found) ?? null);
    },
    suggest: (name) => {
      const plain = toPlain(name).replace(around, '');
      let best = { name: '', likeness: LEAST_LIKENESS };
      for (const [candidate, full] of names) {
        const likeness = toLikeness(plain, candidate);
        const isBetter = best.name === '' ? likeness >= best.likeness : likeness > best.likeness;
        if (isBetter) best = { name: full, likeness };
      }
      return best.name;
    },
  };
}

/** The part of the characters of two names that they share, 0 to 1. */
function toLikeness(one: string, other: string): number {
  const shared = diff(one, other)
    .filter(([change]) => change === diff.EQUAL)
    .reduce((sum, [, text]) => sum + text.length, 0);
  return (2 * shared) / Math.max(1, one.length + other.length);
}
