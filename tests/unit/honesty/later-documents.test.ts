import { findLaterDocuments } from '@shared/honesty/later-documents';
import { expect, it } from 'vitest';

const find = (text: string, date = '2026-05-20') =>
  findLaterDocuments([{ label: '内容第1段', memberId: null, text, field: 'content' }], date).map(
    ({ message }) => message,
  );

it.each([
  '集体学习《关于加强基层治理的意见》（2026年6月3日）。',
  '学习2026年6月10日在全旗大会上的讲话。',
  '传达2026年7月的全会精神。',
  '学习2026年6月印发的《支部工作问答》。',
  '学习中发〔2027〕3号文件。',
  '学习《某条例》（2027年修订）。',
])('asks about a document that its own date puts after the event: %s', (text) => {
  expect(find(text)).toHaveLength(1);
});

it.each([
  '集体学习《关于加强基层治理的意见》（2026年5月20日）。',
  '学习2026年5月的重要讲话精神。',
  '学习《某条例》（2026年修订）。',
  '按照《问答》的要求，2026年12月底前把台账补齐。',
  '整改时限是2026年9月30日，由组织委员负责。',
  '计划2027年3月开组织生活会。',
  '学习伊镇党〔2026〕6号文件。',
  '2026年6月30日前完成对照检查，学习讲话要有笔记。',
])('says nothing of what is not later, or is a plan: %s', (text) => {
  expect(find(text)).toEqual([]);
});

it('knows from the rules since when a document has held', () => {
  const text = '逐条学习《中国共产党基层组织选举工作条例》。';
  expect(find(text, '2020-07-12')[0]).toContain('从2020年7月13日');
  expect(find(text, '2020-07-13')).toEqual([]);
});
