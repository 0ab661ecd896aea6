import type { Block } from '../../model/book-model';
import { toRounded, toRoundedDown } from '../rounding';
import type { Setting } from '../setting';
import { toStrip, type Strip } from '../strip';
import { placeLine, setText } from '../text/set-text';

import { baselineIn, value } from './type-scale';

type PlateBlock = Extract<Block, { readonly kind: 'plate' }>;

const CAPTION_GAP_PT = 6;
/** Between a plate and what shares its page above it. */
const PLATE_GAP_PT = 12;
/** A plate takes this part of the text's height at least, whatever stands above it. */
const LEAST_HEIGHT = 0.5;
/** Says what the picture shows where it has no caption. */
const NAMELESS = '扫描件';

/**
 * A scanned page, as large as the text's room allows in its own shape, with its caption under it.
 *
 * @param headPt - Height of what must stand on the same page above it, as its heading.
 */
export function layOutPlate(setting: Setting, plate: PlateBlock, headPt: number): readonly Strip[] {
  const { contentWidthPt, contentHeightPt, valueLeadingPt, valueSizePt } = setting.measures;
  const caption = setText(setting.fonts, [value(setting, plate.caption)], {
    widthPt: contentWidthPt,
    align: 'center',
  });
  const captionPt = caption.length === 0 ? 0 : CAPTION_GAP_PT + caption.length * valueLeadingPt;
  const usedPt = headPt === 0 ? 0 : headPt + PLATE_GAP_PT;
  const roomPt = Math.max(LEAST_HEIGHT * contentHeightPt, contentHeightPt - usedPt) - captionPt;
  const scale = Math.min(contentWidthPt / plate.widthPx, roomPt / plate.heightPx);
  const width = toRoundedDown(scale * plate.widthPx);
  const height = toRoundedDown(scale * plate.heightPx);
  const baseline = height + CAPTION_GAP_PT + baselineIn(valueLeadingPt, valueSizePt);
  const image = {
    kind: 'image',
    photoId: plate.photoId,
    alternative: plate.caption === '' ? NAMELESS : plate.caption,
    x: toRounded((contentWidthPt - width) / 2),
    y: 0,
    width,
    height,
  } as const;
  const lines = caption.flatMap((line, index) =>
    placeLine(line, 0, baseline + index * valueLeadingPt),
  );
  return [toStrip(height + captionPt, [image, ...lines], { gapPt: PLATE_GAP_PT })];
}
