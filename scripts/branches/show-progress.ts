import { toShownText } from '@shared/package/bag-fault';

/** Tells on stderr how far the work is. */
export interface ShownProgress {
  /** Begins a file; what is given takes the file's bytes. */
  readonly begin: (fileName: string) => (doneBytes: number, totalBytes: number | null) => void;
  readonly end: () => void;
}

const CLEAR_LINE = '\r\u001b[K';

/** One line that is written over on a terminal; elsewhere one line a file. */
export function startProgress(count: number): ShownProgress {
  const { isTTY } = process.stderr;
  let done = 0;
  let shown = '';
  const write = (text: string) => {
    if (text === shown) return;
    shown = text;
    process.stderr.write(isTTY ? `${CLEAR_LINE}${text}` : `${text}\n`);
  };
  return {
    begin: (fileName) => {
      done += 1;
      const head = `核验 ${done}/${count}\u3000${toShownText(fileName)}`;
      write(head);
      return (doneBytes, totalBytes) => {
        if (!isTTY || totalBytes === null || totalBytes === 0) return;
        write(`${head}\u3000${Math.floor((doneBytes / totalBytes) * 100)}%`);
      };
    },
    end: () => {
      if (isTTY && count > 0) process.stderr.write(CLEAR_LINE);
    },
  };
}
