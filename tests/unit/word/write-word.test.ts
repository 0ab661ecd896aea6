import { describe, expect, it } from 'vitest';

import { toRecordBook } from '@shared/book/model/to-record-chapter';
import { writeWord } from '@shared/word/write-word';
import { aFiledDocument, aSeal, filedPhotos } from '@tests/builders/filed-document';
import { paragraphsOf, partOf, photoBytes } from '@tests/builders/word';

const document = aFiledDocument();
const filed = toRecordBook({ document, seal: aSeal(document), photos: filedPhotos });
const options = { photos: photoBytes(), madeAtMs: Date.UTC(2026, 5, 18) };
const bytes = await writeWord(filed, options);
const xml = partOf(bytes);

describe('a record as a Word file', () => {
  it('is A4 with the margins of the page and Chinese as its language', () => {
    expect(xml).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(xml).toMatch(/<w:pgMar [^>]*w:left="1587"/);
    expect(partOf(bytes, 'word/styles.xml')).toMatch(/<w:lang [^>]*w:eastAsia="zh-CN"/);
  });

  it('names fonts as WPS and Word know them, for Chinese characters and punctuation', () => {
    for (const font of ['宋体', '黑体', '楷体']) expect(xml).toContain(`w:eastAsia="${font}"`);
    expect(xml).toContain('w:hint="eastAsia"');
  });

  it('repeats the heads of tables and keeps rows whole', () => {
    const head = xml.slice(xml.indexOf('缺席人员') - 2000, xml.indexOf('缺席人员'));
    expect(head).toContain('<w:tblHeader/>');
    expect(head).toContain('<w:cantSplit/>');
  });

  it('shows photos as large as the page does, with their captions', () => {
    const [width, height] =
      /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml)?.slice(1).map(Number) ?? [];
    // 914,400 units are an inch; the first picture has 4 to 3.
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(4 / 3, 1);
    expect((height ?? 0) / 914_400).toBeGreaterThan(2);
    expect(xml).toContain('descr="党员清理村道两侧的蒿草"');
  });

  it('has heads and a page number, and says who made it and when', () => {
    expect(partOf(bytes, 'word/header1.xml')).toContain(document.branchName);
    expect(partOf(bytes, 'word/footer1.xml')).toContain('PAGE');
    const properties = partOf(bytes, 'docProps/core.xml');
    expect(properties).toContain(`<dc:creator>${document.branchName}</dc:creator>`);
    expect(properties.match(/2026-06-18T00:00:00\.000Z/g)).toHaveLength(2);
  });

  it('gives the same bytes for the same record', async () => {
    expect(await writeWord(filed, options)).toEqual(bytes);
  });

  it('marks a draft on every page, and carries no seal', async () => {
    const draft = await writeWord(
      toRecordBook({ document, seal: null, photos: filedPhotos }),
      options,
    );
    expect(partOf(draft, 'word/header1.xml')).toContain('草稿');
    expect(partOf(draft)).not.toContain('封存号');
  });

  it('tells of a photo whose file is gone', async () => {
    const bare = partOf(await writeWord(filed, { ...options, photos: new Map() }));
    expect(paragraphsOf(bare).join('\n')).toContain('未能放进来');
  });

  it('refuses what only a bound book has', async () => {
    const chapter = { name: '', headLeft: '', headRight: '', foot: '' };
    const blocks = [{ kind: 'stamp-room' as const }];
    const book = { title: '', author: '', isDraft: false, chapters: [{ ...chapter, blocks }] };
    await expect(writeWord(book, options)).rejects.toThrow(RangeError);
  });
});
