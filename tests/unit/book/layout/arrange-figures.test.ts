import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { bundledFonts } from '@shared/book/fonts/bundled-fonts';
import { arrangeFigures, type FigurePages } from '@shared/book/layout/arrange-figures';
import { drawFigureRow, LEAST_SCALE } from '@shared/book/layout/blocks/figure-row';
import type { ImageMark, TextMark } from '@shared/book/layout/page-list';
import { toSetting } from '@shared/book/layout/setting';
import type { FigureBlock } from '@shared/book/model/book-model';

const setting = toSetting(bundledFonts);
const { contentHeightPt, contentWidthPt } = setting.measures;

const aFigure = (widthPx: number, heightPx: number, photoId = 'a'): FigureBlock => ({
  kind: 'figure',
  photoId,
  widthPx,
  heightPx,
  caption: '党员们在村道两侧清理蒿草',
  takenAt: '拍摄于2026年6月17日（周三）15:20',
});
const landscape = aFigure(1600, 1200);
const portrait = aFigure(1200, 1600);
const panorama = aFigure(2048, 780);
const photo = aFigure(1800, 1200);
const wide = aFigure(1920, 1080);
/** Page of its own: a heading over the pictures, nothing under them. */
const ownPage = { tailPt: 0 };

const rooms = { firstPt: 0, underHeadPt: contentHeightPt - 38, tailPt: 170 };
const arrange = (figures: readonly FigureBlock[], changed: Partial<typeof rooms> = {}) =>
  arrangeFigures(setting, figures, { ...rooms, ...changed });

const rowsOf = (pages: FigurePages) => pages.map((rows) => rows.map(({ row }) => row.cells.length));
const heightsOf = (pages: FigurePages) =>
  pages.map((rows) =>
    rows.reduce((sum, { row, heightPt }) => sum + heightPt + row.restHeightPt, 0),
  );

describe('arrangeFigures', () => {
  it('shows a picture in full where there is room for it and for what follows', () => {
    const [first] = arrange([landscape, landscape], { firstPt: 700, tailPt: 0 });
    expect(first?.map(({ heightPt }) => heightPt)).toEqual([272, 272]);
  });

  it('shows one picture alone as wide as the text, and a portrait as high as that', () => {
    expect(arrange([landscape], { firstPt: 600 })[0]?.[0]?.heightPt).toBe(342);
    expect(arrange([portrait], { firstPt: 600 })[0]?.[0]?.heightPt).toBe(342);
  });

  it('puts two landscape pictures one below the other', () => {
    for (const one of [landscape, photo, wide]) {
      expect(rowsOf(arrange([one, one], ownPage))).toEqual([[], [1, 1]]);
    }
  });

  it('puts four pictures of a usual shape on one page, two beside two', () => {
    for (const one of [landscape, photo, wide, portrait]) {
      expect(rowsOf(arrange([one, one, one, one], ownPage))).toEqual([[], [2, 2]]);
    }
  });

  it('puts two portraits side by side, as high as a landscape', () => {
    const pages = arrange([portrait, portrait], { firstPt: 600 });
    expect(rowsOf(pages)).toEqual([[2]]);
    expect(pages[0]?.[0]?.heightPt).toBe(272);
  });

  it('puts two panoramas one below the other, both as wide as the text', () => {
    const pages = arrange([panorama, panorama], { firstPt: 600, tailPt: 0 });
    expect(rowsOf(pages)).toEqual([[1, 1]]);
    for (const { heightPt } of pages[0] ?? []) {
      expect((heightPt * 2048) / 780).toBeCloseTo(contentWidthPt, 0);
    }
    expect(rowsOf(arrange([panorama, panorama, landscape, portrait], ownPage))[1]).toEqual([
      1, 1, 2,
    ]);
  });

  it('makes pictures smaller so that what follows them stands on their page', () => {
    const [first, second, ...more] = arrange([landscape, landscape]);
    expect(first).toEqual([]);
    expect(more).toEqual([]);
    const heights = second?.map(({ heightPt }) => heightPt) ?? [];
    expect(Math.max(...heights)).toBeLessThan(272);
    expect(Math.min(...heights)).toBeGreaterThan(LEAST_SCALE * 272);
  });

  it('puts a landscape and a portrait side by side, together as wide as the text', () => {
    const pages = arrange([landscape, portrait], { firstPt: 450 });
    expect(rowsOf(pages)).toEqual([[2]]);
    const [sized] = pages[0] ?? [];
    const widths = [4 / 3, 3 / 4].map((shape) => shape * (sized?.heightPt ?? 0));
    expect((widths[0] ?? 0) + 16 + (widths[1] ?? 0)).toBeCloseTo(contentWidthPt, 1);
  });

  it('leaves a panorama a row of its own', () => {
    const pages = arrange([panorama, landscape, portrait]);
    expect(rowsOf(pages)).toEqual([[], [1, 2]]);
  });

  it('lets pictures grow where their page would be left white under them', () => {
    const [first, second] = arrange([landscape, landscape, landscape], { firstPt: 410 });
    expect(first?.map(({ heightPt }) => heightPt)).toEqual([342]);
    expect(second?.length).toBe(2);
    const [under] = arrange([panorama, landscape, landscape, portrait], { firstPt: 620 });
    const widths = under?.map(({ row, heightPt }) => {
      const shapes = row.cells.map(({ figure }) => figure.widthPx / figure.heightPx);
      return shapes.reduce((sum, shape) => sum + shape * heightPt, 0);
    });
    for (const width of widths ?? []) expect(width).toBeCloseTo(contentWidthPt, 0);
  });

  it('lets no picture grow beyond the size at which it is sharp', () => {
    const few = aFigure(1040, 780);
    const [first] = arrange([few, landscape, landscape], { firstPt: 410 });
    expect(first?.[0]?.heightPt).toBeCloseTo((780 * 72) / 200);
  });

  it('leaves no hole under a panorama, which gives way a little to the picture after it', () => {
    const firstPt = 388;
    const pages = arrange([panorama, landscape, portrait], { firstPt });
    expect(rowsOf(pages)).toEqual([[1, 1], [1]]);
    expect(firstPt - (heightsOf(pages)[0] ?? 0)).toBeLessThan(0.1 * contentHeightPt);
    const [sized] = pages[0] ?? [];
    const width = ((sized?.heightPt ?? 0) * 2048) / 780;
    expect(width).toBeGreaterThan(0.79 * contentWidthPt);
  });

  it('shows a picture of few pixels no larger than they are sharp', () => {
    const [first] = arrange([aFigure(800, 600)], { firstPt: 600 });
    expect(first?.[0]?.heightPt).toBeCloseTo((600 * 72) / 200);
  });

  it('shows a picture of very few pixels soft, at half the height of others, not smaller', () => {
    const [first] = arrange([aFigure(320, 240)], { firstPt: 600 });
    expect(first?.[0]?.heightPt).toBeCloseTo(342 / 2);
  });

  it('begins on the next page where nothing fits under the text', () => {
    expect(rowsOf(arrange([landscape], { firstPt: 120 }))).toEqual([[], [1]]);
  });

  it('keeps order, room and least size for pictures of any shape', () => {
    const figure = fc
      .tuple(fc.integer({ min: 200, max: 4000 }), fc.integer({ min: 200, max: 4000 }))
      .map(([widthPx, heightPx]) => aFigure(widthPx, heightPx));
    const figures = fc.array(figure, { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(figures, fc.double({ min: 0, max: 640, noNaN: true }), (shapes, firstPt) => {
        const named = shapes.map((shape, index) => ({ ...shape, photoId: String(index) }));
        const pages = arrange(named, { firstPt });
        const placed = pages.flat().flatMap(({ row }) => row.cells.map(({ figure: one }) => one));
        expect(placed).toEqual(named);
        pages.flat().forEach(({ row, heightPt }) => {
          const leastScale = row.isPanorama ? 0.8 : LEAST_SCALE;
          expect(heightPt).toBeGreaterThan(leastScale * row.aloneHeightPt - 0.02);
          const widths = row.cells.map(({ figure: one }) => one.widthPx / one.heightPx);
          const width = widths.reduce((sum, shape) => sum + shape * heightPt, 0);
          expect(width).toBeLessThan(contentWidthPt + 0.1);
        });
        const heights = heightsOf(pages);
        heights.forEach((height, index) => {
          const isUnderHead = index === 1 && heights[0] === 0;
          const whole = isUnderHead ? rooms.underHeadPt : contentHeightPt;
          const room = index === 0 ? firstPt : whole;
          const isLast = index === heights.length - 1;
          expect(height).toBeLessThanOrEqual((isLast && height > 0 ? room - 170 : room) + 1e-6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never shows a picture below 200 pixels to the inch that need not be, nor out of shape', () => {
    const figure = fc
      .tuple(fc.integer({ min: 100, max: 5000 }), fc.integer({ min: 100, max: 5000 }))
      .map(([widthPx, heightPx]) => aFigure(widthPx, heightPx));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 2, maxLength: 10 }), (figures) => {
        for (const { row, heightPt } of arrange(figures, ownPage).flat()) {
          const strip = drawFigureRow(setting, row, heightPt);
          const images = strip.marks.filter((mark): mark is ImageMark => mark.kind === 'image');
          images.forEach((image, index) => {
            const { widthPx, heightPx } = row.cells[index]!.figure;
            expect(image.width).toBeCloseTo((image.height * widthPx) / heightPx, 1);
            // Half of the greatest height, or sharp.
            const isSharp = (heightPx * 72) / image.height >= 199.9;
            expect(isSharp || image.height <= LEAST_SCALE * 272 + 0.01).toBe(true);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('draws pictures and captions apart from each other and within their strip', () => {
    const figure = fc
      .tuple(fc.integer({ min: 200, max: 4000 }), fc.integer({ min: 200, max: 4000 }))
      .map(([widthPx, heightPx]) => aFigure(widthPx, heightPx));
    const caption = fc.integer({ min: 0, max: 60 }).map((count) => '党员清理蒿草'.repeat(count));
    const captioned = fc.tuple(figure, caption).map(([one, text]) => ({ ...one, caption: text }));
    fc.assert(
      fc.property(fc.array(captioned, { minLength: 1, maxLength: 8 }), (figures) => {
        for (const { row, heightPt } of arrange(figures, ownPage).flat()) {
          const strip = drawFigureRow(setting, row, heightPt);
          const images = strip.marks.filter((mark): mark is ImageMark => mark.kind === 'image');
          const texts = strip.marks.filter((mark): mark is TextMark => mark.kind === 'text');
          const pictureEnd = Math.max(...images.map(({ y, height }) => y + height));
          images.forEach(({ x, width }, index) => {
            const next = images[index + 1]?.x ?? contentWidthPt + 0.1;
            expect(x).toBeGreaterThan(-0.1);
            expect(x + width).toBeLessThan(next);
          });
          for (const { x, y, sizePt, advances } of texts) {
            const end = x + (advances.reduce((sum, one) => sum + one, 0) * sizePt) / 1000;
            expect(y - 0.88 * sizePt).toBeGreaterThan(pictureEnd);
            expect(y + 0.12 * sizePt).toBeLessThanOrEqual(strip.heightPt + 0.01);
            // The empty half of an opening mark that begins a line hangs out.
            expect(x).toBeGreaterThan(-sizePt / 2 - 0.1);
            expect(end).toBeLessThan(contentWidthPt + 0.1);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
