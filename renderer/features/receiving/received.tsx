import { Button } from 'antd';

import type { Takeover } from '@shared/domain/takeover';
import { describeTakeover } from '@shared/domain/takeover-words';

import type { TakenOverBook } from '../../data/receiving/take-over';
import { Section } from '../../ui/section';

import { ConfirmationCode } from './confirmation-code';

interface TakenOverProps {
  readonly book: TakenOverBook;
  readonly name: string;
  readonly onOpen: (bookId: string) => void;
}

/** After 接收: the code for the giver, and the way into the new book. */
export function TakenOver({ book, name, onOpen }: TakenOverProps) {
  const { takeover, missingPhotos } = book;
  return (
    <Section title="接收好了">
      <div className="stack">
        <p role="status">
          “{name}”已成为这台电脑上的一本新记录簿。封存链第 {takeover.seal.sequence} 号：
          {describeTakeover(takeover.document)}。
        </p>
        <ConfirmationCode tagManifestSha256={takeover.document.tagManifestSha256} />
        {missingPhotos.length === 0 ? null : (
          <p className="note note-advice">
            有 {missingPhotos.length} 张照片包里没有，接收后也看不到；找到以后请移交人补交。
          </p>
        )}
        <p className="field-hint">
          打开以后，签了字的移交清单可以扫描存进去：“换届移交”的“接收”页，接收记录里。确认码以后也在那里看。
        </p>
        <div className="actions">
          <Button type="primary" onClick={() => onOpen(book.bookId)}>
            打开接收的记录簿
          </Button>
        </div>
      </div>
    </Section>
  );
}

interface SupplementedProps {
  readonly takeover: Takeover;
  readonly onBack: () => void;
}

/** After a 补交 came in. */
export function Supplemented({ takeover, onBack }: SupplementedProps) {
  return (
    <Section title="补交收好了">
      <div className="stack">
        <p role="status">
          封存链第 {takeover.seal.sequence} 号：{describeTakeover(takeover.document)}。
        </p>
        <p>给移交人的确认码在下面的接收记录里。</p>
        <div className="actions">
          <Button type="primary" onClick={onBack}>
            完成
          </Button>
        </div>
      </div>
    </Section>
  );
}
