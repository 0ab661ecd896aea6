import { PDFName } from 'pdf-lib';

import type { NewDocument } from './new-document';

/**
 * Asks readers to show the title and to print true to size, on both sides where there is more than
 * one page: margins are measured, and mirrored for binding.
 */
export function setViewerPreferences({ context, catalog }: NewDocument, pageCount: number): void {
  const preferences = context.obj({ DisplayDocTitle: true, PrintScaling: 'None' });
  if (pageCount > 1) preferences.set(PDFName.of('Duplex'), PDFName.of('DuplexFlipLongEdge'));
  catalog.set(PDFName.of('ViewerPreferences'), preferences);
}
