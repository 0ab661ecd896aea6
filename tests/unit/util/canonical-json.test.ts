import { toCanonicalJson } from '@shared/util/canonical-json';
import { describe, expect, it } from 'vitest';

describe('toCanonicalJson', () => {
  it('writes the example of RFC 8785 section 3.2.2 as its section 3.2.4 expects', () => {
    const value = JSON.parse(
      String.raw`{
        "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
        "literals": [null, true, false]
      }`,
    ) as unknown;
    expect(toCanonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts keys by UTF-16 code unit as in RFC 8785 section 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(toCanonicalJson(value)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control",' +
        '"ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign",' +
        '"😀":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it.each([
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e23, '1e+23'],
    [999999999999999900000, '999999999999999900000'],
    [0.000001, '0.000001'],
    [333333333.3333334, '333333333.3333334'],
  ])('prints %d as in RFC 8785 appendix B', (number, expected) => {
    expect(toCanonicalJson(number)).toBe(expected);
  });

  it('keeps rare characters of a name as they are', () => {
    expect(toCanonicalJson({ name: '𬱖' })).toBe('{"name":"𬱖"}');
  });

  it.each([[NaN], [Infinity], ['\ud800'], [undefined]])('refuses %j, which is no JSON', (value) => {
    expect(() => toCanonicalJson(value)).toThrow();
  });
});
