import { describe, expect, it } from 'vitest';

import { toSrgbProfile } from '@shared/book/pdf/srgb-profile';

const profile = toSrgbProfile();
const view = new DataView(profile.buffer);

function tagAt(name: string): number {
  for (let entry = 132; entry < 132 + view.getUint32(128) * 12; entry += 12) {
    const letters = new TextDecoder().decode(profile.subarray(entry, entry + 4));
    if (letters === name) return view.getUint32(entry + 4);
  }
  throw new Error(`no ${name}`);
}

const numbersAt = (at: number, count: number) =>
  Array.from({ length: count }, (_, index) => view.getInt32(at + index * 4) / 65536);
const vectorOf = (name: string) => numbersAt(tagAt(name) + 8, 3);

describe('the sRGB profile', () => {
  it('says its own size and is a display profile of version 4.2', () => {
    expect(view.getUint32(0)).toBe(profile.length);
    expect(view.getUint32(8)).toBe(0x04200000);
    expect(new TextDecoder().decode(profile.subarray(12, 24))).toBe('mntrRGB XYZ ');
    expect(new TextDecoder().decode(profile.subarray(36, 40))).toBe('acsp');
  });

  it('has the colorants that are published for sRGB under D50', () => {
    const published = {
      rXYZ: [0.4361, 0.2225, 0.0139],
      gXYZ: [0.3851, 0.7169, 0.0971],
      bXYZ: [0.1431, 0.0606, 0.7139],
    };
    for (const [name, expected] of Object.entries(published)) {
      vectorOf(name).forEach((value, index) => expect(value).toBeCloseTo(expected[index] ?? 0, 3));
    }
  });

  it('mixes red, green and blue to the white of the connection space', () => {
    const [red, green, blue, white] = ['rXYZ', 'gXYZ', 'bXYZ', 'wtpt'].map(vectorOf);
    white?.forEach((value, index) => {
      const sum = (red?.[index] ?? 0) + (green?.[index] ?? 0) + (blue?.[index] ?? 0);
      expect(sum).toBeCloseTo(value, 3);
    });
  });

  it('has one curve for all three, that of IEC 61966-2-1', () => {
    expect(tagAt('rTRC')).toBe(tagAt('gTRC'));
    expect(tagAt('rTRC')).toBe(tagAt('bTRC'));
    const [gamma = 0, a = 0, b = 0, c = 0, d = 0] = numbersAt(tagAt('rTRC') + 12, 5);
    const toLinear = (value: number) => (value >= d ? (a * value + b) ** gamma : c * value);
    expect(toLinear(0)).toBe(0);
    expect(toLinear(1)).toBeCloseTo(1, 4);
    expect(toLinear(0.5)).toBeCloseTo(0.21404, 4);
    expect(toLinear(0.04)).toBeCloseTo(0.04 / 12.92, 4);
  });
});
