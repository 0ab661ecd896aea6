import { readFileSync } from 'node:fs';

import { postWordsOn } from '../../shared/domain/post-on-date';
import type { Member } from '../../shared/domain/member';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/sample/${file}`, import.meta.url), 'utf8'));

/** The 46 members of the sample branch, as their rows would be copied out of a spreadsheet. */
export function toPastedRoster(): { readonly text: string; readonly members: readonly Member[] } {
  const members = read('members.json') as readonly Member[];
  const header = [
    '姓名',
    '性别',
    '民族',
    '出生日期',
    '入党日期',
    '转正日期',
    '人员类别',
    '党内职务',
  ];
  const rows = members.map((member) => [
    member.name,
    member.sex === 'female' ? '女' : '男',
    member.ethnicity,
    member.bornOn ?? '',
    member.joinedOn?.replaceAll('-', '.') ?? '',
    member.fullMemberOn ?? '',
    member.fullMemberOn === null ? '预备党员' : '正式党员',
    postWordsOn(member, '2026-11-22'),
  ]);
  return { text: [header, ...rows].map((cells) => cells.join('\t')).join('\r\n'), members };
}
