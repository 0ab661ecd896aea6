import { z } from 'zod';

import { idSchema, lineSchema, localDateSchema, textSchema } from './schema';
import { dateFieldSchema, memberFieldSchema, sheetCountSchema } from './sheets/field-values';

/** How a field of the user's own kind is filled in; the same controls as on the built-in sheets. */
export const ownFieldControls = ['line', 'text', 'date', 'count', 'choice', 'member'] as const;
export type OwnFieldControl = (typeof ownFieldControls)[number];

export const ownFieldControlNames: Readonly<Record<OwnFieldControl, string>> = {
  line: '一行文字',
  text: '大段文字',
  date: '日期',
  count: '数字',
  choice: '从几个词里选',
  member: '本支部党员',
};

const fieldFacts = {
  id: idSchema,
  label: lineSchema.min(1),
  /** Of a choice only. */
  choices: z.array(lineSchema.min(1)),
};

export const ownFieldSchema = z.strictObject({
  ...fieldFacts,
  control: z.enum(ownFieldControls),
});
export type OwnField = z.infer<typeof ownFieldSchema>;

/** The template file that a definition was taken over from. */
export const templateOriginSchema = z.strictObject({
  title: lineSchema,
  issuer: lineSchema,
  issuedOn: localDateSchema,
});
export type TemplateOrigin = z.infer<typeof templateOriginSchema>;

/** A kind of record that the user defined, with fields of its own. */
export const ownKindSchema = z.strictObject({
  id: idSchema,
  name: lineSchema.min(1),
  purpose: lineSchema,
  /** Whether it has the attendance sheet of the whole branch. */
  hasAttendance: z.boolean(),
  fields: z.array(ownFieldSchema),
  /** No longer offered; records of it stay. */
  isRetired: z.boolean(),
  /** Absent for a kind that was defined here. */
  origin: templateOriginSchema.exactOptional(),
});
export type OwnKind = z.infer<typeof ownKindSchema>;

const filled = <Control extends OwnFieldControl, Value extends z.ZodType>(
  control: Control,
  value: Value,
) => z.strictObject({ ...fieldFacts, control: z.literal(control), value });

/** A field as a record has it: what was asked, in the words of then, and what was filled in. */
export const filledFieldSchema = z.discriminatedUnion('control', [
  filled('line', lineSchema),
  filled('text', textSchema),
  filled('date', dateFieldSchema),
  filled('count', sheetCountSchema),
  filled('choice', lineSchema),
  filled('member', memberFieldSchema),
]);
export type FilledField = z.infer<typeof filledFieldSchema>;

/**
 * An own kind in a record. It carries the definition as it was used, so that a sealed text reads
 * without the settings and a later change of the definition changes no record.
 */
export const ownKindPartSchema = z.strictObject({
  kindId: idSchema,
  name: lineSchema.min(1),
  fields: z.array(filledFieldSchema),
});
export type OwnKindPart = z.infer<typeof ownKindPartSchema>;
