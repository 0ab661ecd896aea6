import { beforeAll, describe, expect, it } from 'vitest';

import type { Block, Chapter } from '@shared/book/model/book-model';
import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { layOutBook } from '@shared/book/layout/lay-out-book';
import type { Printing } from '@shared/domain/printing';
import type { Scan } from '@shared/domain/scan';
import { assertPresent } from '@shared/util/assert';
import { toFirstBookDesign } from '@shared/domain/book-design';
import { toYearBook, yearChapters } from '@shared/year-book/to-year-book';
import type { YearSource } from '@shared/year-book/year-source';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { idOf } from '@tests/builders/ids';
import { aSampleYear, aYearSource } from '@tests/builders/year-source';

const keysOf = (source: YearSource) => toYearBook(source).chapters.map(({ place }) => place?.key);
const chapterOf = (source: YearSource, key: string): Chapter =>
  assertPresent(
    toYearBook(source).chapters.find(({ place }) => place?.key === key),
    `a chapter ${key}`,
  );
const blocksOf = <Kind extends Block['kind']>({ blocks }: Chapter, kind: Kind) =>
  blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind);
const ledgerTitles = (chapter: Chapter) =>
  blocksOf(chapter, 'ledger').map(({ columns }) => columns.map(({ title }) => title));

describe('the book of a year', () => {
  let sample: YearSource;
  const design = toFirstBookDesign(2026);

  beforeAll(async () => {
    sample = await aSampleYear();
  });

  /** The record of that theme, and the chapter that it is. */
  const idOfRecord = (theme: string) =>
    assertPresent(
      sample.revisions.find(({ document }) => document.content.theme === theme),
      theme,
    ).document.recordId;

  it('begins with a bare cover and the contents, and each section on a right-hand page', () => {
    const { chapters } = toYearBook(sample);
    const [cover, contents] = chapters;
    expect(cover?.place).toMatchObject({ key: 'cover', level: 0, isBare: true });
    expect(contents?.blocks.map(({ kind }) => kind)).toEqual(['stamp-room', 'contents']);
    const sections = chapters.filter(({ place }) => place?.level === 1);
    expect(new Set(sections.map(({ place }) => place?.startsOn))).toEqual(new Set(['right-hand']));
    expect(sections.map(({ place }) => place?.section)).toEqual(sections.map((_, at) => at + 1));
  });

  it('prints a record of several kinds once, and says in the other sections where', () => {
    const keys = keysOf(sample);
    const elected = `record:${idOfRecord('第十二届支部委员会换届选举')}`;
    expect(keys.filter((key) => key === elected)).toHaveLength(1);
    expect(keys.indexOf(elected)).toBeGreaterThan(keys.indexOf('section:general-meeting'));
    expect(keys.indexOf(elected)).toBeLessThan(keys.indexOf('section:committee-meeting'));
    const references = blocksOf(chapterOf(sample, 'section:election'), 'reference');
    expect(references.at(-1)).toEqual({
      kind: 'reference',
      text: '第2次换届选举与第5次支部党员大会一并召开',
      pageOf: elected,
    });
  });

  it('prints it in its next section where its first one is left out', () => {
    const sections = [{ key: 'general-meeting', isIncluded: false }];
    const keys = keysOf({ ...sample, design: { ...design, sections } });
    const elected = `record:${idOfRecord('第十二届支部委员会换届选举')}`;
    expect(keys).not.toContain('section:general-meeting');
    expect(keys.indexOf(elected)).toBeGreaterThan(keys.indexOf('section:election'));
  });

  it('puts records in the order of their days, but never before one that is on paper', () => {
    const themeDays = (source: YearSource) =>
      toYearBook(source)
        .chapters.filter(({ place }) => place?.key.startsWith('record:'))
        .filter(({ headRight }) => headRight.startsWith('主题党日'))
        .map(({ place }) => place?.note ?? '');
    expect(themeDays(sample).slice(0, 3)).toEqual(['1月17日', '2月12日', '3月17日']);
    const march = `record:${idOfRecord('重温入党誓词、践行护林防火责任')}`;
    const printing: Printing = {
      id: idOf(1),
      bookYear: 2026,
      printedAtMs: FIXED_NOW_MS,
      pages: [{ label: '1', chapter: march, sha256: '0'.repeat(64) }],
    };
    expect(themeDays({ ...sample, printings: [printing] }).slice(0, 3)).toEqual([
      '3月17日',
      '1月17日',
      '2月12日',
    ]);
  });

  it('says 无 where the rules ask for records, and leaves out what nobody asks for', () => {
    const empty = aYearSource();
    const [first, second] = chapterOf(empty, 'section:theme-day').blocks;
    expect(first).toMatchObject({ kind: 'title', title: '主题党日' });
    expect(second).toMatchObject({ kind: 'paragraph', text: '本年度无记录。' });
    expect(keysOf(empty)).not.toContain('section:lecture');
    expect(layOutBook(toYearBook(empty), bundledFonts).ok).toBe(true);
  });

  it('binds scans in behind their record or at the end of their section', () => {
    const recordId = idOfRecord('增强党员意识、自觉缴纳党费');
    const photo = assertPresent(sample.photos[0], 'a photo');
    const scan = (number: number, place: Scan['place'], photoIds: string[]): Scan => ({
      id: idOf(number),
      bookYear: 2026,
      place,
      title: '签到表',
      photoIds,
      addedAtMs: FIXED_NOW_MS,
    });
    const source = {
      ...sample,
      scans: [
        scan(1, { kind: 'section', section: 'dues' }, [idOf(77)]),
        scan(2, { kind: 'record', recordId }, [photo.id, photo.id]),
      ],
    };
    const keys = keysOf(source);
    expect(keys[keys.indexOf(`record:${recordId}`) + 1]).toBe(`scan:${idOf(2)}`);
    expect(keys[keys.indexOf('section:dues') + 1]).toBe(`scan:${idOf(1)}`);
    expect(chapterOf(source, `scan:${idOf(2)}`).blocks).toMatchObject([
      { kind: 'plate', caption: '签到表（1/2）' },
      { kind: 'plate', caption: '签到表（2/2）' },
    ]);
    const [lost] = blocksOf(chapterOf(source, `scan:${idOf(1)}`), 'note');
    expect(lost?.text).toContain('不在这台电脑上');
    const alone = aYearSource({ photos: sample.photos, scans: source.scans });
    expect(layOutBook(toYearBook(alone), bundledFonts).ok).toBe(true);
    expect(keysOf(alone)).toContain(`scan:${idOf(1)}`);
  });

  it('adds the signature lines of the design behind those of the kind', () => {
    const source = { ...sample, design: { ...design, extraSigners: ['支部书记审核'] } };
    const chapter = chapterOf(source, `record:${idOfRecord('我的入党故事')}`);
    expect(blocksOf(chapter, 'signatures')[0]?.labels).toEqual([
      '主持人（签字）：',
      '记录人（签字）：',
      '支部书记审核（签字）：',
    ]);
  });

  it('prints the user’s own words in place of its own, and lines where there are none', () => {
    const kept = chapterOf(sample, 'section:notes');
    expect(blocksOf(kept, 'item')[0]?.text).toContain('编入已归档的记录31份');
    expect(blocksOf(kept, 'item')[0]?.text).toContain('还有1份草稿没有归档，不在册内。');
    const own = {
      ...sample,
      design: { ...design, notes: '本册活页装订。', summary: '一年做了三件事。' },
    };
    expect(blocksOf(chapterOf(own, 'section:notes'), 'paragraph')[0]?.text).toBe('本册活页装订。');
    expect(blocksOf(chapterOf(sample, 'section:summary'), 'writing-lines')).toHaveLength(1);
    const summary = chapterOf(own, 'section:summary');
    expect(blocksOf(summary, 'writing-lines')).toEqual([]);
    expect(blocksOf(summary, 'paragraph').at(-1)?.text).toBe('一年做了三件事。');
  });

  it('has a column of second names only where somebody has one that prints', () => {
    const titlesOf = (source: YearSource) =>
      ledgerTitles(chapterOf(source, 'section:roster'))[0] ?? [];
    const named = (secondScriptName: string) => ({
      ...sample,
      members: sample.members.map((member) => ({ ...member, secondScriptName })),
    });
    expect(titlesOf(named('Bagatur'))).toContain('第二文字姓名');
    expect(titlesOf(named(''))).not.toContain('第二文字姓名');
    // U+10FFFF is no character and never will be.
    const unknown = named('\u{10ffff}');
    expect(titlesOf(unknown)).not.toContain('第二文字姓名');
    const notes = blocksOf(chapterOf(unknown, 'section:roster'), 'note');
    expect(notes[0]?.text).toContain('没有印出');
  });

  it('comes in steps that give the same as the whole', () => {
    const steps = [...yearChapters(sample)];
    expect(steps).toEqual(toYearBook(sample).chapters);
    expect(new Set(steps.map(({ place }) => place?.key)).size).toBe(steps.length);
  });
});
