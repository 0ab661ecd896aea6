import { planTemplate, type TemplateBook } from '@shared/template/plan-template';
import { idOf } from '@tests/builders/ids';
import { anOwnField, anOwnKind } from '@tests/builders/own-kind';
import { aTemplate } from '@tests/builders/template';
import { describe, expect, it } from 'vitest';

const empty: TemplateBook = {
  ownKinds: [],
  themeDayActions: { required: [], optional: [] },
  localRules: [],
};
const template = aTemplate();
const tell = (book: Partial<TemplateBook>, from = template) =>
  planTemplate(from, { ...empty, ...book }).map(({ title, state, details }) => [
    title,
    state,
    details.join(''),
  ]);

describe('what a template offers', () => {
  it('to an empty book is all of it, in words', () => {
    expect(tell({})).toEqual([
      [
        '自定类别“防汛值班”',
        'new',
        '什么时候用：汛期轮流值守。有全支部的出席表。栏目：“值守地段”（一行文字）、' +
          '“险情和处置”（大段文字）、“上报日期”（日期）、“巡查次数”（数字）、' +
          '“响应级别”（从几个词里选：一级、二级、三级）、“带班人”（本支部党员）。',
      ],
      ['规定动作', 'new', '列入：重温入党誓词、集中学习。'],
      ['自选动作', 'new', '列入：志愿服务。'],
      [
        '本地规定“党课每季度至少1次”',
        'new',
        '依据：镇党委通知，自2027年1月1日（周五）起。数字：每3个月1次。' +
          '现在按“党课定期开展，次数由各地规定”（《中国共产党支部工作条例（试行）》）。',
      ],
    ]);
  });

  it('is nothing where all of it is there', () => {
    const book = {
      ownKinds: [anOwnKind()],
      themeDayActions: { required: ['集中学习', '重温入党誓词', '自己的'], optional: ['志愿服务'] },
      localRules: template.localRules ?? [],
    };
    const offers = planTemplate(template, book);
    expect(offers.map(({ state, change }) => [state, change])).toEqual(
      Array.from({ length: 4 }, () => ['same', null]),
    );
  });

  it('adds actions behind those that are there, and takes none away', () => {
    const book = { themeDayActions: { required: ['集中学习'], optional: [] } };
    const offer = planTemplate(template, { ...empty, ...book })[1];
    expect(offer?.details).toEqual(['在现有的后面加上：重温入党誓词。', '现有的都留着。']);
    expect(offer?.change).toEqual({ kind: 'actions', list: 'required', added: ['重温入党誓词'] });
  });

  it('says field by field what a newer definition changes, and keeps a kind retired', () => {
    const [place, report, ...rest] = anOwnKind().fields;
    const own = anOwnKind({
      name: '值班',
      hasAttendance: false,
      isRetired: true,
      fields: [report!, { ...place!, label: '地段' }, ...rest.slice(1), anOwnField(9)],
    });
    const offer = planTemplate(template, { ...empty, ownKinds: [own] })[0];
    expect(offer?.state).toBe('changes');
    expect(offer?.details).toEqual([
      '名称由“值班”改为“防汛值班”。',
      '增加全支部的出席表。',
      '栏目“地段”（一行文字）改为“值守地段”（一行文字）。',
      '增加栏目“上报日期”（日期）。',
      '去掉栏目“栏目9”（一行文字）；已写的记录不变。',
      '栏目的先后次序有调整。',
    ]);
    expect(offer?.change).toMatchObject({
      ownKind: { isRetired: true, origin: { issuer: '伊金霍洛镇党委' } },
    });
  });

  it('warns of a namesake', () => {
    const own = anOwnKind({ id: idOf(461) });
    expect(tell({ ownKinds: [own] })[0]?.[2]).toContain('已经有一个同名的类别');
  });

  it('refuses a rule that the centre fixes, with the reason', () => {
    const [rule] = template.localRules ?? [];
    const fixed = aTemplate({ localRules: [{ ...rule!, id: 'meeting-quorum-made-up' }] });
    expect(tell({}, fixed).at(-1)).toEqual([
      '本地规定“党课每季度至少1次”',
      'refused',
      '没有这一项规定。',
    ]);
  });
});
