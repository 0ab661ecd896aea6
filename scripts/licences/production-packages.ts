/** One entry of `packages` in package-lock.json, version 3. */
interface LockEntry {
  /** Present where the folder has another name than the package. */
  readonly name?: string;
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
}

export interface Lock {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

export interface ProductionPackage {
  readonly name: string;
  readonly version: string;
  /** Where it lies, from the project's folder on. */
  readonly folder: string;
  /** Whether an installation may lack it. */
  readonly isOptional: boolean;
}

const modulesFolder = 'node_modules/';

/**
 * The packages that the program itself asks for, each version once, by name and version. What
 * npm marks `devOptional` comes with a tool and is no more than offered to a library: the
 * program does not import it.
 */
export function listProductionPackages(lock: Lock): readonly ProductionPackage[] {
  const byNameAndVersion = new Map<string, ProductionPackage>();
  for (const [folder, entry] of Object.entries(lock.packages)) {
    const start = folder.lastIndexOf(modulesFolder);
    if (start < 0 || entry.dev || entry.devOptional || entry.version === undefined) continue;
    const name = entry.name ?? folder.slice(start + modulesFolder.length);
    const key = `${name} ${entry.version}`;
    const other = byNameAndVersion.get(key);
    if (other !== undefined && (!other.isOptional || entry.optional)) continue;
    const isOptional = entry.optional ?? false;
    byNameAndVersion.set(key, { name, version: entry.version, folder, isOptional });
  }
  const sorted = [...byNameAndVersion].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([, found]) => found);
}
