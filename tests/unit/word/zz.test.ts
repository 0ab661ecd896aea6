import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { fillForm } from '@shared/word/forms/fill-form';
import { writeExampleForm } from '@shared/word/forms/example-form';
import { toFormValues } from '@shared/word/forms/to-form-values';
import { aFiledDocument, aSeal, filedPhotos, photoFiles } from '@tests/builders/filed-document';
it('x', async () => {
  const document = aFiledDocument();
  const photos = new Map([...photoFiles].map(([id, f]) => [id, new Uint8Array(readFileSync('tests/fixtures/photos/'+f))]));
  const form = await writeExampleForm({ kinds: ['theme-day'] }, 0);
  writeFileSync('/tmp/word-scratch/form.docx', form);
  const values = toFormValues({ document, seal: aSeal(document), photos: filedPhotos }, []);
  const t = performance.now();
  const filled = await fillForm(form, values, photos);
  console.log(performance.now() - t, filled.ok ? [filled.value.unknown, filled.value.empty] : filled.error);
  if (filled.ok) writeFileSync('/tmp/word-scratch/filled.docx', filled.value.bytes);
});
