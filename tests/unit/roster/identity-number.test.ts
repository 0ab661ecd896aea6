import { describe, expect, it } from 'vitest';

import { readIdentityNumber } from '@shared/roster/identity-number';

describe('readIdentityNumber', () => {
  it('reads birth date and sex out of a number that ends in X', () => {
    expect(readIdentityNumber('11010519491231002x')).toEqual({
      kind: 'valid',
      number: '11010519491231002X',
      bornOn: '1949-12-31',
      sex: 'female',
    });
  });

  it('puts full-width digits, spaces and an apostrophe right', () => {
    expect(readIdentityNumber("'１１０１０５ 19491231 002X ")).toMatchObject({
      kind: 'valid',
      number: '11010519491231002X',
    });
  });

  it.each(['', '无', '—'])('reads %j as empty', (cell) => {
    expect(readIdentityNumber(cell)).toEqual({ kind: 'empty' });
  });

  it.each(['1.50E+17', '1.52728E+17', '1.5e17', '152728196803120000'])(
    'tells that digits of %s are lost',
    (cell) => {
      expect(readIdentityNumber(cell).kind).toBe('damaged');
    },
  );

  it.each([
    ['110105194912310021', '身份证号的校验位不对，请核对'],
    ['110105194913310021', '身份证号里的出生日期不存在，请核对'],
    ['110105491231002', '身份证号是15位的旧号码，请换成18位'],
    ['1101051949', '身份证号应是18位，这里是10位，请核对'],
  ])('keeps %s and says what is doubtful', (number, reason) => {
    expect(readIdentityNumber(number)).toEqual({ kind: 'doubtful', number, reason });
  });
});
