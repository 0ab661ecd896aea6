import { MAX_PIXELS } from '../domain/photo';
import type { Problem } from '../util/result';

import type { PixelSize } from './header-size';

/** Largest file that is read at all, in bytes; a 100-megapixel JPEG has about 40 MB. */
export const MAX_FILE_BYTES = 80 * 1024 * 1024;

/** Said of every refusal: the rest goes on, and what came in before stays. */
const REST_IS_SAFE = '其他照片照常加入，不受影响。';

/** The file is none of the kinds of picture that are read. */
export function notAPicture(name: string): Problem {
  return {
    code: 'photo-not-a-picture',
    what: `“${name}”不是照片，没有加入。`,
    safe: REST_IS_SAFE,
    next: '可以加入的有 JPG、PNG、HEIC、WebP、GIF、BMP 图片。',
  };
}

/** The file begins like a picture but cannot be decoded to its end. */
export function brokenPicture(name: string): Problem {
  return {
    code: 'photo-broken',
    what: `“${name}”已损坏或没有传完整，打不开，没有加入。`,
    safe: REST_IS_SAFE,
    next: '请从手机或原来的地方重新传一次，再加入。',
  };
}

/** The header says more pixels than are ever decoded; told before any decoding. */
export function tooManyPixels(name: string, { widthPx, heightPx }: PixelSize): Problem {
  return {
    code: 'photo-too-many-pixels',
    what: `“${name}”的尺寸太大（${widthPx}×${heightPx}，约 ${toYi(widthPx * heightPx)} 亿像素），没有加入。`,
    safe: REST_IS_SAFE,
    next: `一张照片最多 ${toYi(MAX_PIXELS)} 亿像素，请先把它缩小再加入。`,
  };
}

/** The file is larger than any photo of the allowed pixels; told before it is read. */
export function fileTooLarge(name: string, sizeBytes: number): Problem {
  return {
    code: 'photo-file-too-large',
    what: `“${name}”太大（${toMegabytes(sizeBytes)} MB），没有加入。`,
    safe: REST_IS_SAFE,
    next: `一个文件最多 ${toMegabytes(MAX_FILE_BYTES)} MB，请先把它缩小再加入。`,
  };
}

/** The same file, byte for byte, is in the record already. */
export function samePhoto(name: string, firstName: string): Problem {
  const first = name === firstName ? '' : `（当时的文件名是“${firstName}”）`;
  return {
    code: 'photo-same',
    what: `“${name}”已经在这份记录里了${first}，没有重复加入。`,
    safe: '原来的那张和它的说明没有变。',
    next: '不用再做什么。',
  };
}

/** The decoder failed on a file that may well be sound, or did not answer in time. */
export function decoderFailed(name: string): Problem {
  return {
    code: 'photo-decoder-failed',
    what: `“${name}”处理不了，没有加入。`,
    safe: REST_IS_SAFE,
    next: '请在手机或看图软件里把它另存为 JPG，再加入。',
  };
}

/** The decoder did not answer within the time limit and was ended. */
export function decoderTooSlow(name: string, limitSeconds: number): Problem {
  return {
    code: 'photo-decoder-too-slow',
    what: `“${name}”过了 ${limitSeconds} 秒还没有处理完，已停下，没有加入。`,
    safe: REST_IS_SAFE,
    next: '请稍后再试一次；仍不行，请把它另存为 JPG 再加入。',
  };
}

/** The HEIC decoder could not read the file. */
export function heicFailed(name: string): Problem {
  return {
    code: 'photo-heic-failed',
    what: `“${name}”是苹果手机的 HEIC 照片，这一张解不开，没有加入。`,
    safe: REST_IS_SAFE,
    next: '请在手机或看图软件里把它另存为 JPG，再加入。',
  };
}

/** The file could not be read from disk, as when a USB stick was pulled. */
export function fileUnreadable(name: string): Problem {
  return {
    code: 'photo-file-unreadable',
    what: `“${name}”读不出来，没有加入。`,
    safe: REST_IS_SAFE,
    next: '请看看文件还在不在、U 盘是否插好，再加入。',
  };
}

/** The worker itself could not be started or its storing broke off; the files behind it wait. */
export function importStopped(): Problem {
  return {
    code: 'photo-import-stopped',
    what: '照片处理中途停下了，后面的照片没有加入。',
    safe: '已经加入的照片都在。',
    next: '请把剩下的照片再加一次；仍不行，请重新打开软件。',
  };
}

/** In hundreds of millions, rounded up to hundredths, so that a little too many is seen as such. */
function toYi(pixels: number): number {
  return Math.ceil(pixels / 1_000_000) / 100;
}

function toMegabytes(sizeBytes: number): number {
  return Math.ceil(sizeBytes / 1024 / 1024);
}
