import { patchDocument } from 'docx';
import { zipSync } from 'fflate';

import { fail, succeed, type Result } from '../../util/result';

import { toSteadyDocx } from '../steady-docx';
import { toFieldNames, type UnknownField } from './field-names';
import { formProblems } from './form-problems';
import type { FormValues } from './form-values';
import { MARK_END, MARK_START, markFields, type MarkedPart } from './mark-fields';
import { openForm, toText, type FormParts } from './open-form';
import { toPatches, type FormPhotos } from './to-patches';

/** What a form asks for. */
export interface FormReading {
  /** Names of fields that it fills in, each once, in their order. */
  readonly known: readonly string[];
  readonly unknown: readonly UnknownField[];
}

/** A filled-in form. */
export interface FilledForm {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Left as they are in the file, and told. */
  readonly unknown: readonly UnknownField[];
  /** Names of fields that the record does not fill in; their places are empty. */
  readonly empty: readonly string[];
}

/** Parts in which fields are looked for. */
const textPart = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;

/** Reads which fields a form has, before it is kept; the file itself may be anything. */
export function readForm(bytes: Uint8Array, vocabulary: FormValues): Result<FormReading> {
  const opened = openForm(bytes);
  if (!opened.ok) return opened;
  const marked = tryMark(opened.value, vocabulary);
  return marked.ok ? succeed(toReading(marked.value, vocabulary)) : marked;
}

/**
 * Fills a form in with a record. What is no field stays as it is; an unknown field stays as it is
 * as well and is named.
 */
export async function fillForm(
  bytes: Uint8Array,
  values: FormValues,
  photos: FormPhotos,
): Promise<Result<FilledForm>> {
  const opened = openForm(bytes);
  if (!opened.ok) return opened;
  const marked = tryMark(opened.value, values);
  if (!marked.ok) return marked;
  const parts: Record<string, Uint8Array> = { ...opened.value };
  for (const [name, { xml }] of marked.value) parts[name] = new TextEncoder().encode(xml);
  const keys = new Set([...marked.value.values()].flatMap((part) => [...part.keys]));
  try {
    const filled = await patchDocument({
      outputType: 'uint8array',
      data: zipSync(parts, { level: 0, mtime: new Date(1980, 0, 1) }),
      patches: toPatches(keys, values, photos),
      placeholderDelimiters: { start: MARK_START, end: MARK_END },
    });
    const { known, unknown } = toReading(marked.value, values);
    const empty = known.filter((name) => isEmpty(name, values));
    return succeed({ bytes: toSteadyDocx(filled, null), unknown, empty });
  } catch {
    // The library throws errors of its own kind over markup that it cannot read.
    return fail(formProblems.damaged);
  }
}

function tryMark(parts: FormParts, values: FormValues): Result<ReadonlyMap<string, MarkedPart>> {
  const names = toFieldNames(values);
  const marked = new Map<string, MarkedPart>();
  try {
    for (const [name, content] of Object.entries(parts)) {
      if (textPart.test(name)) marked.set(name, markFields(toText(content), names, values));
    }
  } catch (error) {
    if (error instanceof RangeError) return fail(formProblems.tooMany);
    throw error;
  }
  return succeed(marked);
}

function toReading(marked: ReadonlyMap<string, MarkedPart>, values: FormValues): FormReading {
  const names = toFieldNames(values);
  const parts = [...marked.values()];
  const unknown = [...new Set(parts.flatMap((part) => part.unknown))];
  return {
    known: [...new Set(parts.flatMap((part) => part.known))],
    unknown: unknown.map((name) => ({ name, meant: names.suggest(name) })),
  };
}

function isEmpty(name: string, values: FormValues): boolean {
  const meaning = toFieldNames(values).find(name);
  if (meaning === null) return false;
  if (meaning.kind === 'text') return values.texts[meaning.text]?.value === '';
  const list = values.lists[meaning.list];
  // A column that is empty for some, as 事由, is no gap in the record.
  return list === undefined || list.rows.length === 0;
}
