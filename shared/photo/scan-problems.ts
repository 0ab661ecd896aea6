import type { Problem } from '../util/result';

import { MAX_PDF_BYTES, MAX_PDF_PAGES } from './scan-page';

/** Said of every refusal: nothing of the file is stored, and what was there stays. */
const SAFE = '这个文件一页也没有装入；别的文件和已有的扫描件不受影响。';

const toMegabytes = (sizeBytes: number) => Math.ceil(sizeBytes / 1024 / 1024);

function problem(code: string, what: string, next: string): Problem {
  return { code, what, safe: SAFE, next };
}

/** The file is neither a picture nor a PDF. */
export function notAScan(name: string): Problem {
  return problem(
    'scan-kind-unknown',
    `“${name}”不是 PDF，也不是图片，没有装入。`,
    '可以装入的有 PDF，和 JPG、PNG、HEIC、WebP、GIF、BMP 图片。',
  );
}

/** The same file, byte for byte, is at this place already. */
export function sameScan(name: string, title: string): Problem {
  return problem(
    'scan-same',
    `“${name}”已经装在这里了${title === '' ? '' : `（“${title}”）`}，没有重复装入。`,
    '不用再做什么。',
  );
}

/** It opens with a password alone, or is protected in a way that nobody here can read. */
export function pdfEncrypted(name: string): Problem {
  return problem(
    'pdf-encrypted',
    `“${name}”是加了密码的 PDF，打不开，没有装入。`,
    '请先用 WPS 或浏览器输入密码打开它，打印成一份没有密码的 PDF，再装入。',
  );
}

/** It says that it is a PDF, but its pages cannot be found or drawn. */
export function pdfBroken(name: string): Problem {
  return problem(
    'pdf-broken',
    `“${name}”已损坏或没有传完整，打不开，没有装入。`,
    '请从扫描仪或原来的地方重新传一次，再装入；也可以把每一页存成图片。',
  );
}

/** Told before the file is read. */
export function pdfTooLarge(name: string, sizeBytes: number): Problem {
  return problem(
    'pdf-too-large',
    `“${name}”太大（${toMegabytes(sizeBytes)} MB），没有装入。`,
    `一个 PDF 最多 ${toMegabytes(MAX_PDF_BYTES)} MB，请分成几份，或用 200 dpi 重新扫描。`,
  );
}

/** Told before any page is drawn. */
export function pdfTooManyPages(name: string, pages: number): Problem {
  return problem(
    'pdf-too-many-pages',
    `“${name}”有 ${pages} 页，太多了，没有装入。`,
    `一个 PDF 最多 ${MAX_PDF_PAGES} 页，请分成几份再装入。`,
  );
}

/** A page holds a picture of more pixels than are ever unpacked. */
export function pdfPictureTooLarge(name: string, page: number): Problem {
  return problem(
    'pdf-picture-too-large',
    `“${name}”第 ${page} 页里的图太大，没有装入。`,
    '请用 200 dpi 重新扫描，或把这一页存成小一些的图片。',
  );
}

/** A page has characters whose shapes are not in the file: drawn, they would be left out. */
export function pdfLacksFont(name: string, page: number): Problem {
  return problem(
    'pdf-lacks-font',
    `“${name}”第 ${page} 页的文字没有带字体，画出来会缺字，没有装入。`,
    '请用 WPS 或浏览器打开它，打印成新的 PDF（会带上字体）；或装入签过字的扫描件、照片。',
  );
}

/** A page was not drawn within the time limit. */
export function pdfTooSlow(name: string, page: number, limitSeconds: number): Problem {
  return problem(
    'pdf-too-slow',
    `“${name}”第 ${page} 页过了 ${limitSeconds} 秒还没有画完，已停下，没有装入。`,
    '请稍后再试一次；仍不行，请把每一页存成图片再装入。',
  );
}

/** The program that draws pages ended before it was done; memory may have run out. */
export function pdfStopped(name: string): Problem {
  return problem(
    'pdf-stopped',
    `“${name}”处理到一半停下了：文件可能有问题，或者电脑的内存不够，没有装入。`,
    '请关掉别的程序再试一次；仍不行，请把每一页存成图片再装入。',
  );
}

/** The file could not be read from disk, as when a USB stick was pulled. */
export function scanUnreadable(name: string): Problem {
  return problem(
    'scan-unreadable',
    `“${name}”读不出来，没有装入。`,
    '请看看文件还在不在、U 盘是否插好，再装入。',
  );
}
