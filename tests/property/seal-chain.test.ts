import type { ChainLink } from '@shared/domain/chain-link';
import { verifyChain } from '@shared/domain/seal-chain';
import { aChainDocument } from '@tests/builders/chain';
import { aMixedChain, aSupplementDocument, aTakeoverDocument } from '@tests/builders/mixed-chain';
import fc from 'fast-check';
import { expect, it } from 'vitest';

type Path = readonly (string | number)[];

/** A predecessor's records, the takeover, and a correction that came later. */
const stored = await aMixedChain([
  aChainDocument(1, 1),
  aChainDocument(2, 1),
  aTakeoverDocument(),
  aSupplementDocument(),
  aChainDocument(1, 2),
  aChainDocument(3, 1),
]);
const chain: readonly ChainLink[] = stored.map(({ link }) => link);

it('finds nothing in the chain as it was sealed', async () => {
  expect(await verifyChain(chain, chain.at(-1)?.seal.seal)).toEqual([]);
});

/** Paths of every value in the chain that is no object and no array. */
function leaves(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) =>
    leaves((value as Record<string | number, unknown>)[key], [...path, key]),
  );
}

function changeAt(path: Path, change: (value: unknown) => unknown): readonly ChainLink[] {
  const copy = structuredClone(chain) as unknown;
  const parent = path
    .slice(0, -1)
    .reduce((value, key) => (value as Record<string | number, unknown>)[key], copy);
  const key = path.at(-1) ?? '';
  const holder = parent as Record<string | number, unknown>;
  holder[key] = change(holder[key]);
  return copy as readonly ChainLink[];
}

function toAnother(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'string')
    return value.startsWith('b') ? `c${value.slice(1)}` : `b${value.slice(1)}`;
  return 'b';
}

it('detects a change of any single field', async () => {
  const paths = leaves(chain);
  expect(paths.length).toBeGreaterThan(150);
  for (const path of paths) {
    const faults = await verifyChain(changeAt(path, toAnother));
    expect(faults, path.join('.')).not.toEqual([]);
  }
});

it('detects any other text in any field', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...leaves(chain)),
      fc.oneof(fc.string(), fc.integer(), fc.boolean()),
      async (path, other) => {
        let before: unknown;
        const changed = changeAt(path, (value) => {
          before = value;
          return other;
        });
        fc.pre(before !== other);
        expect(await verifyChain(changed)).not.toEqual([]);
      },
    ),
  );
});

it('detects that any link but the last was removed, and any two were swapped', async () => {
  const index = fc.nat({ max: chain.length - 1 });
  await fc.assert(
    fc.asyncProperty(index, index, async (one, other) => {
      fc.pre(one < other);
      expect(await verifyChain(chain.filter((_, place) => place !== one))).not.toEqual([]);
      const swapped = structuredClone(chain) as ChainLink[];
      const [first, second] = [swapped[one]!, swapped[other]!];
      swapped[one] = { ...first, seal: { ...first.seal, sequence: other + 1 } };
      swapped[other] = { ...second, seal: { ...second.seal, sequence: one + 1 } };
      expect(await verifyChain(swapped)).not.toEqual([]);
    }),
  );
});

it('names the link that was removed by the one that follows it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: chain.length - 2 }), async (removed) => {
      const faults = await verifyChain(chain.filter((_, place) => place !== removed));
      expect(faults[0]).toMatchObject({ what: 'link-missing', sequence: removed + 2 });
    }),
  );
});

it('names the link whose document was changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: chain.length - 1 }), async (place) => {
      const changed = chain.map((link, index) =>
        index === place
          ? { ...link, document: { ...link.document, branchName: '别的支部' } }
          : link,
      );
      const { sequence, recordId } = chain[place]!.seal;
      expect(await verifyChain(changed)).toEqual([
        { what: 'document-changed', sequence, recordId },
      ]);
    }),
  );
});
