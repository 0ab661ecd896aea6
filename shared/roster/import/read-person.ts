import { sexNames, type Member, type sexes } from '../../domain/member';
import { nameLength, toNormalName } from '../../domain/names';
import type { LocalDate } from '../../domain/schema';

import { toEthnicity } from '../ethnicity';
import { readIdentityNumber, type IdentityNumber } from '../identity-number';
import { readRosterDate } from './roster-date';
import type { CellOf, Tell } from './roster-remark';

type Person = Pick<
  Member,
  | 'name'
  | 'sex'
  | 'ethnicity'
  | 'bornOn'
  | 'phone'
  | 'identityNumber'
  | 'education'
  | 'job'
  | 'landline'
  | 'address'
  | 'note'
> & { readonly post: string };

/** Nobody on a roster of today was born before; a slip of the century is. */
const EARLIEST_BIRTH = '1900-01-01';
const LONGEST_NAME_UNITS = 100;
const LONGEST_LINE = 200;

/** Whatever is no letter, mark, dot, description character as ⿰, private one or Mongolian joiner. */
const notInNames = /[^\p{L}\p{M}\p{Co}\p{Join_Control}·.\u2ff0-\u2fff\u303e\u180e\u202f 'ʼ-]/u;

/** Reads who the row is about: everything but membership. */
export function readPerson(cellOf: CellOf, today: LocalDate, tell: Tell): Person {
  const identity = readIdentityNumber(cellOf('identityNumber'));
  if (identity.kind === 'damaged') {
    tell('check', 'identityNumber', `${identity.reason}，先留空，请补填`);
  }
  if (identity.kind === 'doubtful') tell('check', 'identityNumber', identity.reason);
  return {
    name: readName(cellOf('name'), tell),
    sex: readSex(cellOf('sex'), identity, tell),
    ethnicity: readEthnicity(cellOf('ethnicity'), tell),
    bornOn: readBirth(cellOf('bornOn'), identity, today, tell),
    phone: readPhone(cellOf('phone'), 'phone', tell),
    identityNumber:
      identity.kind === 'valid' || identity.kind === 'doubtful' ? identity.number : '',
    education: readWords(cellOf('education')),
    job: readWords(cellOf('job')),
    landline: readPhone(cellOf('landline'), 'landline', tell),
    address: readWords(cellOf('address')),
    post: readWords(cellOf('post')),
    note: readLine(cellOf('note')),
  };
}

function readName(cell: string, tell: Tell): string {
  const name = toNormalName(cell);
  if (name === '') tell('refuse', 'name', '没有姓名');
  else if (/[\ufffd?？]/.test(name)) tell('refuse', 'name', '姓名里有乱码，请照身份证重新填写');
  else if (name.length > LONGEST_NAME_UNITS) tell('refuse', 'name', '姓名太长，请核对这一列');
  else checkLetters(name, tell);
  if (name !== cell.trim() && name !== '') {
    tell('note', 'name', `姓名“${cell.trim().replace(/\s+/g, ' ')}”已规范为“${name}”`);
  }
  return name;
}

function checkLetters(name: string, tell: Tell): void {
  const strange = notInNames.exec(name)?.[0];
  if (strange !== undefined) {
    tell('refuse', 'name', `姓名里不应有“${strange}”，说明请写到备注`);
  } else if (/\p{Co}/u.test(name)) {
    tell('check', 'name', '姓名里有自造字，换一台电脑可能显示不出，请改用标准字或替代写法');
  } else if (nameLength(name) === 1) {
    tell('check', 'name', '姓名只有一个字，请核对');
  }
}

function readSex(
  cell: string,
  identity: IdentityNumber,
  tell: Tell,
): (typeof sexes)[number] | null {
  const text = cell.replace(/[\s性]/g, '');
  const written = text === '男' ? 'male' : text === '女' ? 'female' : null;
  if (written === null && !isNothing(text)) {
    tell('check', 'sex', `性别“${text}”看不懂，先留空`);
  }
  if (identity.kind !== 'valid') return written;
  if (written === null) {
    tell('note', 'sex', `性别取自身份证号：${sexNames[identity.sex]}`);
    return identity.sex;
  }
  if (written !== identity.sex) tell('check', 'sex', '性别与身份证号不一致，请核对');
  return written;
}

function readEthnicity(cell: string, tell: Tell): string {
  const text = readLine(cell);
  if (isNothing(text)) return '';
  const ethnicity = toEthnicity(text);
  if (ethnicity === null) {
    tell('check', 'ethnicity', `民族“${text}”不在56个民族的名称里，照原样保留`);
  }
  return ethnicity ?? text;
}

function readBirth(
  cell: string,
  identity: IdentityNumber,
  today: LocalDate,
  tell: Tell,
): LocalDate | null {
  const read = readRosterDate(cell, today);
  const fromIdentity = identity.kind === 'valid' ? identity.bornOn : null;
  if (read.kind !== 'date') {
    if (read.kind === 'unclear') {
      const instead = fromIdentity === null ? '先留空' : '改用身份证号里的日期';
      tell('check', 'bornOn', `出生日期${read.reason}，${instead}`);
    } else if (fromIdentity !== null) {
      tell('note', 'bornOn', `出生日期取自身份证号：${fromIdentity}`);
    }
    return fromIdentity;
  }
  if (read.isSerial) tell('note', 'bornOn', `出生日期的数字“${cell.trim()}”是${read.date}`);
  if (read.date > today || read.date < EARLIEST_BIRTH) {
    tell('refuse', 'bornOn', `出生日期${read.date}不可能，请核对`);
  } else if (fromIdentity !== null && fromIdentity !== read.date) {
    tell('check', 'bornOn', `出生日期${read.date}与身份证号里的${fromIdentity}不一致，请核对`);
  }
  return read.date;
}

function readPhone(cell: string, field: 'phone' | 'landline', tell: Tell): string {
  const text = cell.normalize('NFKC').replace(/^'/, '').replace(/\.0$/, '').trim();
  if (isNothing(text)) return '';
  if (/^\d(?:\.\d+)?E\+?\d+$/i.test(text)) {
    tell('check', field, `电话“${text}”被表格软件改成了科学计数法，先留空，请补填`);
    return '';
  }
  const phone = readLine(text).replace(/(?<=\d) (?=\d)/g, '');
  if (/^[2-9]\d{9}$/.test(phone)) {
    tell('check', field, `电话“${phone}”可能丢了区号前面的0，请核对`);
  } else if (field === 'phone' && /^1\d+$/.test(phone) && phone.length !== 11) {
    tell('check', field, `手机号“${phone}”不是11位，请核对`);
  }
  return phone;
}

/** A line of words; what only says that there is nothing reads as an empty one. */
function readWords(cell: string): string {
  const text = readLine(cell);
  return isNothing(text) ? '' : text;
}

/** Paper rosters leave no blanks: 无 and — stand for “nothing”. */
function isNothing(text: string): boolean {
  return /^(?:无|[-—–－/／]*)$/.test(text);
}

/** One line, with the line breaks of a cell as single spaces, cut to what a row can hold. */
export function readLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE);
}
