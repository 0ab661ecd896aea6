import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import manifest from '@resources/fonts/manifest.json';
import metrics from '@resources/fonts/metrics.json';
import { fontFiles } from '@scripts/make-font-metrics';
import { measureFont } from '@scripts/measure-font';
import { fontKeys } from '@shared/book/fonts/font-key';
import { sha256Hex } from '@shared/util/hash';
import { readRepositoryFile } from '@scripts/load-fonts';

describe('bundled fonts', () => {
  it.each(manifest.fonts)('are the files that the manifest names: $file', async (font) => {
    const bytes = await readRepositoryFile(`resources/fonts/${font.file}`);
    expect(bytes.length).toBe(font.sizeBytes);
    expect(await sha256Hex(bytes)).toBe(font.sha256);
  });

  it('come with the whole text of their licence', () => {
    for (const { licenceFile } of manifest.fonts) {
      const licence = readFileSync(new URL(`../../../../${licenceFile}`, import.meta.url), 'utf8');
      const words = licence.replace(/\s+/g, ' ');
      expect(words).toMatch(/SIL Open Font License/i);
      expect(words).toMatch(/PERMISSION & CONDITIONS/);
      expect(words).toMatch(/DEALINGS IN THE FONT SOFTWARE/);
    }
  });

  it('have a row of metrics for every key', () => {
    expect(metrics.fonts.map(({ key }) => key)).toEqual([...fontKeys]);
  });

  it.each(fontFiles)('have the metrics that their file tells: %s', async (key, file) => {
    const bytes = await readRepositoryFile(`resources/fonts/${file}`);
    const measured: unknown = JSON.parse(
      JSON.stringify(measureFont(key, file, Buffer.from(bytes))),
    );
    expect(metrics.fonts.find((font) => font.key === key)).toEqual(measured);
  });
});
