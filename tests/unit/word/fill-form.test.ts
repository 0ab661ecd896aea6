import { describe, expect, it } from 'vitest';

import { fillForm, readForm, type FilledForm } from '@shared/word/forms/fill-form';
import { toFormValues } from '@shared/word/forms/to-form-values';
import { toFormVocabulary } from '@shared/word/forms/form-vocabulary';
import { writeExampleForm } from '@shared/word/forms/example-form';
import { recordKinds } from '@shared/domain/record-kind';
import { aDocx, aParagraph, aTable } from '@tests/builders/docx';
import { aFiledDocument, aSeal, filedPhotos } from '@tests/builders/filed-document';
import { paragraphsOf, partOf, photoBytes } from '@tests/builders/word';

const document = aFiledDocument();
const values = toFormValues({ document, seal: aSeal(document), photos: filedPhotos }, []);
const photos = photoBytes();

async function fill(body: string): Promise<FilledForm & { readonly lines: readonly string[] }> {
  const filled = await fillForm(aDocx(body), values, photos);
  if (!filled.ok) throw new Error(filled.error.what);
  return { ...filled.value, lines: paragraphsOf(partOf(filled.value.bytes)) };
}
const listNamed = (name: string) => values.lists.find((list) => list.name === name)?.rows ?? [];

describe('a form that is filled in', () => {
  it('finds fields whose runs are split anywhere, in all kinds of braces', async () => {
    const body =
      aParagraph('在{', '地', '点', '}开会') +
      aParagraph('｛主 题：｝') +
      aParagraph('{{记录人', '}}');
    const { lines } = await fill(body);
    expect(lines).toEqual(['在三楼党员活动室开会', document.content.theme, '王伟（1968年生）']);
  });

  it('keeps the look of the run in which a field begins', async () => {
    const run =
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{主</w:t></w:r><w:r><w:t>题}</w:t></w:r></w:p>';
    const { bytes } = await fill(run);
    expect(partOf(bytes)).toMatch(/<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>红色领航/);
  });

  it('repeats the paragraph of a list that stands alone, and joins names of people', async () => {
    const { lines } = await fill(aParagraph('{内容}') + aParagraph('缺席：{缺席人员}。'));
    const spoken = listNamed('内容').map(({ whole }) => whole);
    expect(lines.slice(0, -1)).toEqual(spoken);
    const absent = listNamed('缺席人员').map(({ whole }) => whole);
    expect(absent.length).toBeGreaterThan(1);
    expect(lines.at(-1)).toBe(`缺席：${absent.join('、')}。`);
  });

  it('repeats the row of a table for each entry, and keeps one where there is none', async () => {
    const rows = aTable(['姓名', '事由'], ['{缺席人员的姓名}', '{缺席人员.事由}']);
    const { lines } = await fill(rows);
    const expected = listNamed('缺席人员').flatMap(({ cells }) => [cells['姓名'], cells['事由']]);
    expect(lines).toEqual(['姓名', '事由', ...expected.filter((text) => text !== '')]);
    const none = await fill(aTable(['选票'], ['{候选人的姓名}', '{补课的姓名}']));
    expect(partOf(none.bytes).match(/<w:tr[ >]/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('puts photos in, each with its caption, no wider than its cell', async () => {
    const { bytes, lines } = await fill(aTable(['{照片}']));
    const xml = partOf(bytes);
    const widths = [...xml.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, cx]) => Number(cx));
    expect(widths).toHaveLength(filedPhotos.length);
    // The cell of the form has 4000 twips; a twip is 635 units.
    expect(Math.max(...widths)).toBeLessThan(4000 * 635);
    expect(lines).toEqual(document.content.photos.map(({ caption }) => caption));
  });

  it('leaves an unknown field as it is, names it and says what was perhaps meant', async () => {
    const { lines, unknown } = await fill(aParagraph('{会议主体}{天气预报}{ }{'));
    expect(lines).toEqual(['{会议主体}{天气预报}{ }{']);
    expect(unknown).toContainEqual({ name: '会议主体', meant: '主题' });
    expect(unknown).toContainEqual({ name: '天气预报', meant: '' });
  });

  it('leaves the place of what the record does not say empty, and names it', async () => {
    const { lines, empty } = await fill(aParagraph('地段：{谈话对象}。') + aParagraph('{主题}'));
    expect(lines[0]).toBe('地段：。');
    expect(empty).toEqual(['谈话对象']);
  });

  it('fills in headers, and gives the same bytes for the same record', async () => {
    const form = await writeExampleForm({ kinds: ['theme-day'] }, 0);
    const [one, other] = [
      await fillForm(form, values, photos),
      await fillForm(form, values, photos),
    ];
    if (!one.ok || !other.ok) throw new Error('not filled in');
    expect(partOf(one.value.bytes, 'word/header1.xml')).toContain(document.branchName);
    expect(one.value.bytes).toEqual(other.value.bytes);
  });

  it.each(recordKinds)('knows every field of the example for %s', async (kind) => {
    const form = await writeExampleForm({ kinds: [kind] }, 0);
    const reading = readForm(form, toFormVocabulary([]));
    expect(reading.ok && reading.value.unknown).toEqual([]);
    expect(reading.ok && reading.value.known.length).toBeGreaterThan(5);
  });
});
