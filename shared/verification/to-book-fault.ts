import type { StoredLink } from '../domain/chain-link';
import type { MeetingRecord } from '../domain/record';
import { ownKindSlots, recordKindFacts } from '../domain/record-kind';
import { describeTakeover } from '../domain/takeover-words';

import type { BookFault, BookFaultKind, SealPlace } from './book-fault';

/** What a fault may say beyond its kind. */
type FaultDetails = Partial<Omit<BookFault, 'kind'>>;

/** A fault with what is known of it; the rest is null. */
export function toBookFault(kind: BookFaultKind, details: FaultDetails): BookFault {
  return {
    kind,
    record: null,
    event: null,
    revision: null,
    filedAt: null,
    before: null,
    after: null,
    fields: null,
    photo: null,
    ...details,
  };
}

/** Text of a row that may be damaged; empty if there is none. */
function toText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

const kindNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(recordKindFacts).map(([kind, { name }]) => [kind, name]),
);

const isOwn = (kind: unknown) => ownKindSlots.some((slot) => slot === kind);

/** A record by its words, as far as its row still has them. */
export function toNamedRecord(
  id: string,
  content: MeetingRecord['content'] | undefined,
): NonNullable<BookFault['record']> {
  const kinds: unknown = content?.kinds;
  const ownName = toText(
    (content?.ownKind as { readonly name?: unknown } | null | undefined)?.name,
  );
  return {
    id,
    theme: toText(content?.theme),
    kinds: (Array.isArray(kinds) ? kinds : []).map((kind) =>
      isOwn(kind) && ownName !== '' ? ownName : (kindNames[String(kind)] ?? ''),
    ),
    startsAt: toText(content?.startsAt) || null,
  };
}

/** A link as a place in the chain that a reader can find. */
export function toSealPlace(stored: StoredLink): SealPlace {
  const { seal } = stored.link;
  const place = {
    sequence: seal.sequence,
    seal: toText(seal.seal),
    recordId: toText(seal.recordId),
  };
  if (stored.table === 'takeovers') {
    return { ...place, theme: describeTakeover(stored.link.document), filedAt: '', revision: null };
  }
  const { document } = stored.link;
  return {
    ...place,
    theme: toText((document.content as MeetingRecord['content'] | undefined)?.theme),
    filedAt: toText(document.filedAt),
    revision: seal.revision,
  };
}
