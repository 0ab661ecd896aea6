/** A file of a package that holds terms or notices, with its path inside the package. */
export interface LicenceText {
  readonly file: string;
  readonly text: string;
}

/** A package that ships in the bundles, with the terms that it brings along. */
export interface Library {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it; null if its package.json does not say. */
  readonly licence: string | null;
  readonly author: string | null;
  readonly texts: readonly LicenceText[];
}
