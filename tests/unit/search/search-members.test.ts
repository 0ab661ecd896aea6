import { describe, expect, it } from 'vitest';

import { idOf } from '@tests/builders/ids';
import { aMember, belongs, full, holdsPost } from '@tests/builders/member';
import { anIndex, findIn, toBracketed } from '@tests/builders/search';

const member = aMember({
  name: '单玉',
  nameReading: 'shan yu',
  secondScriptName: 'ᠪᠠᠲᠤ',
  substituteName: '单玉（左王右玉）',
  states: [
    belongs(),
    full(),
    holdsPost('组织委员'),
    holdsPost('小组长', '2012-01-01', '2014-12-31'),
  ],
  phone: '13904770001',
  note: '擅长马头琴',
});

describe('a member is found', () => {
  it.each([
    ['a part of the name', '玉'],
    ['the name with a space in it', '单　玉'],
    ['pinyin', 'shanyu'],
    ['pinyin of the given name', 'yu'],
    ['pinyin with an apostrophe, as an input method shows it', "shan'yu"],
    ['initials', 'sy'],
    ['capital initials', 'ＳＹ'],
    ['the second script', 'ᠠᠲᠤ'],
    ['the substitute', '左王右玉'],
    ['the post', '组织'],
    ['a post held before', '小组长'],
    ['the phone', '0477'],
    ['the note', '马头琴'],
    ['the birthday', '3月1日'],
    ['the day of joining', '2009-07-01'],
  ])('by %s', (_, typed) => {
    expect(findIn(anIndex([], [member]), 'member', typed)).toHaveLength(1);
  });

  it.each(['danyu', 'y', 'xx', '15212', '单雄'])('not by %s', (typed) => {
    const index = anIndex([], [{ ...member, identityNumber: '152122199001011234' }]);
    expect(findIn(index, 'member', typed)).toEqual([]);
  });

  it('by a surname that is read in its own way', () => {
    const others = ['曾国强', '仇和', '欧阳春晓'].map((name, index) =>
      aMember({ id: idOf(index + 1), name }),
    );
    const index = anIndex([], others);
    const names = (typed: string) => findIn(index, 'member', typed).map(({ title }) => title.text);
    expect(names('zgq')).toEqual(['曾国强']);
    expect(names('qiu')).toEqual(['仇和']);
    expect(names('oycx')).toEqual(['欧阳春晓']);
    expect(names('guoqiang')).toEqual(['曾国强']);
  });
});

describe('what is shown of a member', () => {
  it('is the name as a whole where it was found by its sound', () => {
    const index = anIndex([], [member]);
    const title = (typed: string) =>
      findIn(index, 'member', typed).map((hit) => toBracketed(hit.title));
    expect(title('sy')).toEqual(['[单玉]']);
    expect(title('玉')).toEqual(['单[玉]']);
  });

  it('puts names before notes', () => {
    const noted = aMember({ id: idOf(2), name: '安和', note: '与单玉同村' });
    const hits = findIn(anIndex([], [noted, member]), 'member', '单玉');
    expect(hits.map(({ title }) => title.text)).toEqual(['单玉', '安和']);
  });
});
