import { z } from 'zod';

import { branchSchema } from '../domain/branch';
import { contactSchema } from '../domain/contact';
import { paymentSchema } from '../domain/dues';
import { memberSchema } from '../domain/member';
import { planSchema } from '../domain/plan';
import { recordSchema } from '../domain/record';
import { idSchema, lineSchema, localDateTimeSchema, sha256Schema } from '../domain/schema';

/** What `resources/sample/pictures.json` says of one file in `pictures/`. */
const samplePictureSchema = z.strictObject({
  /** Id of the photo, as records name it. */
  id: idSchema,
  file: lineSchema.min(1),
  originalName: lineSchema,
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  takenAt: localDateTimeSchema.nullable(),
  sha256: sha256Schema,
  sizeBytes: z.int().positive(),
});
export type SamplePicture = z.infer<typeof samplePictureSchema>;

/** The JSON files of `resources/sample`; every record in them is a draft. */
const sampleSourceSchema = z.strictObject({
  branch: branchSchema,
  members: z.array(memberSchema),
  records: z.array(recordSchema),
  pictures: z.array(samplePictureSchema),
  payments: z.array(paymentSchema),
  contacts: z.array(contactSchema),
  plans: z.array(planSchema),
});
export type SampleSource = z.infer<typeof sampleSourceSchema>;

/**
 * Checks the sample's JSON against the schemas of the domain.
 *
 * @throws {z.ZodError} If a row is not as the schemas say.
 */
export function parseSampleSource(files: {
  readonly [Name in keyof SampleSource]: unknown;
}): SampleSource {
  return sampleSourceSchema.parse(files);
}
