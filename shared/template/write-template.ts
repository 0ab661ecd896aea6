import type { Branch } from '../domain/branch';
import type { OwnKind, TemplateOrigin } from '../domain/own-kind';
import type { LocalRule } from '../rules/local-rules';

import {
  templateFormat,
  templateSchema,
  templateVersion,
  type MonthTheme,
  type Template,
  type TemplateKind,
} from './template';

/** What is to be handed out; empty parts are left out of the file. */
export interface TemplateParts {
  readonly origin: TemplateOrigin;
  readonly ownKinds: readonly OwnKind[];
  readonly themeDayActions: Branch['themeDayActions'] | null;
  readonly themes: readonly MonthTheme[];
  readonly localRules: readonly LocalRule[];
}

/** A definition without what is this book's own: whether it is in use, and where it came from. */
function toTemplateKind({ id, name, purpose, hasAttendance, fields }: OwnKind): TemplateKind {
  return { id, name, purpose, hasAttendance, fields };
}

/** The parts as a template; parsed, so that no file is written that could not be read. */
export function toTemplate(parts: TemplateParts): Template {
  const { origin, ownKinds, themeDayActions, themes, localRules } = parts;
  return templateSchema.parse({
    format: templateFormat,
    version: templateVersion,
    ...origin,
    ...(ownKinds.length === 0 ? {} : { ownKinds: ownKinds.map(toTemplateKind) }),
    ...(themeDayActions === null ? {} : { themeDayActions }),
    ...(themes.length === 0 ? {} : { themes }),
    ...(localRules.length === 0 ? {} : { localRules }),
  });
}

/** A template as the bytes of its file: JSON in UTF-8, indented so that it can be read as it is. */
export function writeTemplate(template: Template): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`);
}
