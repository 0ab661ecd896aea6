import type { Result } from '../util/result';
import type { BackupHost, PackageHost } from './backup-host';
import type { JournalHost } from './journal-host';

/** Where the page runs, for the plain line in settings and for what it may promise. */
export interface HostDescription {
  readonly mode: 'desktop' | 'browser';
  readonly appVersion: string;
  /** As `Electron 45.4.1`, or `浏览器`. */
  readonly runtime: string;
}

export interface SaveFileRequest {
  /** Proposed file name with extension; illegal characters are already replaced. */
  readonly suggestedName: string;
  readonly kind: 'pdf' | 'json' | 'xlsx' | 'csv' | 'ics' | 'docx';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** `cancelled`: the user closed the dialog. `location`: a path, or the name of the download. */
export type SaveFileAnswer =
  { readonly outcome: 'saved'; readonly location: string } | { readonly outcome: 'cancelled' };

/**
 * What the page may ask of the machine: one type, two adapters (desktop over IPC, browser by
 * web APIs), one contract test that both pass. No call throws; failures are `Problem`s.
 */
export interface Host {
  readonly app: {
    readonly describe: () => Promise<Result<HostDescription>>;
  };
  readonly files: {
    /** Desktop: dialog, then temporary file, fsync, rename. Browser: a download. */
    readonly save: (request: SaveFileRequest) => Promise<Result<SaveFileAnswer>>;
    /** Shows a file that was saved in this session in its folder; browser: a named refusal. */
    readonly reveal: (location: string) => Promise<Result<null>>;
  };
  readonly page: {
    /** Opens the system's print dialog for the page as shown. */
    readonly print: () => Promise<Result<null>>;
  };
  readonly lifecycle: {
    /**
     * Registers what must be written before the window may close; the host waits at most 2 s.
     *
     * @returns A function that takes the registration back.
     */
    readonly onFlush: (flush: () => Promise<void>) => () => void;
  };
  /** The second copy of every change; null in the browser, which has no files to keep it in. */
  readonly journal: JournalHost | null;
  /** Automatic backups; null in the browser, where the user exports by hand. */
  readonly backups: BackupHost | null;
  readonly packages: PackageHost;
}
