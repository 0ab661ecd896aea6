import type { Revision, Seal } from './seal';
import type { Takeover } from './takeover';

/** What every link of a book's chain of seals seals, whatever else its document says. */
export interface LinkDocument {
  /** Of the record, or of the link itself where it is no record's. */
  readonly recordId: string;
  /** From 1; each link of the same id has one more than the one before. */
  readonly revision: number;
}

/** A link of the chain of seals: a filed revision, or a takeover. */
export interface ChainLink {
  readonly document: LinkDocument;
  readonly seal: Seal;
}

/** A link with the table in which it lies, which no damage to its document makes another. */
export type StoredLink =
  | { readonly table: 'revisions'; readonly link: Revision }
  | { readonly table: 'takeovers'; readonly link: Takeover };

/**
 * The links of both tables as one chain.
 *
 * @param count - How many at most; links of the same sequence, which only damage makes, stay together.
 */
export function mergeLinks(
  revisions: readonly Revision[],
  takeovers: readonly Takeover[],
  count = Number.POSITIVE_INFINITY,
): readonly StoredLink[] {
  const links: StoredLink[] = [
    ...revisions.map((link) => ({ table: 'revisions' as const, link })),
    ...takeovers.map((link) => ({ table: 'takeovers' as const, link })),
  ];
  links.sort((one, other) => one.link.seal.sequence - other.link.seal.sequence);
  const last = links[count - 1]?.link.seal.sequence;
  return last === undefined ? links : links.filter(({ link }) => link.seal.sequence <= last);
}
