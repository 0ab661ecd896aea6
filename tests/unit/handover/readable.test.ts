import { describe, expect, it } from 'vitest';

import { DocumentPlaces } from '@shared/handover/readable/document-places';
import { toHandoverReadMe } from '@shared/handover/readable/handover-read-me';
import { toPaymentCsv } from '@shared/handover/readable/money-and-plan-tables';
import { toAttendanceCsv, toRecordCsv } from '@shared/handover/readable/record-tables';
import { isPortablePath } from '@shared/package/bag-path';
import { aFiledDocument } from '@tests/builders/filed-document';
import { idOf } from '@tests/builders/ids';
import { aMember } from '@tests/builders/member';
import { aContent } from '@tests/builders/record';

const toText = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('the place of a record as PDF', () => {
  it('names year, kind, date and theme, and never one name twice', () => {
    const places = new DocumentPlaces();
    const content = aContent({ kinds: ['theme-day'], theme: '红色领航', bookYear: 2026 });
    const dated = { ...content, startsAt: '2026-06-17T14:30' };
    expect(places.toPath(dated, false)).toBe('文书/2026年度/主题党日/2026-06-17 红色领航.pdf');
    expect(places.toPath(dated, false)).toBe('文书/2026年度/主题党日/2026-06-17 红色领航 2.pdf');
    expect(places.toPath({ ...dated, startsAt: null }, true)).toBe(
      '文书/2026年度/未归档的草稿/日期未填 主题党日 红色领航.pdf',
    );
  });

  it('is one that every computer can hold, whatever the theme is', () => {
    const places = new DocumentPlaces();
    for (const theme of [
      '',
      '../..',
      'CON',
      '学习<讲话>：“一?”',
      '𠮷'.repeat(200),
      '长'.repeat(200),
    ]) {
      const path = places.toPath(aContent({ theme }), false);
      expect(isPortablePath(path), path).toBe(true);
    }
  });
});

describe('the tables of a handover', () => {
  const document = aFiledDocument();
  const filed = { document, state: 'filed', seal: 'ab'.repeat(32), path: '文书/一.pdf' } as const;

  it('say of each record what it was, who came, and where its PDF is', () => {
    const [head, row] = toText(toRecordCsv([filed]))
      .trimEnd()
      .split('\r\n');
    expect(head).toMatch(/^\uFEFF年度,日期,时间,类别,主题/);
    expect(row).toContain(document.content.theme);
    expect(row).toMatch(/已归档.*文书\/一\.pdf$/);
    const lines = toText(toAttendanceCsv([filed]))
      .trimEnd()
      .split('\r\n');
    expect(lines).toHaveLength(1 + document.content.attendance.length);
  });

  it('give a draft no seal, and nobody its attendance', () => {
    const draft = { ...filed, state: 'draft', seal: '' } as const;
    expect(toText(toRecordCsv([draft]))).toContain('草稿，未归档');
    expect(
      toText(toAttendanceCsv([draft]))
        .trimEnd()
        .split('\r\n'),
    ).toHaveLength(1);
  });

  it('never hand a spreadsheet a formula', () => {
    const member = aMember({ id: idOf(1), name: '=HYPERLINK("x")' });
    const payment = {
      ...{ id: idOf(2), memberId: idOf(1), months: ['2026-01'], paidOn: '2026-01-05' },
      ...{ paidFen: 1250, receivedBy: '+1', receiptNumber: '@2', isReductionApproved: false },
      note: '-3',
    };
    const [, row] = toText(toPaymentCsv([payment], [member])).split('\r\n');
    expect(row).toBe(`"'=HYPERLINK(""x"")",2026-01-05,12.50,2026-01,'+1,'@2,,'-3`);
  });
});

describe('打开说明.txt of a handover', () => {
  it('names the branch, the counts and every folder, for old editors of Windows', () => {
    const counts = { records: 120, members: 30, photos: 400 };
    const text = toHandoverReadMe({
      branchName: '示例村党支部',
      madeAt: '2026-06-28T10:30',
      counts,
    });
    expect(text).toMatch(/^\uFEFF示例村党支部移交包\r\n/);
    expect(text).toContain('记录 120 份，党员 30 人，照片 400 张');
    for (const folder of ['文书：', '照片：', '表格：', 'book：']) expect(text).toContain(folder);
  });
});
