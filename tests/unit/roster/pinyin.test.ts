import { describe, expect, it } from 'vitest';

import { matchesPinyin, toPinyinKey } from '@shared/roster/pinyin';

describe('toPinyinKey', () => {
  it.each([
    ['曾国强', 'zengguoqiang'],
    ['单雄', 'shanxiong'],
    ['解放', 'xiefang'],
    ['区明', 'ouming'],
    ['仇和', 'qiuhe'],
    ['查良', 'zhaliang'],
    ['欧阳春晓', 'ouyangchunxiao'],
    ['呼延乌兰', 'huyanwulan'],
    ['诸葛建国', 'zhugejianguo'],
    ['于一', 'yuyi'],
    ['吕绿', 'lvlv'],
    ['阿卜来提·买买提', 'abulaitimaimaiti'],
    ['John·李', 'johnli'],
  ])('reads %s as %s', (name, full) => {
    expect(toPinyinKey(name, '').full).toBe(full);
  });

  it('makes initials of every part', () => {
    expect(toPinyinKey('叶尔江·赛力克别克', '').initials).toBe('yejslkbk');
  });

  it('prefers the member’s own reading', () => {
    expect(toPinyinKey('单玉', 'dan yu')).toMatchObject({ full: 'danyu', initials: 'dy' });
  });

  it('keeps another script as typed', () => {
    expect(toPinyinKey('ᠪᠠᠲᠤ', '').full).toBe('ᠪᠠᠲᠤ');
  });
});

describe('matchesPinyin', () => {
  const key = toPinyinKey('乌云毕力格', '');

  it.each([
    'w',
    'wybl',
    'WYBLG',
    'wuyun',
    'wuyunbilige',
    'wuybl',
    'wu yun',
    "wu'y",
    '乌',
    '乌云毕',
  ])('finds 乌云毕力格 by %s', (typed) => {
    expect(matchesPinyin(key, typed)).toBe(true);
  });

  it.each(['', ' ', 'y', 'wl', 'wuyunbiligex', '云', '乌兰'])('does not find it by %j', (typed) => {
    expect(matchesPinyin(key, typed)).toBe(false);
  });

  it('finds a dotted name with and without its dot', () => {
    const dotted = toPinyinKey('洛桑·次仁旺堆', '');
    expect(matchesPinyin(dotted, '洛桑次')).toBe(true);
    expect(matchesPinyin(dotted, '洛桑·次')).toBe(true);
    expect(matchesPinyin(dotted, 'lscr')).toBe(true);
  });
});
