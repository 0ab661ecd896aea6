import { bagFault, type FaultList } from './bag-fault';
import { isUnsafePath } from './bag-path';
import { PAYLOAD_FOLDER, type BagLayout } from './bag-layout';
import type { Declaration } from './declaration';
import { toPossiblePaths } from './manifest';
import { toLines } from './tag-text';

export const FETCH_NAME = 'fetch.txt';

/**
 * Reads `fetch.txt` (RFC 8493, 2.2.3): address, length, path. Nothing is ever fetched, so a file
 * that is only there makes the bag incomplete.
 *
 * @returns The paths that are not in the bag; each is reported as `remote-file`.
 */
export function readFetchList(
  text: string,
  layout: BagLayout,
  version: Declaration['version'],
  faults: FaultList,
  warnings: FaultList,
): ReadonlySet<string> {
  const remote = new Set<string>();
  let isMalformed = false;
  for (const line of toLines(text)) {
    const match = /^\S+[ \t]+(?:\d+|-)[ \t]+([^ \t].*)$/su.exec(line);
    const paths = toPossiblePaths(match?.[1] ?? '', version).map((path) => path.normalize('NFC'));
    const [path = ''] = paths;
    const isPayload = path.startsWith(PAYLOAD_FOLDER) && !isUnsafePath(path);
    if (match === null || !isPayload) isMalformed ||= line.trim() !== '';
    else if (!paths.some((candidate) => layout.payload.has(candidate)) && !remote.has(path)) {
      remote.add(path);
      faults.add(bagFault('remote-file', path));
    }
  }
  if (isMalformed) faults.add(bagFault('fetch-malformed', FETCH_NAME));
  else if (remote.size === 0) warnings.add(bagFault('fetch-kept', FETCH_NAME));
  return remote;
}
