import { z } from 'zod';

import { toHex } from '../util/hash';

import { makeRecoveryCode, tryReadRecoveryCode } from './recovery-code';

/** What OWASP advises for PBKDF2 with SHA-256; some tenths of a second on the users' machines. */
const ROUNDS = 600_000;
const SALT_BYTES = 16;
const KEY_BITS = 256;

/** A secret as it is stored: its derived key alone. */
const storedSecretSchema = z.strictObject({
  rounds: z.int().min(1).max(10_000_000),
  saltHex: z.string().regex(/^([0-9a-f]{2}){16}$/),
  keyHex: z.string().regex(/^([0-9a-f]{2}){32}$/),
});
export type StoredSecret = z.infer<typeof storedSecretSchema>;

/** Minutes without input after which the window locks itself; null for never. */
export const idleMinutes = [5, 15, 30, null] as const;
export type IdleMinutes = (typeof idleMinutes)[number];

/** The window lock of this machine as it is stored; neither secret can be read out of it. */
export const windowLockSchema = z.strictObject({
  passphrase: storedSecretSchema,
  recoveryCode: storedSecretSchema,
  idleMinutes: z.literal(idleMinutes),
  /** Wrong tries since the last right one, and when the newest was. */
  wrongTries: z.int().nonnegative(),
  lastTryMs: z.int().nonnegative(),
});
export type WindowLock = z.infer<typeof windowLockSchema>;

/** Fewer characters than this are guessed by trying. */
export const SHORTEST_PASSPHRASE = 6;

/** A lock that was just made; the code is nowhere but here. */
export interface NewLock {
  readonly lock: WindowLock;
  /** To be shown once and written on paper. */
  readonly recoveryCode: string;
}

async function deriveKey(secret: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const bytes = new TextEncoder().encode(secret);
  const key = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations } as const;
  return toHex(new Uint8Array(await crypto.subtle.deriveBits(algorithm, key, KEY_BITS)));
}

async function store(secret: string, rounds: number): Promise<StoredSecret> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  return { rounds, saltHex: toHex(salt), keyHex: await deriveKey(secret, salt, rounds) };
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

async function isSecret(typed: string, { rounds, saltHex, keyHex }: StoredSecret) {
  return (await deriveKey(typed, fromHex(saltHex), rounds)) === keyHex;
}

/** The same characters typed by another input method or system are the same passphrase. */
function toPassphrase(typed: string): string {
  return typed.normalize('NFC');
}

/**
 * Makes a lock for a passphrase, with a recovery code that opens it too.
 *
 * @param rounds - Of PBKDF2-SHA256; fewer in tests only.
 * @see RFC 8018 (PBKDF2).
 */
export async function makeWindowLock(
  passphrase: string,
  minutes: IdleMinutes,
  rounds: number = ROUNDS,
): Promise<NewLock> {
  const recoveryCode = makeRecoveryCode((bytes) => crypto.getRandomValues(bytes));
  const lock: WindowLock = {
    passphrase: await store(toPassphrase(passphrase), rounds),
    recoveryCode: await store(recoveryCode.replaceAll(' ', ''), rounds),
    idleMinutes: minutes,
    wrongTries: 0,
    lastTryMs: 0,
  };
  return { lock, recoveryCode };
}

/** Whether what was typed is the passphrase, or the recovery code. */
export async function opensLock(lock: WindowLock, typed: string): Promise<boolean> {
  if (await isSecret(toPassphrase(typed), lock.passphrase)) return true;
  const code = tryReadRecoveryCode(typed);
  return code !== null && (await isSecret(code, lock.recoveryCode));
}

/** Tries that cost no waiting: anybody mistypes. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5000;
const LONGEST_WAIT_MS = 5 * 60 * 1000;

/**
 * How long the next try has to wait, in milliseconds: nothing for the first wrong ones, then 5 s,
 * doubled with each, at most 5 minutes. A clock that was set back cannot make it longer.
 */
export function toWaitMs(
  { wrongTries, lastTryMs }: Pick<WindowLock, 'wrongTries' | 'lastTryMs'>,
  nowMs: number,
): number {
  if (wrongTries < FREE_TRIES) return 0;
  const wholeMs = Math.min(FIRST_WAIT_MS * 2 ** (wrongTries - FREE_TRIES), LONGEST_WAIT_MS);
  return Math.max(0, Math.min(wholeMs, lastTryMs + wholeMs - nowMs));
}
