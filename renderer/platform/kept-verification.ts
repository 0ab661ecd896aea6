import { verificationReportSchema, type VerificationReport } from '@shared/verification/book-fault';

type ReportStorage = Pick<Storage, 'getItem' | 'setItem'>;

const toKey = (bookName: string) => `branch-record-book:verification:${bookName}`;

/** The outcome of the last check of a book on this machine; null if there is none or it is torn. */
export function loadKeptReport(
  bookName: string,
  storage: ReportStorage = localStorage,
): VerificationReport | null {
  try {
    const text = storage.getItem(toKey(bookName));
    return text === null ? null : verificationReportSchema.parse(JSON.parse(text));
  } catch {
    // Not JSON, an older shape, or a browser that refuses storage: the next check makes it anew.
    return null;
  }
}

/** Keeps the outcome until the next check; where storage is refused it holds for the session. */
export function keepReport(
  bookName: string,
  report: VerificationReport,
  storage: ReportStorage = localStorage,
): void {
  try {
    storage.setItem(toKey(bookName), JSON.stringify(report));
  } catch (error) {
    reportError(error);
  }
}
