import { z } from 'zod';

import { idSchema, lineSchema } from './schema';

/** How a field of the user's own kind is filled in; the same controls as on the built-in sheets. */
export const ownFieldControls = ['line', 'text', 'date', 'count', 'choice', 'member'] as const;

export const ownFieldSchema = z.strictObject({
  id: idSchema,
  label: lineSchema.min(1),
  control: z.enum(ownFieldControls),
  /** Of a choice only. */
  choices: z.array(lineSchema.min(1)),
});

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
});
export type OwnKind = z.infer<typeof ownKindSchema>;
