import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';

import type { FontBook } from '@shared/book/fonts/font-metrics';
import { toPrintableLine } from '@shared/book/fonts/printable-text';
import { toPoints } from '@shared/book/layout/page-geometry';
import type { Mark, Page, TypeMark } from '@shared/book/layout/page-list';
import { layOutSpine } from '@shared/book/spine/lay-out-spine';
import type { SpineLabel } from '@shared/book/spine/spine-label';
import { someShapingFonts } from '@tests/builders/shaper';
import { aSpineLabel } from '@tests/builders/spine-label';

const piece = fc.oneof(
  fc.constantFrom(...Array.from('支部党员大会嘎查苏木㛃䶮𬱖𡌴〇（）《》“”、。—·：')),
  fc.constantFrom('12', '2026', 'ABC', ' ', 'ᠪᠠᠶᠠᠨ', 'ᠰᠤᠮᠤ'),
);
const text = (most: number) =>
  fc.array(piece, { minLength: 1, maxLength: most }).map((all) => `文${all.join('')}`);
const archive = fc.record({
  fondsNumber: fc.constantFrom('', '0123', 'NM-SZ-0123456789'),
  retention: fc.constantFrom('', '永久', '定期（三十年）'),
  boxNumber: fc.constantFrom('', '12'),
});
const label: fc.Arbitrary<SpineLabel> = fc.record({
  branchName: text(50),
  title: text(20),
  firstYear: fc.constant(2026),
  lastYear: fc.constantFrom(2026, 2028),
  volumeCount: fc.integer({ min: 1, max: 9 }),
  widthMm: fc.integer({ min: 8, max: 50 }),
  archive,
});

interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a run has ink at most. */
function toBox(mark: TypeMark): Box {
  const { text: name, x, y, sizePt } = mark;
  const advances = mark.kind === 'text' ? mark.advances : mark.glyphs.map((one) => one.advance);
  const length = (advances.reduce((sum, advance) => sum + advance, 0) * sizePt) / 1000;
  if (mark.kind === 'glyphs') {
    const [left, right] = [x - 0.18 * sizePt, x + 0.86 * sizePt];
    return { name, left, right, top: y, bottom: y + length };
  }
  // The dot between parts of a name is as high as its ink.
  const [above, below] = name === '·' ? [0.5, -0.2] : [0.8, 0.1];
  // The empty half of an opening mark may hang out of its line.
  const left = x + (/^[（《“]/u.test(name) ? sizePt / 2 : 0);
  return { name, left, right: x + length, top: y - above * sizePt, bottom: y + below * sizePt };
}

const isOfLabel = (mark: Mark): mark is TypeMark =>
  (mark.kind === 'text' || mark.kind === 'glyphs') && mark.tag !== undefined;

/** Frames of the labels: the pairs of thick rules that stand upright. */
function framesOn({ marks }: Page): readonly Box[] {
  const sides = marks
    .filter((mark) => mark.kind === 'line')
    .filter(({ x1, x2, widthPt }) => x1 === x2 && widthPt > 0.5)
    .toSorted((one, other) => one.x1 - other.x1);
  return sides.flatMap((left, index) => {
    const right = sides[index + 1];
    if (index % 2 === 1 || !right) return [];
    return [{ name: '', left: left.x1, right: right.x1, top: left.y1, bottom: left.y2 }];
  });
}

const isWithin = (box: Box, frame: Box) =>
  box.left > frame.left - 0.05 &&
  box.right < frame.right + 0.05 &&
  box.top > frame.top &&
  box.bottom < frame.bottom;

function findOverlaps(boxes: readonly Box[]): readonly string[] {
  return boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          other.left < box.right - 0.3 &&
          other.right > box.left + 0.3 &&
          other.top < box.bottom - 0.3 &&
          other.bottom > box.top + 0.3,
      )
      .map((other) => `${box.name} / ${other.name}`),
  );
}

const count = (all: string) => Array.from(all.replaceAll(/\s/gu, '')).toSorted().join('');

describe('labels of any text and width', () => {
  let fonts: FontBook;
  beforeAll(async () => {
    fonts = await someShapingFonts();
  });

  it('hold everything within their frame, nothing over anything else, and lose nothing', () => {
    fc.assert(
      fc.property(label, (one) => {
        const laidOut = layOutSpine(one, fonts);
        if (!laidOut.ok) {
          expect(laidOut.error[0]?.code).toBe('spine-too-narrow');
          return;
        }
        const boxes = laidOut.value.pages.map((page) => ({
          frames: framesOn(page),
          texts: page.marks.filter(isOfLabel).map(toBox),
        }));
        expect(boxes.flatMap(({ frames }) => frames)).toHaveLength(one.volumeCount);
        for (const { frames, texts } of boxes) {
          expect(texts.filter((box) => !frames.some((frame) => isWithin(box, frame)))).toEqual([]);
          expect(findOverlaps(texts.filter(({ name }) => name.trim() !== ''))).toEqual([]);
          for (const frame of frames) {
            expect(frame.right - frame.left).toBeCloseTo(toPoints(one.widthMm - 2), 1);
          }
        }
        const said = laidOut.value.pages.flatMap(({ marks }) => marks.filter(isOfLabel));
        const given = toPrintableLine(one.branchName + one.title);
        const titles = said.filter(({ tag }) => [1, 2].includes((tag?.part ?? 0) % 10));
        expect(count(titles.map((mark) => mark.text).join(''))).toBe(
          count(given.repeat(one.volumeCount)),
        );
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('find room for a name of fifty characters at any width', () => {
    const branchName = '中国共产党内蒙古自治区苏尼特左旗巴彦淖尔镇赛罕塔拉嘎查'.padEnd(50, '支部');
    for (let widthMm = 8; widthMm <= 50; widthMm += 1) {
      expect(layOutSpine(aSpineLabel({ branchName, widthMm }), fonts).ok).toBe(true);
    }
  });
});
