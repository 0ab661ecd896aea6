import { parseSampleSource, type SampleSource } from '../shared/sample/sample-source';

import { readRepositoryFile } from './load-fonts';

const folder = 'resources/sample';

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await readRepositoryFile(`${folder}/${name}.json`)));
}

/** Reads and checks the sample's JSON from disk. */
export async function loadSampleSource(): Promise<SampleSource> {
  const [branch, members, records, pictures, payments, contacts, plans] = await Promise.all(
    ['branch', 'members', 'records', 'pictures', 'payments', 'contacts', 'plans'].map(readJson),
  );
  return parseSampleSource({ branch, members, records, pictures, payments, contacts, plans });
}
