import fc from 'fast-check';
import { expect, it } from 'vitest';

import type { Revision } from '@shared/domain/seal';
import { hashDocument } from '@shared/domain/seal-chain';
import { planSupplement, type OwnRecord } from '@shared/receiving/plan-supplement';
import { aChainDocument } from '@tests/builders/chain';
import { idOf } from '@tests/builders/ids';

const TAKEN_OVER_AT_MS = 1000;

/** Texts of a record by who wrote them; the first is what was taken over. */
const aRecord = fc.record({
  isDraft: fc.boolean(),
  theirs: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 3 }),
  ours: fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 2 }),
  isOpen: fc.boolean(),
});
type Story = typeof aRecord extends fc.Arbitrary<infer Value> ? Value : never;

async function toRevision(number: number, revision: number, place: string): Promise<Revision> {
  const plain = aChainDocument(number, revision);
  const document = { ...plain, content: { ...plain.content, place } };
  const seal = {
    sequence: 1,
    recordId: document.recordId,
    revision,
    documentSha256: await hashDocument(document),
    previous: '0'.repeat(64),
    seal: '0'.repeat(64),
  };
  return { document, seal };
}

async function toSides(story: Story, number: number) {
  const before = story.isDraft ? [] : [await toRevision(number, 1, '村委会')];
  const grow = (places: readonly string[]) =>
    Promise.all(places.map((place, index) => toRevision(number, before.length + index + 1, place)));
  const [theirs, added] = [await grow(story.theirs), await grow(story.ours)];
  const ours = [...before, ...added];
  const status = story.isOpen ? 'correcting' : ours.length === 0 ? 'draft' : 'filed';
  const record: OwnRecord['record'] = {
    status: status === 'correcting' && ours.length === 0 ? 'draft' : status,
    changedAtMs: story.isOpen || added.length > 0 ? TAKEN_OVER_AT_MS + 1 : 1,
    deletedAtMs: null,
  };
  return { theirs, ours, record };
}

const toOwn = (record: OwnRecord['record'], revisions: readonly Revision[]): OwnRecord => ({
  record,
  revisions: revisions.map(({ seal }) => ({
    revision: seal.revision,
    documentSha256: seal.documentSha256,
  })),
});

it('takes each new text once, in order, and never one for which the receiver has another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aRecord, { minLength: 1, maxLength: 5 }), async (stories) => {
      const sides = await Promise.all(stories.map((story, index) => toSides(story, index + 1)));
      const theirs = sides.flatMap((side) => side.theirs);
      const own = new Map(
        sides.map(({ ours, record }, index) => [idOf(index + 1), toOwn(record, ours)]),
      );
      const plan = planSupplement(theirs, own, TAKEN_OVER_AT_MS);

      const named = [...plan.toTake, ...plan.leftOut].map(({ recordId }) => recordId);
      expect(new Set(named).size).toBe(named.length);
      expect(named.length + plan.alreadyTaken).toBe(
        sides.filter((side) => side.theirs.length > 0).length,
      );
      for (const { recordId, revisions } of plan.toTake) {
        const before = own.get(recordId)!.revisions.length;
        expect(revisions.map(({ seal }) => seal.revision)).toEqual(
          revisions.map((_, index) => before + index + 1),
        );
        own.set(
          recordId,
          toOwn({ status: 'filed', changedAtMs: 1, deletedAtMs: null }, [
            ...sides.find(({ theirs: [one] }) => one?.seal.recordId === recordId)!.ours,
            ...revisions,
          ]),
        );
      }
      const again = planSupplement(theirs, own, TAKEN_OVER_AT_MS);
      expect(again.toTake).toEqual([]);
      expect(again.leftOut).toEqual(plan.leftOut);
      expect(again.alreadyTaken).toBe(plan.alreadyTaken + plan.toTake.length);
    }),
  );
});
