import { z } from 'zod';

import { fail, succeed, type Problem, type Result } from '../util/result';

import {
  templateFormat,
  templateLimits,
  templateSchema,
  templateVersion,
  type Template,
} from './template';
import { templateProblems } from './template-problems';

/** Only what tells which reader a file is for. */
const headingSchema = z.looseObject({
  format: z.literal(templateFormat),
  version: z.int().positive(),
});

const partNames: Readonly<Record<string, string>> = {
  title: '名称',
  issuer: '发布单位',
  issuedOn: '日期',
  ownKinds: '自定类别',
  themeDayActions: '规定动作、自选动作',
  themes: '每月主题',
  localRules: '本地规定',
};

/**
 * Reads a template file. Never throws, whatever the bytes are; a file is taken whole or refused
 * with a reason, so that nobody believes to have all of what was handed out.
 */
export function parseTemplate(bytes: Uint8Array): Result<Template> {
  if (bytes.byteLength > templateLimits.sizeBytes) return fail(templateProblems.tooLarge);
  const value = tryParseJson(bytes);
  if (value === undefined) return fail(templateProblems.notJson);
  const heading = headingSchema.safeParse(value);
  if (!heading.success) return fail(templateProblems.foreign);
  const { version } = heading.data;
  if (version > templateVersion) return fail(templateProblems.newer(version));
  const template = templateSchema.safeParse(value);
  if (!template.success) return fail(templateProblems.misshapen(toPlace(template.error)));
  const repeated = findRepeated(template.data);
  return repeated === null ? succeed(template.data) : fail(repeated);
}

/** The value of a JSON text in UTF-8, with or without byte order mark; undefined if it is none. */
function tryParseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

/** Where the first fault is, as 自定类别第 2 项. */
function toPlace({ issues }: z.ZodError): string {
  const [part, index] = issues[0]?.path ?? [];
  const name = partNames[String(part)] ?? '内容';
  return typeof index === 'number' ? `${name}第 ${index + 1} 项` : name;
}

/** Ids and labels that have to be told apart, each with the words by which a reader finds it. */
function findRepeated({ ownKinds = [], themes = [] }: Template): Problem | null {
  const words =
    findTwice(ownKinds, ({ id }) => id)?.name ??
    ownKinds
      .flatMap(({ fields }) => [
        findTwice(fields, ({ id }) => id),
        findTwice(fields, ({ label }) => label),
      ])
      .find((field) => field !== undefined)?.label ??
    findTwice(themes, ({ month, theme }) => `${month} ${theme}`)?.theme;
  return words === undefined ? null : templateProblems.repeated(words);
}

function findTwice<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item | undefined {
  const seen = new Set<string>();
  return items.find((item) => seen.size === seen.add(keyOf(item)).size);
}
