import { distinguishSameNames, nameLength, toNormalName } from '@shared/domain/names';
import { aBranch } from '@tests/builders/branch';
import { idOf } from '@tests/builders/ids';
import { aMember, inGroup } from '@tests/builders/member';
import { describe, expect, it } from 'vitest';

describe('toNormalName', () => {
  it.each([
    '\u2022',
    '\u30fb',
    '\u2027',
    '\uff0e',
    '\u002e',
    '\u25cf',
    '\u2219',
    '\u22c5',
    '\ufe52',
    '\uff65',
    '\u00b7',
    ' · ',
    '·\u3000',
    '··',
  ])('writes U+00B7 for %j between the parts of a name', (dot) => {
    expect(toNormalName(`阿卜来提${dot}买买提`)).toBe('阿卜来提\u00b7买买提');
  });

  it.each([
    '叶尔江·赛力克别克',
    '买买提吐尔逊·阿卜杜克热木·艾合买提江',
    '乌云毕力格',
    '孛儿只斤·巴图孟克',
    'ᠪᠠᠲᠤ',
    'ᠨᠠᠷᠠᠨᠭᠡᠷᠡᠯ',
    '彧赟勰琎屾昇喆堃翀頔',
    '㛃䶮䜣䃅',
    '𫖯𫍯𬱖𬭎𬀩𬸚',
    '𡌴',
    '⿰韦华',
    '于一',
    '欧阳春晓',
    '呼延乌兰',
  ])('leaves %s as it is', (name) => {
    expect(toNormalName(name)).toBe(name);
  });

  it.each([
    ['頔', '𬱖'],
    ['龑', '䶮'],
    ['訢', '䜣'],
    ['磾', '䃅'],
    ['昇', '升'],
    ['喆', '哲'],
  ])('never merges the variants %s and %s', (one, other) => {
    expect(toNormalName(one)).toBe(one);
    expect(toNormalName(other)).toBe(other);
  });

  it('keeps compatibility ideographs, which even NFC would replace', () => {
    const name = '\uf9dc\ufa19\u{2f804}';
    expect(name.normalize('NFC')).not.toBe(name);
    expect(toNormalName(name)).toBe(name);
  });

  it('keeps a variation selector that belongs to a character', () => {
    expect(toNormalName('葛\u{e0100}明')).toBe('葛\u{e0100}明');
  });

  it.each([
    ['  张三 ', '张三'],
    ['\u3000张三\u00a0', '张三'],
    ['张 三', '张三'],
    ['张\u3000三', '张三'],
    ['欧阳\t春 晓', '欧阳春晓'],
    ['\ufeff张\u200b三', '张三'],
    ['⿰韦华 明', '⿰韦华明'],
  ])('takes the spaces out of %j', (typed, name) => {
    expect(toNormalName(typed)).toBe(name);
  });

  it('makes full-width Latin half-width and keeps one space between Latin words', () => {
    expect(toNormalName('Ａｎｎａ\u3000  Ｌｅｅ')).toBe('Anna Lee');
    expect(toNormalName('王Ｂ')).toBe('王B');
  });

  it('leaves the full stop of a Latin initial', () => {
    expect(toNormalName('Anna B. Lee')).toBe('Anna B. Lee');
  });

  it('composes accents', () => {
    expect(toNormalName('Rene\u0301')).toBe('Ren\u00e9');
  });
});

it('counts characters, not code units', () => {
  expect(nameLength('𬱖𫖯')).toBe(2);
  expect(nameLength('买买提吐尔逊·阿卜杜克热木·艾合买提江')).toBe(19);
});

describe('distinguishSameNames', () => {
  const { groups } = aBranch();
  const distinguish = (...members: Parameters<typeof aMember>[0][]) => {
    const people = members.map((member, index) => aMember({ id: idOf(index + 1), ...member }));
    const distinctions = distinguishSameNames(people, groups, '2026-06-17');
    return people.map(({ id }) => distinctions.get(id));
  };

  it('tells three 王伟 apart by year of birth', () => {
    expect(
      distinguish(
        { bornOn: '1968-03-01' },
        { bornOn: '1991-05-02' },
        { bornOn: '1985-06-03', sex: 'female' },
      ),
    ).toEqual(['1968年生', '1991年生', '1985年生']);
  });

  it('tells two 李娜 of unknown birth apart by ethnicity', () => {
    const na = { name: '李娜', sex: 'female', bornOn: null } as const;
    expect(distinguish({ ...na, ethnicity: '汉' }, { ...na, ethnicity: '蒙古族' })).toEqual([
      '汉族',
      '蒙古族',
    ]);
  });

  it('tells by sex where the year of birth is the same', () => {
    expect(distinguish({}, { sex: 'female' })).toEqual(['男', '女']);
  });

  it('tells by group where birth and sex are the same', () => {
    expect(distinguish({ states: [inGroup(idOf(901))] }, { states: [inGroup(idOf(902))] })).toEqual(
      ['第一党小组', '第二党小组'],
    );
  });

  it('uses two traits where no single one is enough', () => {
    expect(distinguish({}, { sex: 'female' }, { bornOn: '1991-05-02' })).toEqual([
      '1968年生、男',
      '1968年生、女',
      '1991年生、男',
    ]);
  });

  it('goes on to the day of birth', () => {
    expect(distinguish({}, { bornOn: '1968-11-30' })).toEqual(['3月1日生日', '11月30日生日']);
  });

  it('says nothing of a name that only one member has, nor of a variant of it', () => {
    expect(distinguish({ name: '王頔' }, { name: '王𬱖' })).toEqual([undefined, undefined]);
  });

  it('compares names as they print', () => {
    expect(
      distinguish({ name: '王𡌴', substituteName: '王伟', bornOn: '1970-01-01' }, { name: '王伟' }),
    ).toEqual(['1970年生', '1968年生']);
  });

  it('gives the same text to members whom nothing tells apart', () => {
    const [one, other] = distinguish({}, {});
    expect(one).toBe(other);
    expect(one).toContain('1968年生');
  });
});
