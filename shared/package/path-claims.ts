import { toClashKey } from './bag-path';

/** Paths that are taken, on any computer. */
export interface PathClaims {
  readonly count: () => number;
  /** Takes a path; false if it would meet another where case or composition is ignored. */
  readonly claim: (path: string) => boolean;
}

export function makePathClaims(): PathClaims {
  const files = new Set<string>();
  const folders = new Set<string>();
  return {
    count: () => files.size,
    claim: (path) => {
      const key = toClashKey(path);
      const above = toFolders(key);
      if (files.has(key) || folders.has(key)) return false;
      if (above.some((folder) => files.has(folder))) return false;
      files.add(key);
      for (const folder of above) folders.add(folder);
      return true;
    },
  };
}

/** The folders that a path lies in: `a`, `a/b` of `a/b/c`. */
function toFolders(path: string): readonly string[] {
  const folders: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
    folders.push(path.slice(0, slash));
  return folders;
}
