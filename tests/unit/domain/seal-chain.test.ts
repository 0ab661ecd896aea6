import { sealSchema } from '@shared/domain/seal';
import {
  NO_PREVIOUS_SEAL,
  sealDocument,
  toSealText,
  toShortSeal,
  verifyChain,
} from '@shared/domain/seal-chain';
import { aChain, aChainDocument } from '@tests/builders/chain';
import { idOf } from '@tests/builders/ids';
import { describe, expect, it } from 'vitest';

const documents = [aChainDocument(1, 1), aChainDocument(2, 1), aChainDocument(1, 2)];

describe('sealDocument', () => {
  it('links each seal to the one before', async () => {
    const [first, second, third] = await aChain(documents);
    expect(first?.seal).toMatchObject({ sequence: 1, previous: NO_PREVIOUS_SEAL });
    expect(second?.seal).toMatchObject({ sequence: 2, previous: first?.seal.seal });
    expect(third?.seal).toMatchObject({ sequence: 3, recordId: idOf(1), revision: 2 });
    expect(sealSchema.safeParse(third?.seal).success).toBe(true);
  });

  it('seals the same document alike, whatever the order of its keys', async () => {
    const document = aChainDocument(1, 1);
    const reversed = Object.fromEntries(Object.entries(document).reverse()) as typeof document;
    expect(await sealDocument(reversed, null)).toEqual(await sealDocument(document, null));
  });

  it('refuses text that cannot be written as UTF-8', async () => {
    const document = { ...aChainDocument(1, 1), branchName: '\ud800' };
    await expect(sealDocument(document, null)).rejects.toThrow();
  });
});

describe('verifyChain', () => {
  it('finds nothing in an untouched chain, in whatever order it is read', async () => {
    const chain = await aChain(documents);
    expect(await verifyChain(chain, chain[2]?.seal.seal)).toEqual([]);
    expect(await verifyChain([...chain].reverse())).toEqual([]);
    expect(await verifyChain([])).toEqual([]);
  });

  it('names the record whose text was changed', async () => {
    const [first, second, third] = await aChain(documents);
    const changed = {
      seal: second!.seal,
      document: { ...second!.document, branchName: '别的支部' },
    };
    expect(await verifyChain([first!, changed, third!])).toEqual([
      { what: 'document-changed', sequence: 2, recordId: idOf(2) },
    ]);
  });

  it('shows a changed text even if it was sealed again in place', async () => {
    const [first, second, third] = await aChain(documents);
    const document = { ...second!.document, branchName: '别的支部' };
    const resealed = { document, seal: await sealDocument(document, first!.seal) };
    expect(await verifyChain([first!, resealed, third!])).toEqual([
      { what: 'link-missing', sequence: 3, recordId: idOf(1) },
    ]);
  });

  it('shows a removed link at the one after it', async () => {
    const [, second, third] = await aChain(documents);
    expect(await verifyChain([second!, third!])).toEqual([
      { what: 'link-missing', sequence: 2, recordId: idOf(2) },
      { what: 'out-of-order', sequence: 3, recordId: idOf(1) },
    ]);
  });

  it('shows links cut off at the end against a seal kept elsewhere', async () => {
    const [first, second, third] = await aChain(documents);
    expect(await verifyChain([first!, second!])).toEqual([]);
    expect(await verifyChain([first!, second!], third!.seal.seal)).toEqual([
      { what: 'end-missing', sequence: 3, recordId: null },
    ]);
  });

  it('shows a link that is there twice', async () => {
    const [first, second] = await aChain(documents);
    expect(await verifyChain([first!, second!, second!])).toEqual([
      { what: 'out-of-order', sequence: 2, recordId: idOf(2) },
    ]);
  });

  it('shows a seal whose own fields were changed', async () => {
    const [first] = await aChain(documents);
    const seal = { ...first!.seal, previous: 'c'.repeat(64) };
    expect(await verifyChain([{ ...first!, seal }])).toEqual([
      { what: 'seal-changed', sequence: 1, recordId: idOf(1) },
      { what: 'link-missing', sequence: 1, recordId: idOf(1) },
    ]);
  });

  it('does not fall over text that cannot have been sealed', async () => {
    const [first] = await aChain(documents);
    const document = { ...first!.document, branchName: '\ud800' };
    expect(await verifyChain([{ ...first!, document }])).toMatchObject([
      { what: 'document-changed' },
    ]);
  });
});

it('prints a seal short and for the QR code', async () => {
  const seal = {
    ...(await sealDocument(aChainDocument(1, 1), null)),
    seal: `9f86d081884c7d65${'0'.repeat(48)}`,
  };
  expect(toShortSeal(seal)).toBe('9F86 D081 884C 7D65');
  expect(toSealText(seal)).toBe(
    `BRB1:1:1:00000000-0000-7000-8000-000000000001:9F86D081884C7D65${'0'.repeat(48)}`,
  );
  expect(toSealText(seal)).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
});
