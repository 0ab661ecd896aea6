import { cutFonts } from '@scripts/font-parts/cut-fonts';
import { toPartPath } from '@shared/book/fonts/font-parts';

let parts: Promise<ReadonlyMap<string, Uint8Array>> | null = null;

/** The parts of the bundled fonts as the build makes them, by their paths. */
export function somePartFiles(): Promise<ReadonlyMap<string, Uint8Array>> {
  parts ??= cutFonts().then(
    (files) => new Map(files.map(({ font, part, bytes }) => [toPartPath(font, part), bytes])),
  );
  return parts;
}
