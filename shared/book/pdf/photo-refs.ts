import type { PDFContext, PDFRef } from 'pdf-lib';

import type { Page } from '../layout/page-list';

import { embedPhoto } from './embed-photo';
import { toImageName } from './page-content';

type LoadPhoto = (photoId: string) => Promise<Uint8Array>;

/** Photos are asked for so many pages before they are written, so that none is waited for. */
const PAGES_AHEAD = 4;

/** The photos of pages, each embedded with the first page that shows it. */
export class PhotoRefs {
  private readonly context: PDFContext;
  /** Photos by page, in the order of their marks. */
  private readonly shown: readonly (readonly string[])[];
  private readonly loadPhoto: LoadPhoto;
  private readonly loading = new Map<string, Promise<Uint8Array>>();
  private readonly refs = new Map<string, PDFRef>();

  constructor(context: PDFContext, pages: readonly Page[], loadPhoto: LoadPhoto) {
    this.context = context;
    this.shown = pages.map(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'image' ? [mark.photoId] : [])),
    );
    this.loadPhoto = loadPhoto;
  }

  /** Embeds the photos of a page, by their names, and asks for those of the pages after it. */
  async embedOf(page: number): Promise<readonly (readonly [string, PDFRef])[]> {
    for (const photoId of this.shown.slice(page, page + PAGES_AHEAD).flat()) {
      // Who waits for the photo meets the failure.
      if (!this.refs.has(photoId)) this.load(photoId).catch(() => undefined);
    }
    const embedded: (readonly [string, PDFRef])[] = [];
    for (const photoId of this.shown[page] ?? []) {
      embedded.push([toImageName(photoId), await this.refOf(photoId)]);
    }
    return embedded;
  }

  private async refOf(photoId: string): Promise<PDFRef> {
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
