import { SPINE_WIDTH_MM } from './spine-label';

/** Two covers of card of 230 g/m² and what glue or thread adds, in millimetres. */
const COVER_THICKNESS_MM = 1;

interface BookSize {
  readonly pageCount: number;
  readonly isDuplex: boolean;
  /** Of one leaf; office paper of 70 to 80 g/m² has about 0.1 mm. */
  readonly paperThicknessMm: number;
  readonly volumeCount: number;
}

/** How thick a volume of the book will be. */
export interface SpineWidth {
  /** Leaves of the thickest volume. */
  readonly leafCount: number;
  /** Paper and covers, in tenths of a millimetre as it is told. */
  readonly thicknessMm: number;
  /** The label's width that fits, in whole millimetres within what a label can be. */
  readonly widthMm: number;
}

const toTenths = (millimetres: number) => Math.round(millimetres * 10) / 10;

/** Reckons the width of a label from the paper; a proposal, for presses and paper differ. */
export function toSpineWidth(size: BookSize): SpineWidth {
  const { pageCount, isDuplex, paperThicknessMm, volumeCount } = size;
  const sides = Math.ceil(pageCount / volumeCount);
  const leafCount = isDuplex ? Math.ceil(sides / 2) : sides;
  const thicknessMm = toTenths(leafCount * paperThicknessMm + COVER_THICKNESS_MM);
  const { least, most } = SPINE_WIDTH_MM;
  const widthMm = Math.min(most, Math.max(least, Math.round(thicknessMm)));
  return { leafCount, thicknessMm, widthMm };
}

/** The reckoning in words, and what to do where no label fits the book. */
export function tellSpineWidth(size: BookSize): string {
  const { leafCount, thicknessMm, widthMm } = toSpineWidth(size);
  const { paperThicknessMm, isDuplex, volumeCount } = size;
  const { least, most } = SPINE_WIDTH_MM;
  const volume = volumeCount === 1 ? `全册${size.pageCount}页` : `分${volumeCount}册，每册最多`;
  const paper = `${volume}${isDuplex ? '双面' : '单面'}${leafCount}张纸，每张约${paperThicknessMm}毫米`;
  const sum = `${paper}，加封面封底约${COVER_THICKNESS_MM}毫米，书脊厚约${thicknessMm}毫米`;
  if (thicknessMm < least) return `${sum}，太薄，贴不下标签；标签最窄${least}毫米。`;
  if (thicknessMm > most + 0.5) return `${sum}，超过${most}毫米，请分成几册装订。`;
  return `${sum}，标签宽${widthMm}毫米正合适。`;
}
