import { z } from 'zod';

import { idSchema, lineSchema, localDateSchema } from '../schema';

/** Somebody named on a sheet: a member of the branch by id, or anybody else by name alone. */
export const personSchema = z.strictObject({
  memberId: idSchema.nullable(),
  /** As typed; of a member the name as the roster has it. */
  name: lineSchema,
});
export type Person = z.infer<typeof personSchema>;

/** A group by id, with its name as it was, so that the page does not change with the roster. */
export const groupRefSchema = z.strictObject({
  groupId: idSchema.nullable(),
  name: lineSchema,
});
export type GroupRef = z.infer<typeof groupRefSchema>;

export const dateFieldSchema = localDateSchema.nullable();
export const memberFieldSchema = idSchema.nullable();
export const sheetCountSchema = z.int().min(0).max(9999);
/** Hours in tenths, 15 for 1.5: whole numbers print the same in every program that checks a seal. */
export const tenthsSchema = z.int().min(0).max(9999);

/** What one field of a sheet can hold. */
export type FieldValue = string | number | null | Person | GroupRef | readonly string[];
/** One line of a list on a sheet. */
export type SheetRow = Readonly<Record<string, FieldValue>>;
/** A kind's own part of a record, as form and page read it. */
export type SheetPart = Readonly<Record<string, FieldValue | readonly SheetRow[]>>;
