import { parseTemplate } from '@shared/template/parse-template';
import { templateLimits } from '@shared/template/template';
import { writeTemplate } from '@shared/template/write-template';
import { anOwnField, anOwnKind } from '@tests/builders/own-kind';
import { aTemplate } from '@tests/builders/template';
import { describe, expect, it } from 'vitest';

const toBytes = (value: unknown) =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const codeOf = (value: unknown) => {
  const read = parseTemplate(toBytes(value));
  return read.ok ? 'read' : read.error.code;
};
const whatOf = (value: unknown) => {
  const read = parseTemplate(toBytes(value));
  return read.ok ? '' : read.error.what;
};

describe('a template file', () => {
  it('reads back what was written', () => {
    const template = aTemplate();
    expect(parseTemplate(writeTemplate(template))).toEqual({ ok: true, value: template });
  });

  it('is written as the format’s document shows it', async () => {
    const text = new TextDecoder().decode(writeTemplate(aTemplate()));
    await expect(text).toMatchFileSnapshot('../../fixtures/templates/town.json');
  });

  it('is read with a byte order mark, as some editors leave it', () => {
    expect(codeOf(`\uFEFF${JSON.stringify(aTemplate())}`)).toBe('read');
  });

  it('leaves out the parts that it does not hand out', () => {
    const bare = aTemplate({ ownKinds: [], themeDayActions: null, themes: [], localRules: [] });
    expect(Object.keys(bare)).toEqual(['format', 'version', 'title', 'issuer', 'issuedOn']);
    expect(codeOf(bare)).toBe('read');
  });
});

describe('a file that is none is refused by name', () => {
  const template = aTemplate();
  it.each([
    ['a picture', '\uFFFD PNG', 'template-not-json'],
    ['nothing', '', 'template-not-json'],
    ['another JSON', { members: [] }, 'template-foreign'],
    ['a list', [], 'template-foreign'],
    ['a newer version', { ...template, version: 2, colours: ['red'] }, 'template-newer'],
    ['version nought', { ...template, version: 0 }, 'template-foreign'],
    ['no title', { ...template, title: '' }, 'template-misshapen'],
    ['an unknown part', { ...template, scripts: ['x'] }, 'template-misshapen'],
    ['a day that is none', { ...template, issuedOn: '2026-02-30' }, 'template-misshapen'],
    [
      'a month that is none',
      { ...template, themes: [{ month: '2027-13', theme: '学' }] },
      'template-misshapen',
    ],
    [
      'a kind twice',
      { ...template, ownKinds: [anOwnKind(), anOwnKind()].map(bare) },
      'template-repeated',
    ],
  ])('%s', (_, value, code) => {
    expect(codeOf(value)).toBe(code);
  });

  it('with the place of the fault', () => {
    const ownKinds = [bare(anOwnKind()), { ...bare(anOwnKind()), name: 7 }];
    expect(whatOf({ ...template, ownKinds })).toBe(
      '模板里的自定类别第 2 项写得不对，整个文件都没有取用。',
    );
  });

  it('with two fields of one name', () => {
    const fields = [anOwnField(1, { label: '地点' }), anOwnField(2, { label: '地点' })];
    expect(whatOf({ ...template, ownKinds: [bare(anOwnKind({ fields }))] })).toContain(
      '“地点”写了两次',
    );
  });

  it('when it is larger than any template, before it is read', () => {
    const bytes = new Uint8Array(templateLimits.sizeBytes + 1);
    expect(parseTemplate(bytes)).toMatchObject({ error: { code: 'template-too-large' } });
  });

  it('when it holds more than the bounds', () => {
    const actions = Array.from({ length: templateLimits.actions + 1 }, (_, index) => `${index}`);
    const themeDayActions = { required: actions, optional: [] };
    expect(codeOf({ ...template, themeDayActions })).toBe('template-misshapen');
  });

  it('when it is nested without end', () => {
    expect(codeOf('['.repeat(500_000))).toBe('template-not-json');
    expect(codeOf(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toBe('template-foreign');
  });
});

/** A definition as a file has it. */
function bare({ id, name, purpose, hasAttendance, fields }: ReturnType<typeof anOwnKind>) {
  return { id, name, purpose, hasAttendance, fields };
}
