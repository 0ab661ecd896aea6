import type { sexes } from '../domain/member';
import { type LocalDate, localDateSchema } from '../domain/schema';

/** What a 公民身份号码 says by itself. */
export type IdentityNumber =
  | {
      readonly kind: 'valid';
      /** 18 characters, the check character X in upper case. */
      readonly number: string;
      readonly bornOn: LocalDate;
      readonly sex: (typeof sexes)[number];
    }
  | { readonly kind: 'empty' }
  /** Kept as typed; `reason` is a Chinese sentence. */
  | { readonly kind: 'doubtful'; readonly number: string; readonly reason: string }
  /** Digits are gone for good, so nothing is kept. */
  | { readonly kind: 'damaged'; readonly reason: string };

/** Weights and check characters of GB 11643-1999 (ISO 7064, MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/**
 * Reads a 公民身份号码 out of a roster's cell: full-width digits, spaces and a leading apostrophe
 * are put right; numbers that a spreadsheet rounded (it keeps 15 digits) are told as damaged.
 *
 * @see GB 11643-1999 for the parts and the check character.
 */
export function readIdentityNumber(cell: string): IdentityNumber {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s'’]/g, '')
    .toUpperCase();
  if (/^(?:无|[-—–/]*)$/.test(text)) return { kind: 'empty' };
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(text)) {
    return {
      kind: 'damaged',
      reason: `身份证号“${text}”被表格软件改成了科学计数法，原来的数字已经丢失`,
    };
  }
  if (/^\d{15}$/.test(text)) {
    return { kind: 'doubtful', number: text, reason: '身份证号是15位的旧号码，请换成18位' };
  }
  if (!/^\d{17}[\dX]$/.test(text)) {
    return {
      kind: 'doubtful',
      number: text,
      reason: `身份证号应是18位，这里是${Array.from(text).length}位，请核对`,
    };
  }
  return readEighteen(text);
}

function readEighteen(number: string): IdentityNumber {
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const isDate = localDateSchema.safeParse(bornOn).success;
  if (isDate && number.endsWith(checkCharacter(number))) {
    const sex = Number(number.slice(16, 17)) % 2 === 1 ? 'male' : 'female';
    return { kind: 'valid', number, bornOn, sex };
  }
  if (number.endsWith('000')) {
    return {
      kind: 'damaged',
      reason: '身份证号末三位成了000，是表格软件抹掉的，原来的数字已经丢失',
    };
  }
  return {
    kind: 'doubtful',
    number,
    reason: isDate ? '身份证号的校验位不对，请核对' : '身份证号里的出生日期不存在，请核对',
  };
}

function checkCharacter(number: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return checkCharacters.charAt(sum % 11);
}
