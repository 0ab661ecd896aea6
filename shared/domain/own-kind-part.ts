import type { RecordContent } from './record';
import { isOwnSlot, type OwnKindSlot, type RecordKind } from './record-kind';
import {
  filledFieldSchema,
  type FilledField,
  type OwnField,
  type OwnFieldControl,
  type OwnKind,
  type OwnKindPart,
} from './own-kind';
import type { FieldValue, SheetPart } from './sheets/field-values';
import { isEmptyValue, type Sheet, type SheetField } from './sheets/sheet';
import { toCanonicalJson } from '../util/canonical-json';

/** The kind under which a record of this definition stands among its kinds. */
export function slotOf({ hasAttendance }: Pick<OwnKind, 'hasAttendance'>): OwnKindSlot {
  return hasAttendance ? 'own-meeting' : 'own';
}

const emptyValues: Readonly<Record<OwnFieldControl, FieldValue>> = {
  line: '',
  text: '',
  date: null,
  count: 0,
  choice: '',
  member: null,
};

/** A field of a definition with a value, or with nothing filled in. */
function fillField(
  { id, label, control, choices }: OwnField,
  value: FieldValue = emptyValues[control],
): FilledField {
  return filledFieldSchema.parse({ id, label, control, choices, value });
}

/** A definition as a fresh record has it. */
export function toOwnPart({ id, name, fields }: OwnKind): OwnKindPart {
  return { kindId: id, name, fields: fields.map((field) => fillField(field)) };
}

const spans: Readonly<Record<OwnFieldControl, SheetField['span']>> = {
  line: 6,
  text: 12,
  date: 3,
  count: 3,
  choice: 4,
  member: 4,
};

/** One field of an own kind, as form, page and history read the fields of every sheet. */
export function toSheetField({ id, label, control, choices }: OwnField): SheetField {
  return {
    key: id,
    label,
    control,
    span: spans[control],
    ...(control === 'choice'
      ? { choices: Object.fromEntries(choices.map((words) => [words, words])) }
      : {}),
  };
}

/** An own kind's sheet; everything stands before the minutes, in the order of the definition. */
export function toOwnSheet({ fields }: OwnKindPart): Sheet {
  return { ahead: fields.map(toSheetField), after: [] };
}

/** What is filled in on it, by the keys of `toOwnSheet`. */
export function toOwnValues({ fields }: OwnKindPart): SheetPart {
  return Object.fromEntries(fields.map(({ id, value }) => [id, value]));
}

/**
 * The part with its fields as the definition has them now. Nothing is lost: a field that is no
 * longer asked stays at the end while something is written in it, one whose control was changed
 * stays as it is unless its text fits the new one, and a chosen word stays among the choices.
 */
export function updateOwnPart(part: OwnKindPart, definition: OwnKind): OwnKindPart {
  const old = new Map(part.fields.map((field) => [field.id, field]));
  const asked = new Set(definition.fields.map(({ id }) => id));
  return {
    kindId: part.kindId,
    name: definition.name,
    fields: [
      ...definition.fields.map((field) => updateField(old.get(field.id), field)),
      ...part.fields.filter(({ id, value }) => !asked.has(id) && !isEmptyValue(value)),
    ],
  };
}

function updateField(old: FilledField | undefined, field: OwnField): FilledField {
  if (old === undefined || isEmptyValue(old.value)) return fillField(field);
  const choices =
    field.control === 'choice' && typeof old.value === 'string'
      ? [...new Set([...field.choices, old.value])]
      : field.choices;
  const isText = (control: OwnFieldControl) => ['line', 'text', 'choice'].includes(control);
  const isSame = field.control === old.control || (isText(field.control) && isText(old.control));
  const updated = filledFieldSchema.safeParse({ ...field, choices, value: old.value });
  return isSame && updated.success ? updated.data : { ...old, label: field.label };
}

/**
 * A record's content by the definition of now; the same object if it already is. An attendance
 * sheet is added with the definition, but not taken away: who came was entered there.
 */
export function updateOwnKind<Content extends Pick<RecordContent, 'kinds' | 'ownKind'>>(
  content: Content,
  definition: OwnKind,
): Content {
  if (content.ownKind?.kindId !== definition.id) return content;
  const ownKind = updateOwnPart(content.ownKind, definition);
  const kinds = content.kinds.map((kind): RecordKind =>
    isOwnSlot(kind) && definition.hasAttendance ? 'own-meeting' : kind,
  );
  const isSame =
    toCanonicalJson({ kinds, ownKind }) ===
    toCanonicalJson({ kinds: content.kinds, ownKind: content.ownKind });
  return isSame ? content : { ...content, kinds, ownKind };
}

/** Fields of a record that its kind no longer asks; the user takes them out one by one. */
export function findUnaskedFields(part: OwnKindPart, definition: OwnKind): readonly string[] {
  const asked = new Set(definition.fields.map(({ id }) => id));
  return part.fields.filter(({ id }) => !asked.has(id)).map(({ id }) => id);
}
