import type { Takeover } from '../domain/takeover';

import type { PackageFacts } from './package-facts';

/** A book of this machine, as far as a package is held against it. */
export interface LocalBook {
  readonly id: string;
  /** As the list of books calls it. */
  readonly name: string;
  readonly branchId: string | null;
  readonly takeovers: readonly Takeover[];
  /** Of the book that it was copied from; null for a book that began here. */
  readonly origin: { readonly bookId: string; readonly sequence: number } | null;
}

/** What a package says of itself beside its facts. */
export interface ReceivedPackage {
  readonly bookId: string;
  /** Of the newest commit that it holds. */
  readonly sequence: number;
  readonly tagManifestSha256: string | null;
  readonly facts: PackageFacts;
}

/**
 * What a package is to this machine.
 *
 * - `new`: nothing of it is here; it can be taken over as a new book.
 * - `received`: this very package was taken in before.
 * - `older`: the book that was taken over reaches further.
 * - `newer`: the giver's book went on since it was taken over here: a 补交.
 * - `parted`: of the same book, but its sealed texts are others than those that were taken over.
 */
export type PackageStanding =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'received' | 'older' | 'newer' | 'parted';
      readonly book: LocalBook;
      /** By which the book came here. */
      readonly takeover: Takeover;
    };

/** What else the user is told before taking over; none of it keeps them from it. */
export type PackageNote =
  /** The other books here are of other branches. */
  | { readonly kind: 'other-branch'; readonly books: readonly LocalBook[] }
  /** A book of the same branch is here that is not the giver's; both stay. */
  | { readonly kind: 'same-branch'; readonly books: readonly LocalBook[] }
  /** The giver's book itself is here: giver and receiver share the machine. */
  | { readonly kind: 'givers-book'; readonly books: readonly LocalBook[] };

export interface PackageJudgement {
  readonly standing: PackageStanding;
  readonly notes: readonly PackageNote[];
  /** Whether it was made to be handed over, with a code on a list; else a plain copy of a book. */
  readonly isHandover: boolean;
}

function findReceived(
  { tagManifestSha256 }: ReceivedPackage,
  books: readonly LocalBook[],
): PackageStanding | null {
  if (tagManifestSha256 === null) return null;
  for (const book of books) {
    const takeover = book.takeovers.find(
      ({ document }) => document.tagManifestSha256 === tagManifestSha256,
    );
    if (takeover) return { kind: 'received', book, takeover };
  }
  return null;
}

/** The link by which a book came from the giver's; null if it did not. */
export function findTakeoverFrom(
  takeovers: readonly Takeover[],
  fromBookId: string,
): Takeover | null {
  return (
    takeovers.findLast(
      ({ document }) => document.kind === 'takeover' && document.fromBookId === fromBookId,
    ) ?? null
  );
}

function compareWith(received: ReceivedPackage, book: LocalBook): PackageStanding | null {
  const takeover = findTakeoverFrom(book.takeovers, received.bookId);
  if (takeover === null) return null;
  const { seals } = received.facts;
  const sealsThen = takeover.seal.sequence - 1;
  const { origin } = book;
  const isBehind = origin?.bookId === received.bookId && received.sequence < origin.sequence;
  if (seals.length < sealsThen || isBehind) return { kind: 'older', book, takeover };
  const isSameChain = sealsThen === 0 || seals[sealsThen - 1] === takeover.seal.previous;
  return { kind: isSameChain ? 'newer' : 'parted', book, takeover };
}

function toStanding(received: ReceivedPackage, books: readonly LocalBook[]): PackageStanding {
  const before = findReceived(received, books);
  if (before) return before;
  const standings = books.flatMap((book) => compareWith(received, book) ?? []);
  // The book that can be completed comes before one that the package has nothing for.
  return standings.find(({ kind }) => kind === 'newer') ?? standings[0] ?? { kind: 'new' };
}

function toNotes(received: ReceivedPackage, books: readonly LocalBook[]): readonly PackageNote[] {
  const givers = books.filter(({ id }) => id === received.bookId);
  const others = books.filter(({ id }) => id !== received.bookId);
  const { branchId } = received.facts;
  const ofSame = others.filter((book) => book.branchId === branchId);
  if (givers.length === 0 && ofSame.length === 0 && others.length > 0) {
    return [{ kind: 'other-branch', books: others }];
  }
  return [
    ...(givers.length > 0 ? [{ kind: 'givers-book' as const, books: givers }] : []),
    ...(ofSame.length > 0 ? [{ kind: 'same-branch' as const, books: ofSame }] : []),
  ];
}

/**
 * Holds a package against the books of this machine. Nothing is stored, nothing is decided for
 * the user.
 *
 * @param books - All books of the machine.
 */
export function judgePackage(
  received: ReceivedPackage,
  books: readonly LocalBook[],
): PackageJudgement {
  return {
    standing: toStanding(received, books),
    notes: toNotes(received, books),
    isHandover: received.facts.handover !== null && received.tagManifestSha256 !== null,
  };
}
