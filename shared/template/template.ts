import { z } from 'zod';

import { ownFieldSchema, templateOriginSchema } from '../domain/own-kind';
import { idSchema, lineSchema } from '../domain/schema';
import { localRuleSchema } from '../rules/local-rules';

/** What the file says it is; `docs/formats/template.md`. */
export const templateFormat = 'branch-record-template';
/** Version that this program writes and the newest that it reads. */
export const templateVersion = 1;
/** How a template's file is named at its end. */
export const templateEnding = '.支部模板.json';

/** Bounds of a file: far above what a superior hands out, far below what could hurt. */
export const templateLimits = {
  sizeBytes: 1024 * 1024,
  ownKinds: 50,
  fields: 60,
  choices: 60,
  actions: 100,
  themes: 60,
  localRules: 60,
} as const;

/** A definition of a kind as it is handed out; its id stays, so that a newer file meets it again. */
export const templateKindSchema = z.strictObject({
  id: idSchema,
  name: lineSchema.min(1),
  purpose: lineSchema,
  hasAttendance: z.boolean(),
  fields: z
    .array(
      ownFieldSchema.extend({
        choices: z.array(lineSchema.min(1)).max(templateLimits.choices),
      }),
    )
    .max(templateLimits.fields),
});
export type TemplateKind = z.infer<typeof templateKindSchema>;

const actionsSchema = z.array(lineSchema.min(1)).max(templateLimits.actions);

/** A theme that the superior suggests for a month, `YYYY-MM`. */
export const monthThemeSchema = z.strictObject({
  month: z.string().regex(/^(19[2-9]\d|[2-9]\d{3})-(0[1-9]|1[0-2])$/),
  theme: lineSchema.min(1),
});
export type MonthTheme = z.infer<typeof monthThemeSchema>;

/** Everything that one file can hand out; a part that it does not hand out is absent. */
export const templateSchema = z.strictObject({
  format: z.literal(templateFormat),
  version: z.literal(templateVersion),
  ...templateOriginSchema.shape,
  title: lineSchema.min(1),
  ownKinds: z.array(templateKindSchema).max(templateLimits.ownKinds).exactOptional(),
  themeDayActions: z
    .strictObject({ required: actionsSchema, optional: actionsSchema })
    .exactOptional(),
  themes: z.array(monthThemeSchema).max(templateLimits.themes).exactOptional(),
  localRules: z.array(localRuleSchema).max(templateLimits.localRules).exactOptional(),
});
export type Template = z.infer<typeof templateSchema>;
