import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { Library, LicenceText } from './library';
import { findLicenceSection } from './licence-section';
import type { ProductionPackage } from './production-packages';

interface Person {
  readonly name?: string;
  readonly email?: string;
}

interface Manifest {
  readonly version?: string;
  readonly license?: string;
  readonly author?: string | Person;
  readonly contributors?: readonly (string | Person)[];
}

/** LICENSE, LICENCE.md, COPYING, NOTICE.txt; not a program that happens to be called so. */
const licenceFile = /^(?:licen[cs]e|copying|notice)s?(?:[-.](?:md|txt|mit|bsd|apache)[^/]*)?$/iu;

/**
 * Reads what an installed package says about its terms.
 *
 * @param folder - The package's folder.
 * @returns The library; null if the folder does not hold the version that the lock names.
 */
export function tryReadLibrary(folder: string, wanted: ProductionPackage): Library | null {
  const manifestPath = join(folder, 'package.json');
  if (!existsSync(manifestPath)) return null;
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest;
  if (manifest.version !== wanted.version) return null;
  const files = readLicenceFiles(folder);
  return {
    name: wanted.name,
    version: wanted.version,
    licence: manifest.license ?? null,
    author: toWords(manifest.author ?? manifest.contributors?.[0]),
    texts: files.length > 0 ? files : readReadme(folder),
  };
}

/** Also those deeper down: a library keeps the terms of what it took in beside that part. */
function readLicenceFiles(folder: string): readonly LicenceText[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').includes('node_modules'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

function readReadme(folder: string): readonly LicenceText[] {
  const file = readdirSync(folder).find((name) => /^readme\.md$/iu.test(name));
  if (file === undefined) return [];
  const text = findLicenceSection(readFileSync(join(folder, file), 'utf8'));
  return text === null ? [] : [{ file, text }];
}

function toWords(person: string | Person | undefined): string | null {
  if (person === undefined || typeof person === 'string') return person ?? null;
  const { name, email } = person;
  return email === undefined ? (name ?? null) : `${name ?? ''} <${email}>`.trim();
}
