import { sealDocument } from '@shared/domain/seal-chain';
import { checkBook } from '@shared/verification/check-book';
import { describeFault } from '@shared/verification/describe-fault';
import { aKeptBook, quietMeans, toSource, type KeptBook } from '@tests/builders/kept-book';
import { aTakeoverDocument } from '@tests/builders/mixed-chain';
import { describe, expect, it } from 'vitest';

async function check(book: KeptBook) {
  const report = await checkBook(toSource(book), quietMeans(), null);
  return report!;
}

describe('a book that was taken over', () => {
  async function aTakenOverBook(): Promise<KeptBook> {
    const book = await aKeptBook();
    const document = aTakeoverDocument();
    book.takeovers.push({
      document,
      seal: await sealDocument(document, book.revisions[2]!.seal),
    });
    return book;
  }

  it('has no faults, and its newest link is the takeover', async () => {
    const book = await aTakenOverBook();
    const { sequence, seal, recordId } = book.takeovers[0]!.seal;
    expect(await check(book)).toMatchObject({
      revisionCount: 3,
      newest: { sequence, seal, recordId },
      faultCount: 0,
    });
  });

  it('names a changed takeover by what it tells, not as a record', async () => {
    const book = await aTakenOverBook();
    const { document, seal } = book.takeovers[0]!;
    book.takeovers[0] = { document: { ...document, branchName: '别的支部' }, seal };
    const { faults } = await check(book);
    expect(faults).toMatchObject([{ kind: 'document-changed', record: null }]);
    expect(describeFault(faults[0]!).record).toBe('第 4 号：2026-06-28 由王建国移交、李梅接收');
  });

  it('names a takeover that is gone by the link that follows it', async () => {
    const book = await aTakenOverBook();
    const takeover = book.takeovers.pop()!;
    const document = { ...book.revisions[1]!.document, revision: 2, correctionReason: '补正' };
    book.revisions.push({ document, seal: await sealDocument(document, takeover.seal) });
    book.records[1] = { ...book.records[1]!, revision: 2 };
    expect((await check(book)).faults).toMatchObject([{ kind: 'link-missing', revision: 2 }]);
  });

  it('names the takeover where the chain breaks behind it', async () => {
    const book = await aTakenOverBook();
    book.revisions.pop();
    const fault = (await check(book)).faults.find(({ kind }) => kind === 'link-missing')!;
    expect(describeFault(fault).details.join('')).toContain(
      '第 4 号（2026-06-28 由王建国移交、李梅接收，封存号',
    );
  });
});
