import { toSealText, toShortSeal } from '@shared/domain/seal-chain';
import { parseSealCode } from '@shared/verification/seal-code';
import { aChain, aChainDocument } from '@tests/builders/chain';
import { describe, expect, it } from 'vitest';

const [revision] = await aChain([aChainDocument(1, 1)]);
const { seal } = revision!;

describe('parseSealCode', () => {
  it.each([
    toShortSeal(seal),
    toShortSeal(seal).toLowerCase(),
    toShortSeal(seal).replaceAll(' ', ''),
    ` ${toShortSeal(seal).replaceAll(' ', '\u3000')} `,
    toShortSeal(seal).replaceAll(' ', '-'),
  ])('reads the printed form as typed: %s', (text) => {
    expect(parseSealCode(text)).toEqual({ ok: true, value: seal.seal.slice(0, 16) });
  });

  it('reads full-width digits of an input method', () => {
    expect(parseSealCode('ＡＢＣＤ　１２３４ ABCD 1234')).toEqual({
      ok: true,
      value: 'abcd1234abcd1234',
    });
  });

  it('reads the text of the QR code and the whole seal', () => {
    expect(parseSealCode(toSealText(seal))).toEqual({ ok: true, value: seal.seal });
    expect(parseSealCode(seal.seal)).toEqual({ ok: true, value: seal.seal });
  });

  it.each([
    ['', '请填上封存号。'],
    ['B826 E72F', '封存号是 16 位，现在只有 8 位。'],
    ['B826 E72F A9D6 1A7D 55', '封存号是 16 位，现在有 18 位。'],
    ['B826 E72F A9D6 1A7O', '封存号里只有 0 到 9 和 A 到 F，没有“O”。'],
    ['BRB1:1:1:x', '二维码的内容不完整，或者是更新版本的程序印的。'],
    ['BRB2:1:1:019b:aa', '二维码的内容不完整，或者是更新版本的程序印的。'],
  ])('says what is wrong with %s', (text, sentence) => {
    expect(parseSealCode(text)).toEqual({ ok: false, error: sentence });
  });
});
