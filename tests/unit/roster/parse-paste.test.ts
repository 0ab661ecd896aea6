import { describe, expect, it } from 'vitest';

import { parseRosterPaste, type RosterOptions } from '@shared/roster/import/read-roster';
import * as pastes from '@tests/fixtures/rosters/pastes';
import { idOf } from '@tests/builders/ids';

const read = (text: string, options: Partial<RosterOptions> = {}) =>
  parseRosterPaste(text, { today: '2026-11-22', groups: [], ...options });

const fieldsOf = (text: string) => read(text).columns.map(({ field }) => field);
const namesOf = (text: string, options: Partial<RosterOptions> = {}) =>
  read(text, options).ok.map(({ draft }) => draft.name);

describe('a village roster with merged titles', () => {
  const paste = read(pastes.villageRoster, { groups: [{ id: idOf(901), name: '一组' }] });

  it('skips titles, header and total, and says so', () => {
    expect(paste.skipped.map(({ rowNumber, reason }) => [rowNumber, reason])).toEqual([
      [1, '表头上方的标题'],
      [2, '表头上方的标题'],
      [3, '表头'],
      [9, '合计行'],
    ]);
  });

  it('reads every way of writing a date', () => {
    expect(paste.ok.map(({ draft }) => draft.bornOn)).toEqual([
      '1968-03-12',
      '1975-11-02',
      '1985-05-04',
      null,
      '1992-08-09',
    ]);
  });

  it('writes names and ethnic groups in their usual form', () => {
    expect(paste.ok[3]?.draft.name).toBe('阿卜来提·买买提');
    expect(paste.ok[1]?.draft.ethnicity).toBe('蒙古族');
  });

  it('takes a member of less than a year without a category for probationary', () => {
    expect(paste.ok[4]?.draft).toMatchObject({ category: 'probationary', fullMemberOn: null });
  });

  it('tells of a 29 February that was not, and of namesakes', () => {
    expect(paste.warnings.map(({ rowNumber, text }) => [rowNumber, text])).toEqual([
      [7, '姓名“阿卜来提•买买提”已规范为“阿卜来提·买买提”'],
      [7, '出生日期1990年没有2月29日，先留空'],
      [null, '第4、6行都叫王伟，出生日期不同，按不同的人导入'],
    ]);
  });

  it('names the groups that the branch does not have', () => {
    expect(paste.newGroupNames).toEqual(['二组']);
  });
});

describe('the survey form with months only', () => {
  const paste = read(pastes.surveyRoster);

  it('finds header words with spaces and line breaks in them', () => {
    expect(fieldsOf(pastes.surveyRoster)).toEqual([
      null,
      'name',
      'identityNumber',
      'sex',
      'ethnicity',
      'bornOn',
      'education',
      'category',
      'branchName',
      'joinedOn',
      'phone',
      'landline',
      'address',
    ]);
  });

  it('takes the birth date out of the identity number where the cell has only a month', () => {
    expect(paste.ok[0]?.draft).toMatchObject({ name: '张三', bornOn: '1968-03-12', sex: 'male' });
  });

  it('counts who has no full joining date from the start of the year, and says so', () => {
    expect(paste.ok[0]?.draft).toMatchObject({ joinedOn: null, belongsFrom: '2026-01-01' });
    expect(paste.warnings).toContainEqual({
      rowNumber: 2,
      level: 'check',
      field: 'joinedOn',
      text: '没有完整的入党日期，从2026-01-01起计入名册',
    });
  });

  it('keeps no identity number that a spreadsheet has rounded', () => {
    expect(paste.ok[1]?.draft).toMatchObject({ name: '𬱖红', identityNumber: '' });
    expect(paste.warnings.filter(({ field }) => field === 'identityNumber')).toHaveLength(1);
  });

  it('writes full-width digits of a phone number half-width', () => {
    expect(paste.ok[1]?.draft.phone).toBe('13900000002');
  });

  it('does not import who is no member yet', () => {
    expect(paste.skipped).toContainEqual(
      expect.objectContaining({ rowNumber: 4, reason: '还不是党员' }),
    );
  });

  it('names the columns that it did not read', () => {
    const strange = read('姓名\t人员类别\t积分\n张三\t正式党员\t98');
    expect(strange.warnings[0]?.text).toBe('这些列没有读：积分');
  });
});

describe('other rosters', () => {
  it('reads serial numbers of Excel as days and tells which', () => {
    const paste = read(pastes.serialRoster);
    expect(paste.ok.map(({ draft }) => [draft.bornOn, draft.joinedOn])).toEqual([
      ['1990-05-06', '2016-07-01'],
      ['1970-01-01', '2001-01-01'],
    ]);
    expect(paste.warnings).toContainEqual(
      expect.objectContaining({ rowNumber: 2, text: '出生日期的数字“32999”是1990-05-06' }),
    );
  });

  it('tells of an area code that may have lost its zero, and keeps one that has it', () => {
    const paste = read(pastes.serialRoster);
    expect(paste.warnings.filter(({ field }) => field === 'phone')).toEqual([
      expect.objectContaining({ rowNumber: 2, level: 'check' }),
    ]);
    expect(paste.ok[1]?.draft.phone).toBe('0477-8581234');
  });

  it('guesses columns by their cells where there is no header', () => {
    expect(fieldsOf(pastes.bareRoster)).toEqual([
      null,
      'name',
      'sex',
      'ethnicity',
      'bornOn',
      'joinedOn',
      'fullMemberOn',
      'phone',
    ]);
    expect(read(pastes.bareRoster).columns.every(({ how }) => how !== 'header')).toBe(true);
    expect(namesOf(pastes.bareRoster)).toEqual(['敖日格乐', '哈斯', '于一']);
  });

  it('refuses rows that do not tell full from probationary, unless the user decides', () => {
    expect(namesOf(pastes.namesOnly)).toEqual([]);
    expect(namesOf(pastes.namesOnly, { defaultCategory: 'full' })).toEqual([
      '诸葛建国',
      '呼延乌兰',
    ]);
  });

  it('takes quotes inside cells as text', () => {
    const paste = read(pastes.quotedRoster);
    expect(paste.ok.map(({ draft }) => draft.note)).toEqual([
      '曾获"优秀党员" 称号',
      '"小名',
      '三"哥"',
    ]);
    expect(paste.ok.map(({ draft }) => draft.name)).toEqual([
      '吉克·阿依莫',
      '洛桑·次仁旺堆',
      '爱新觉罗·毓明',
    ]);
  });

  it('gives a reason for every row that it refuses', () => {
    const paste = read(pastes.brokenRoster);
    expect(paste.ok).toEqual([]);
    expect(paste.bad.map(({ rowNumber, reasons }) => [rowNumber, ...reasons])).toEqual([
      [2, '没有姓名'],
      [3, '姓名里不应有“（”，说明请写到备注'],
      [4, '转正日期1989-07-01早于入党日期1990-07-01，请核对'],
      [5, '入党日期2030-07-01在今天之后，请核对'],
      [6, '写的是预备党员，但转正日期1991-07-01已过，请核对'],
      [7, '写的是正式党员，但入党不满一年，也没有转正日期，请核对'],
      [8, '没有人员类别，也没有完整的转正日期，判断不了是正式党员还是预备党员'],
      [9, '入党日期1990-07-01不晚于出生日期1995-01-01，请核对'],
      [10, '姓名里有乱码，请照身份证重新填写'],
    ]);
  });

  it('keeps the cells of a refused row as they were pasted', () => {
    expect(read(pastes.brokenRoster).bad[1]?.cells[0]).toBe('赵六（调出）');
  });

  it('reads columns in any order, skips a repeated header, and keeps a very long name', () => {
    const paste = read(pastes.reorderedRoster);
    expect(paste.skipped.map(({ reason }) => reason)).toEqual(['表头', '重复的表头']);
    expect(paste.ok[0]?.draft).toMatchObject({
      name: '买买提吐尔逊·阿卜杜克热木·艾合买提江',
      post: '支部书记',
      groupName: '一组',
    });
  });

  it('reads the column that the user chose in place of the guessed one', () => {
    const paste = read(pastes.reorderedRoster, { columns: { 6: null, 7: 'phone' } });
    expect(paste.ok[0]?.draft.phone).toBe('13900000009');
    expect(paste.columns[7]).toMatchObject({ field: 'phone', how: 'chosen' });
  });

  it('frees a field for the chosen column only', () => {
    const paste = read(pastes.reorderedRoster, { columns: { 7: 'phone' } });
    expect(paste.columns.filter(({ field }) => field === 'phone')).toHaveLength(1);
  });

  it('refuses a person twice, but not two persons of one name', () => {
    const paste = read(pastes.repeatedRoster);
    expect(paste.bad.map(({ rowNumber, reasons }) => [rowNumber, ...reasons])).toEqual([
      [4, '与第2行重复：姓名和出生日期都相同'],
      [6, '与第5行重复：身份证号相同'],
      [8, '与第7行完全相同'],
    ]);
    expect(paste.ok.map(({ draft }) => draft.name)).toEqual([
      '李娜',
      '李娜',
      '陈杰',
      '王伟',
      '王伟',
    ]);
    expect(paste.warnings.map(({ text }) => text)).toContain(
      '第7、9行都叫王伟，请核对是不是同一个人',
    );
  });

  it('tells where birth date or sex disagree with the identity number', () => {
    const paste = read(
      '姓名\t性别\t出生日期\t人员类别\t身份证号\n李娜\t男\t1950-01-01\t正式党员\t11010519491231002X',
    );
    expect(paste.warnings.map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        '出生日期1950-01-01与身份证号里的1949-12-31不一致，请核对',
        '性别与身份证号不一致，请核对',
      ]),
    );
    expect(paste.ok[0]?.draft).toMatchObject({ sex: 'male', bornOn: '1950-01-01' });
  });

  it('does not take a full-member day to come for a fact', () => {
    const paste = read('姓名\t入党日期\t转正日期\n李娜\t2026-03-17\t2027-03-17');
    expect(paste.ok[0]?.draft).toMatchObject({ category: 'probationary', fullMemberOn: null });
    expect(paste.warnings[0]?.text).toContain('2027-03-17还没到');
  });

  it('lets who moved in belong from that day', () => {
    const paste = read(
      '姓名\t入党日期\t转正日期\t转入日期\n李娜\t2010-07-01\t2011-07-01\t2024-09-01',
    );
    expect(paste.ok[0]?.draft.belongsFrom).toBe('2024-09-01');
  });

  it('says that it has found no names', () => {
    expect(read('性别\t民族\n男\t汉族').warnings[0]?.text).toContain('没有找到姓名这一列');
  });

  it('finds nothing in nothing', () => {
    expect(read('')).toEqual({
      columns: [],
      ok: [],
      bad: [],
      skipped: [],
      warnings: [],
      newGroupNames: [],
    });
  });
});

describe('rare characters in names', () => {
  it.each([
    '彧赟',
    '頔',
    '㛃',
    '䶮',
    '𫖯',
    '𬱖',
    '𬭎',
    '𡌴',
    '⿰韦华丽',
    '乌云毕力格',
    'ᠪᠠᠲᠤ',
    '古丽孜依拉·努尔达吾列提别克克孜',
  ])('reads %s as it is', (name) => {
    expect(namesOf(`姓名\t人员类别\n${name}\t正式党员`)).toEqual([name]);
  });

  it.each([
    ['頔', '𬱖'],
    ['龑', '䶮'],
    ['昇', '升'],
    ['喆', '哲'],
  ])('keeps %s and %s apart', (one, other) => {
    const rows = `姓名\t出生日期\t人员类别\n李${one}\t1980-01-01\t正式党员\n李${other}\t1980-01-01\t正式党员`;
    expect(namesOf(rows)).toEqual([`李${one}`, `李${other}`]);
  });
});
