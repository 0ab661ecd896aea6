import { formatDate } from '../domain/calendar';
import { memberStateNames, sexNames, type Member } from '../domain/member';
import { toPrintedName } from '../domain/names';
import type { LocalDate } from '../domain/schema';

import type { Passage, SearchDocument } from './search-document';

const day = (label: string, date: LocalDate | null): readonly Passage[] =>
  date === null ? [] : [{ label, text: formatDate(date), date }];

/** Where the member came from, is or went to, in the words of each state. */
function toStatePassages({ states }: Member): readonly Passage[] {
  return states.map((state) => {
    const label = memberStateNames[state.kind];
    if (state.kind === 'mobile') return { label, text: state.where };
    if (state.kind === 'rights-suspended') return { label, text: state.reason };
    if (state.kind === 'post') return { label, text: state.to === null ? '' : state.post };
    if (state.kind !== 'belongs') return { label, text: '' };
    return {
      label,
      text: [state.origin, state.destination].filter((one) => one !== '').join('，'),
    };
  });
}

/** Posts without an end, which need no day to be told; those that ended are among the states. */
function toPosts({ states }: Member): string {
  return states
    .flatMap((state) => (state.kind === 'post' && state.to === null ? [state.post] : []))
    .join('、');
}

/** What a member is found by; the identity number is left out on purpose. */
export function toMemberDocument(member: Member): SearchDocument {
  const { name, nameReading: reading, secondScriptName, substituteName } = member;
  const alias = toPrintedName(member);
  return {
    id: member.id,
    group: 'member',
    title: name,
    facts: [
      // What tells two of the same name apart, as in the lists.
      { label: '性别', text: member.sex === null ? '' : sexNames[member.sex] },
      { label: '出生年', text: member.bornOn === null ? '' : `${member.bornOn.slice(0, 4)}年生` },
      { label: '职务', text: toPosts(member) },
      { label: '民族文字', text: secondScriptName },
      { label: '印作', text: alias === name ? '' : alias },
      { label: '电话', text: member.phone },
    ],
    passages: [
      { label: '备注', text: member.note },
      { label: '工作岗位', text: member.job },
      { label: '学历', text: member.education },
      { label: '固定电话', text: member.landline },
      { label: '家庭住址', text: member.address },
      { label: '民族', text: member.ethnicity },
      ...day('出生日期', member.bornOn),
      ...day('入党日期', member.joinedOn),
      ...day('转正日期', member.fullMemberOn),
      ...toStatePassages(member),
    ].filter(({ text }) => text !== ''),
    // People have no order of time; those found alike come by name.
    order: '',
    names: [
      { text: name, reading },
      ...[secondScriptName, substituteName]
        .filter((text) => text !== '')
        .map((text) => ({ text, reading: '' })),
    ],
  };
}
