import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from '../../scripts/paths';

/** The bytes of a template with every part, as a superior would send it. */
export function templateFile(): Buffer {
  return readFileSync(join(root, 'tests/fixtures/templates/town.json'));
}
