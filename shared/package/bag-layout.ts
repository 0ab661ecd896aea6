import { fail, succeed, type Result } from '../util/result';
import { bagFault, type BagFault } from './bag-fault';
import { DECLARATION_NAME } from './declaration';
import type { PlacedEntry } from './zip-directory';

/** The entries of a ZIP as parts of one bag. */
export interface BagLayout {
  /** Folder that holds the bag; null if the bag lies at the top of the ZIP. */
  readonly folderName: string | null;
  /** Files beside `data/` by their path in the bag. */
  readonly tagFiles: ReadonlyMap<string, PlacedEntry>;
  /** Files below `data/` by their path in the bag, which begins with `data/`. */
  readonly payload: ReadonlyMap<string, PlacedEntry>;
}

export const PAYLOAD_FOLDER = 'data/';

/** Of SHA-256, as we write it; it lists every file but itself and the payload, which the manifest lists. */
export const TAG_MANIFEST_NAME = 'tagmanifest-sha256.txt';

/** Finds the bag in a ZIP: at its top, or in its one top folder. */
export function findBag(entries: readonly PlacedEntry[]): Result<BagLayout, BagFault> {
  const tops = new Set(entries.map(({ path }) => path.split('/')[0] ?? ''));
  const [top = ''] = tops;
  const isAtTop = entries.some(({ path, isFolder }) => !isFolder && path === DECLARATION_NAME);
  const isDeclared = entries.some(
    ({ path, isFolder }) => !isFolder && /^[^/]+\/bagit\.txt$/.test(path),
  );
  if (!isAtTop && tops.size > 1)
    return fail(bagFault(isDeclared ? 'several-top-folders' : 'no-bag'));
  if (!isAtTop && !isDeclared) return fail(bagFault('no-bag'));
  const prefix = isAtTop ? '' : `${top}/`;
  const inBag = entries
    .filter(({ path }) => path.startsWith(prefix))
    .map((entry) => [entry.path.slice(prefix.length), entry] as const);
  const hasPayloadFolder = inBag.some(
    ([path, { isFolder }]) =>
      path.startsWith(PAYLOAD_FOLDER) || (isFolder && `${path}/` === PAYLOAD_FOLDER),
  );
  if (!hasPayloadFolder) return fail(bagFault('no-payload-folder'));
  const files = inBag.filter(([, { isFolder }]) => !isFolder);
  return succeed({
    folderName: isAtTop ? null : top,
    tagFiles: new Map(files.filter(([path]) => !path.startsWith(PAYLOAD_FOLDER))),
    payload: new Map(files.filter(([path]) => path.startsWith(PAYLOAD_FOLDER))),
  });
}
