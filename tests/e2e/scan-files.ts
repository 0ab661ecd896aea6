import type { Page } from '@playwright/test';

import { aPdf } from '@tests/builders/pdf-files';

/** A file as a file dialog hands it over. */
interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export function asPdfFile(name: string, bytes: Uint8Array): ChosenFile {
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(bytes) };
}

export async function aPdfFile(name: string, pageCount: number): Promise<ChosenFile> {
  return asPdfFile(name, await aPdf(pageCount));
}

/** A photo of a sheet of paper, upright, larger than it will be stored. */
export async function aPhotoFile(page: Page, name: string): Promise<ChosenFile> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2400, 3200);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('a fresh canvas has a context');
    context.fillStyle = '#f4f0e6';
    context.fillRect(0, 0, 2400, 3200);
    context.fillStyle = '#223';
    for (let line = 0; line < 12; line += 1) context.fillRect(300, 400 + line * 200, 1800, 8);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') };
}
