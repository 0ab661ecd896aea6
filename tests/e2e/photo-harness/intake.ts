import { importPhotos } from '@renderer/workers/photo/client';
import { assertPresent } from '@shared/util/assert';

/** One outcome as plain data, which is all that passes from the page to the test. */
interface HarnessOutcome {
  readonly fileName: string;
  readonly refusal: string | null;
  readonly takenAt: string | null;
  readonly size: string | null;
  readonly thumbnailSize: string | null;
  readonly originalSha256: string | null;
  readonly hasMetadata: boolean;
  /** Colour at each asked place as `r,g,b`. */
  readonly colours: readonly string[];
}

export interface HarnessRun {
  /** Places to read from the stored picture, as fractions of width and height. */
  readonly places?: readonly (readonly [x: number, y: number])[];
  readonly cancelAfter?: number;
  readonly limitMs?: number;
}

declare global {
  interface Window {
    runImport: (run: HarnessRun) => Promise<{ outcomes: HarnessOutcome[]; progress: number[] }>;
  }
}

window.runImport = async ({ places = [], cancelAfter, limitMs }) => {
  const input = document.querySelector<HTMLInputElement>('#files');
  const files = [...assertPresent(input?.files, 'the page has a file input')];
  const known = new Map<string, string>();
  const cancel = new AbortController();
  const outcomes: HarnessOutcome[] = [];
  const progress: number[] = [];
  const onProgress = (done: number) => {
    progress.push(done);
    if (done === cancelAfter) cancel.abort();
  };
  const options = { known, signal: cancel.signal, onProgress };
  for await (const { fileName, answer } of importPhotos(
    files,
    limitMs === undefined ? options : { ...options, limitMs },
  )) {
    if (!answer.ok) {
      outcomes.push({ ...nothing, fileName, refusal: answer.error.code });
      continue;
    }
    const { takenAt, originalSha256, image, thumbnail } = answer.value;
    known.set(originalSha256, fileName);
    const picture = await createImageBitmap(image, { imageOrientation: 'none' });
    const small = await createImageBitmap(thumbnail, { imageOrientation: 'none' });
    outcomes.push({
      fileName,
      refusal: null,
      takenAt,
      originalSha256,
      size: `${picture.width}x${picture.height}`,
      thumbnailSize: `${small.width}x${small.height}`,
      hasMetadata: await hasMetadata(image),
      colours: readColours(picture, places),
    });
  }
  return { outcomes, progress };
};

const nothing = {
  takenAt: null,
  size: null,
  thumbnailSize: null,
  originalSha256: null,
  hasMetadata: false,
  colours: [],
};

/** An APP1 segment (EXIF, XMP) would follow the JFIF header. */
async function hasMetadata(image: Blob): Promise<boolean> {
  const text = new TextDecoder('latin1').decode(await image.arrayBuffer());
  return /Exif\0|GPS|http:\/\/ns\.adobe\.com/.test(text);
}

function readColours(
  picture: ImageBitmap,
  places: readonly (readonly [number, number])[],
): string[] {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = assertPresent(canvas.getContext('2d'), 'a fresh canvas has a context');
  context.drawImage(picture, 0, 0);
  return places.map(([x, y]) => {
    const at = context.getImageData(x * picture.width, y * picture.height, 1, 1).data;
    return [...at.slice(0, 3)].join(',');
  });
}
