import { z } from 'zod';

// Without this zod probes `new Function`, which the page's CSP refuses and reports.
z.config({ jitless: true });

/** Identifies a row: a UUIDv7 in lower case. */
export const idSchema = z.uuid();

/** A calendar day, `YYYY-MM-DD`, that exists (no 30 February). */
export const localDateSchema = z.iso.date();
export type LocalDate = z.infer<typeof localDateSchema>;

/** A local wall time, `YYYY-MM-DDTHH:mm`, without zone. */
export const localDateTimeSchema = z.iso.datetime({ local: true, offset: false, precision: -1 });
export type LocalDateTime = z.infer<typeof localDateTimeSchema>;

/** Milliseconds since 1970-01-01T00:00Z; a machine's moment, never shown without conversion. */
export const momentMsSchema = z.int().nonnegative();

/** SHA-256 as 64 lower-case hex digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** Text as typed; may be empty while a record is a draft. */
export const textSchema = z.string().max(20_000);

/** One line of text; 200 is far beyond any name, place or theme seen in a paper book. */
export const lineSchema = z.string().max(200);
