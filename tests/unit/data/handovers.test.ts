import { describe, expect, it } from 'vitest';

import { transact } from '@renderer/data/commit';
import {
  changeHandover,
  createHandover,
  deleteHandover,
  loadHandover,
  loadHandovers,
} from '@renderer/data/repositories/handovers';
import { FIXED_NOW_MS } from '@tests/builders/clock';
import { buildHandover, buildTakeover } from '@tests/builders/handover';
import { idOf } from '@tests/builders/ids';
import { anEmptyDatabase } from '@tests/builders/open-database';

const { id } = buildHandover();

describe('the handovers of a book', () => {
  it('are changed as they are stored, so that two changes both stay', async () => {
    const db = anEmptyDatabase();
    await createHandover(db, buildHandover());
    await changeHandover(db, id, FIXED_NOW_MS, (stored) => ({ ...stored, place: '活动室' }));
    await changeHandover(db, id, FIXED_NOW_MS, (stored) => ({ ...stored, number: '2026-1' }));
    expect((await loadHandover(db, id))?.handover).toMatchObject({
      place: '活动室',
      number: '2026-1',
      changedAtMs: FIXED_NOW_MS,
    });
  });

  it('tell the predecessor’s apart, by which the book came', async () => {
    const db = anEmptyDatabase();
    await createHandover(db, buildHandover());
    await createHandover(db, buildHandover({ id: idOf(0x905), changedAtMs: 5 }));
    await transact(db, [db.takeovers], () => db.takeovers.add(buildTakeover(id)));
    const listed = await loadHandovers(db);
    expect(listed.map(({ handover, isPredecessors }) => [handover.id, isPredecessors])).toEqual([
      [idOf(0x905), false],
      [id, true],
    ]);
  });

  it('refuse a change of one that is not there', async () => {
    const changed = await changeHandover(anEmptyDatabase(), id, 1, (stored) => stored);
    expect(changed).toMatchObject({ ok: false, error: { code: 'handover-is-gone' } });
  });

  it('can be deleted while no package was written', async () => {
    const db = anEmptyDatabase();
    await createHandover(db, buildHandover());
    expect(await deleteHandover(db, id)).toMatchObject({ ok: true });
    const written = {
      tagManifestSha256: 'ab'.repeat(32),
      fileName: '移交包.zip',
      sizeBytes: 1,
      madeAtMs: 1,
      sequence: 1,
      isEncrypted: false,
      verifiedAtMs: 1,
    };
    await createHandover(db, buildHandover({ package: written }));
    expect(await deleteHandover(db, id)).toMatchObject({
      ok: false,
      error: { code: 'handover-has-package' },
    });
  });
});
