import { existsSync, readdirSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { BookDatabase } from '@renderer/data/db';
import { migrations } from '@renderer/data/migrations/all';

const folder = new URL('.', import.meta.url).pathname;
const sources = new URL('../../renderer/data/migrations/', import.meta.url).pathname;
const fixtures = new URL('../fixtures/databases/', import.meta.url).pathname;

describe('database migrations', () => {
  it('count up by one from 1', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(
      migrations.map((_, index) => index + 1),
    );
  });

  it('are all listed: every file of a migration is one of the versions', () => {
    const numbered = readdirSync(sources).filter((file) => /^\d{4}-/.test(file));
    expect(numbered.length).toBe(migrations.length);
  });

  it('each have a test of their own that opens an old database made at that version', () => {
    const missing = migrations.filter(({ version }) => {
      const prefix = String(version).padStart(4, '0');
      const hasTest = readdirSync(folder).some((file) => file.startsWith(`${prefix}-`));
      return !hasTest || !existsSync(`${fixtures}v${version}.json`);
    });
    expect(missing).toEqual([]);
  });

  it('lead to the schema that was reviewed', async () => {
    const db = new BookDatabase('schema');
    await db.open();
    const schema = {
      version: db.verno,
      tables: Object.fromEntries(
        db.tables.map((table) => [
          table.name,
          [table.schema.primKey.src, ...table.schema.indexes.map((index) => index.src)],
        ]),
      ),
    };
    db.close();
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
      'database-schema.json',
    );
  });
});
