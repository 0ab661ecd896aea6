import type { PDFContext, PDFRef } from 'pdf-lib';

import type { ImageMark, Mark, Page } from '../layout/page-list';

import { embedPhoto } from './embed-photo';

type LoadPhoto = (photoId: string) => Promise<Uint8Array>;

export const isImage = (mark: Mark): mark is ImageMark => mark.kind === 'image';

/** Photos are asked for so many pages before they are written, so that none is waited for. */
const PAGES_AHEAD = 4;

/** Embeds each photo when its first page is written. */
export class PhotoRefs {
  private readonly refs = new Map<string, PDFRef>();
  private readonly loading = new Map<string, Promise<Uint8Array>>();
  private readonly context: PDFContext;
  private readonly pages: readonly Page[];
  private readonly loadPhoto: LoadPhoto;

  constructor(context: PDFContext, pages: readonly Page[], loadPhoto: LoadPhoto) {
    this.context = context;
    this.pages = pages;
    this.loadPhoto = loadPhoto;
  }

  /** Asks for the photos of a page and of those after it. */
  lookAhead(from: number): void {
    for (const page of this.pages.slice(from, from + PAGES_AHEAD)) {
      for (const { photoId } of page.marks.filter(isImage)) {
        if (!this.refs.has(photoId)) void this.load(photoId).catch(() => undefined);
      }
    }
  }

  async refOf(photoId: string): Promise<PDFRef> {
    const known = this.refs.get(photoId);
    if (known) return known;
    const ref = embedPhoto(this.context, photoId, await this.load(photoId));
    this.loading.delete(photoId);
    this.refs.set(photoId, ref);
    return ref;
  }

  private load(photoId: string): Promise<Uint8Array> {
    const loading = this.loading.get(photoId) ?? this.loadPhoto(photoId);
    this.loading.set(photoId, loading);
    return loading;
  }
}
