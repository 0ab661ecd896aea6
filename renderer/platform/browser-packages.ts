import type { OpenedFile, PackageHost } from '@shared/ipc/backup-host';
import { fail, succeed, type Problem, type Result } from '@shared/util/result';

import { download } from './download';

/** A file that the page has picked, is writing, or has written. */
interface BrowserFile {
  readonly name: string;
  /** What can be read; null while it is written. */
  readonly blob: Blob | null;
  /** What was written so far; the browser keeps large Blobs on disk. */
  readonly parts: readonly Blob[];
  /** Where the user chose a place for it; null where it will be a download. */
  readonly place: ChosenPlace | null;
}

interface ChosenPlace {
  readonly handle: FileSystemFileHandle;
  readonly writable: FileSystemWritableFileStream;
}

type SavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { description: string; accept: Record<string, readonly string[]> }[];
}) => Promise<FileSystemFileHandle>;

/** Chromium has it, others do not; TypeScript's DOM does not know it. */
function findSavePicker(): SavePicker | null {
  const { showSaveFilePicker } = window as { readonly showSaveFilePicker?: SavePicker };
  return showSaveFilePicker?.bind(window) ?? null;
}

/** Package files in the browser: picked by the browser's own dialog, saved as a download. */
export function createBrowserPackages(): PackageHost {
  const files = new Map<number, BrowserFile>();
  let last = 0;
  const enter = (file: BrowserFile): OpenedFile => {
    last += 1;
    files.set(last, file);
    return { handle: last, name: file.name, sizeBytes: file.blob?.size ?? 0 };
  };
  return {
    pick: () =>
      attempt(async () => {
        const blob = await pickFile();
        if (blob === null) return succeed(null);
        return succeed(enter({ name: blob.name, blob, parts: [], place: null }));
      }),
    openBackup: () => Promise.resolve(fail(noBackups)),
    read: (handle, offsetBytes, lengthBytes) =>
      attempt(async () => {
        const blob = files.get(handle)?.blob;
        if (!blob) return fail(notOpen);
        const piece = blob.slice(offsetBytes, offsetBytes + lengthBytes);
        return succeed(new Uint8Array(await piece.arrayBuffer()));
      }),
    close: (handle) => attempt(() => discard(files, handle)),
    beginWrite: (suggestedName) =>
      attempt(async () => {
        const chosen = await choosePlace(suggestedName);
        if (chosen === 'cancelled') return succeed(null);
        const name = chosen?.handle.name ?? suggestedName;
        return succeed(enter({ name, blob: null, parts: [], place: chosen }));
      }),
    write: (handle, bytes) =>
      attempt(async () => {
        const file = files.get(handle);
        if (!file || file.blob) return fail(notOpen);
        if (file.place) await file.place.writable.write(bytes);
        else files.set(handle, { ...file, parts: [...file.parts, new Blob([bytes])] });
        return succeed(null);
      }),
    finishWrite: (handle) =>
      attempt(async () => {
        const file = files.get(handle);
        if (!file || file.blob) return fail(notOpen);
        files.set(handle, { ...file, blob: await finish(file), parts: [], place: null });
        return succeed({ location: file.name });
      }),
    abandonWrite: (handle) => attempt(() => discard(files, handle)),
  };
}

async function finish({ name, parts, place }: BrowserFile): Promise<Blob> {
  if (place) {
    await place.writable.close();
    return place.handle.getFile();
  }
  const blob = new Blob([...parts], { type: 'application/zip' });
  download(blob, name);
  return blob;
}

async function discard(files: Map<number, BrowserFile>, handle: number): Promise<Result<null>> {
  const place = files.get(handle)?.place;
  files.delete(handle);
  await place?.writable.abort();
  return succeed(null);
}

/** Null where the browser has no such dialog; the file then becomes a download. */
async function choosePlace(suggestedName: string): Promise<ChosenPlace | 'cancelled' | null> {
  const showSavePicker = findSavePicker();
  if (!showSavePicker) return null;
  const extension = suggestedName.slice(suggestedName.lastIndexOf('.'));
  const types = [{ description: '备份文件', accept: { 'application/octet-stream': [extension] } }];
  try {
    const handle = await showSavePicker({ suggestedName, types });
    return { handle, writable: await handle.createWritable() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
    throw error;
  }
}

/** Asks by the browser's own dialog; null if it was closed without a file. */
function pickFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.zip,.age';
    input.hidden = true;
    document.body.append(input);
    const settle = (file: File | null) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => settle(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => settle(null));
    input.click();
  });
}

async function attempt<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (error) {
    reportError(error);
    return fail(toProblem(error));
  }
}

const safe = '记录簿没有改动。';

function toProblem(error: unknown): Problem {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return {
    code: isFull ? 'disk-full' : 'file-failed',
    what: isFull ? '磁盘空间不足，文件没有写成。' : '浏览器没能读写这个文件。',
    safe,
    next: isFull ? '请清出一些空间，或者换一个地方保存。' : '请再试一次，或者换一个文件。',
  };
}

const noBackups: Problem = {
  code: 'no-backups',
  what: '在浏览器里运行时没有自动备份。',
  safe,
  next: '请选择您自己保存过的文件。',
};

const notOpen: Problem = {
  code: 'file-not-open',
  what: '这个文件已经关闭。',
  safe,
  next: '请重新选择文件。',
};
