import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';

import { archiveRequirements, checkArchive } from '@shared/book/pdf/conformance/check-archive';
import { writePdf } from '@shared/book/pdf/write-pdf';
import { anArchive, someAttachments } from '@tests/builders/archive-pages';
import { somePdfMeans } from '@tests/builders/pdf-means';

import { byteSpoilers, spoilers } from './archive-spoilers';

/** Ids of what a file does not meet. */
async function findBroken(bytes: Uint8Array): Promise<readonly string[]> {
  const report = await checkArchive(bytes);
  if (!report.ok) throw new Error(report.error.what);
  return report.value.requirements.filter(({ faults }) => faults.length > 0).map(({ id }) => id);
}

describe('checkArchive', () => {
  let good: Uint8Array;

  beforeAll(async () => {
    good = await writePdf(anArchive(), await somePdfMeans({ attachments: someAttachments }));
  });

  it('finds nothing wrong with a file of this program', async () => {
    const report = await checkArchive(good);
    expect(report).toMatchObject({
      ok: true,
      value: { isRight: true, isTagged: true, pageCount: 4, attachmentCount: 1 },
    });
    expect(await findBroken(good)).toEqual([]);
  });

  it('finds nothing wrong after the file was only read and written again', async () => {
    const document = await PDFDocument.load(good, { updateMetadata: false });
    expect(await findBroken(await document.save({ useObjectStreams: true }))).toEqual([]);
  });

  it.each([...spoilers].map(([what, spoiler]) => ({ what, ...spoiler })))(
    'tells $id alone of a file: $what',
    async ({ id, spoil }) => {
      const document = await PDFDocument.load(good, { updateMetadata: false });
      spoil(document);
      expect(await findBroken(await document.save({ useObjectStreams: true }))).toEqual([id]);
    },
  );

  it.each([...byteSpoilers].map(([what, spoiler]) => ({ what, ...spoiler })))(
    'tells $id alone of bytes: $what',
    async ({ id, spoil }) => {
      expect(await findBroken(spoil(good))).toEqual([id]);
    },
  );

  it('has a file that breaks it for every requirement', () => {
    const broken = [...spoilers.values(), ...byteSpoilers.values()].map(({ id }) => id);
    const all = archiveRequirements.map(({ id }) => id);
    expect([...new Set(broken)].sort()).toEqual([...all].sort());
    expect(new Set(all).size).toBe(all.length);
  });

  it('says so where the bytes are no PDF', async () => {
    const report = await checkArchive(new TextEncoder().encode('PK 记录簿'));
    expect(report).toMatchObject({ ok: false, error: { code: 'pdf-unreadable' } });
  });
});
