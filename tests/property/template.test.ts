import { ownFieldControls, type OwnKind } from '@shared/domain/own-kind';
import { toOwnPart, updateOwnPart } from '@shared/domain/own-kind-part';
import { isEmptyValue } from '@shared/domain/sheets/sheet';
import { parseTemplate } from '@shared/template/parse-template';
import { planTemplate, type TemplateBook } from '@shared/template/plan-template';
import type { Template } from '@shared/template/template';
import { writeTemplate } from '@shared/template/write-template';
import { idOf } from '@tests/builders/ids';
import { aTemplate } from '@tests/builders/template';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-03-${String(one).padStart(2, '0')}`);

const fields = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 400 }).map(idOf),
    label: words,
    control: fc.constantFrom(...ownFieldControls),
    choices: fc.uniqueArray(words, { maxLength: 4 }),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const kinds: fc.Arbitrary<OwnKind> = fc.record({
  id: fc.integer({ min: 500, max: 900 }).map(idOf),
  name: words,
  purpose: fc.string({ maxLength: 12 }),
  hasAttendance: fc.boolean(),
  fields: fields.map((all) =>
    all.filter(({ label }, index) => all.findIndex((one) => one.label === label) === index),
  ),
  isRetired: fc.constant(false),
});
const templates: fc.Arbitrary<Template> = fc
  .record({
    origin: fc.record({ title: words, issuer: fc.string({ maxLength: 9 }), issuedOn: day }),
    ownKinds: fc.uniqueArray(kinds, { selector: ({ id }) => id, maxLength: 3 }),
    themeDayActions: fc.option(
      fc.record({
        required: fc.array(words, { maxLength: 4 }),
        optional: fc.array(words, { maxLength: 4 }),
      }),
    ),
    themes: fc.uniqueArray(fc.record({ month: day.map((one) => one.slice(0, 7)), theme: words }), {
      selector: ({ theme }) => theme,
      maxLength: 3,
    }),
  })
  .map((parts) => aTemplate({ ...parts, localRules: [] }));

const noBook: TemplateBook = {
  ownKinds: [],
  themeDayActions: { required: [], optional: [] },
  localRules: [],
};

it('is read back as it was written', () => {
  fc.assert(
    fc.property(templates, (template) => {
      expect(parseTemplate(writeTemplate(template))).toEqual({ ok: true, value: template });
    }),
  );
});

it('offers nothing more once everything was taken', () => {
  fc.assert(
    fc.property(templates, (template) => {
      const actions = { required: [] as string[], optional: [] as string[] };
      const ownKinds: OwnKind[] = [];
      for (const { change } of planTemplate(template, noBook)) {
        if (change?.kind === 'own-kind') ownKinds.push(change.ownKind);
        if (change?.kind === 'actions') actions[change.list].push(...change.added);
      }
      const after = planTemplate(template, { ...noBook, ownKinds, themeDayActions: actions });
      expect(after.filter(({ state }) => state !== 'same')).toEqual([]);
    }),
  );
});

it('never throws, whatever the bytes are', () => {
  const original = writeTemplate(aTemplate());
  const spoiled = fc
    .array(fc.tuple(fc.nat(original.length - 1), fc.integer({ min: 0, max: 255 })), {
      maxLength: 8,
    })
    .map((changes) => {
      const bytes = original.slice();
      for (const [at, value] of changes) bytes[at] = value;
      return bytes;
    });
  const cut = fc.nat(original.length).map((end) => original.slice(0, end));
  const json = fc.json().map((text) => new TextEncoder().encode(text));
  const noise = fc.uint8Array({ maxLength: 400 });
  fc.assert(
    fc.property(fc.oneof(spoiled, cut, json, noise), (bytes) => {
      const read = parseTemplate(bytes);
      if (read.ok) planTemplate(read.value, noBook);
      else expect(read.error.what).not.toBe('');
    }),
    { numRuns: 2000 },
  );
});

it('never throws on a template with any value in any place', () => {
  const template = JSON.parse(new TextDecoder().decode(writeTemplate(aTemplate()))) as object;
  const keys = Object.keys(template);
  fc.assert(
    fc.property(fc.constantFrom(...keys, '__proto__', 'toString'), fc.jsonValue(), (key, value) => {
      const text = JSON.stringify({ ...template, [key]: value });
      const read = parseTemplate(new TextEncoder().encode(text));
      if (read.ok) planTemplate(read.value, noBook);
    }),
    { numRuns: 500 },
  );
});

it('loses nothing that was written when a definition changes', () => {
  fc.assert(
    fc.property(kinds, kinds, fc.infiniteStream(words), (before, after, texts) => {
      const empty = toOwnPart(before);
      const part = {
        ...empty,
        fields: empty.fields.map((field) =>
          field.control === 'line' || field.control === 'text'
            ? { ...field, value: texts.next().value as string }
            : field,
        ),
      };
      const updated = updateOwnPart(part, { ...after, id: before.id });
      const valuesIn = ({ fields: all }: typeof part) =>
        all.map(({ value }) => value).filter((value) => !isEmptyValue(value));
      expect(valuesIn(updated).toSorted()).toEqual(valuesIn(part).toSorted());
      expect(new Set(updated.fields.map(({ id }) => id)).size).toBe(updated.fields.length);
      expect(updateOwnPart(updated, { ...after, id: before.id })).toEqual(updated);
    }),
  );
});
