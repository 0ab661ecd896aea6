import { Button } from 'antd';

import type { Gap } from '@shared/handover/gaps/gap';

import { Section } from '../../../ui/section';
import { PlaceLinks } from '../place-link';
import type { HandoverEditor } from '../sheet/use-handover-editor';

interface GapsStepProps {
  readonly editor: HandoverEditor;
  readonly gaps: readonly Gap[];
  readonly onRecount: () => void;
}

/** 缺口: what the book lacks, named; none of it keeps anybody from handing over. */
export function GapsStep({ editor, gaps, onRecount }: GapsStepProps) {
  const { handover, write } = editor;
  return (
    <Section title="已知缺口" note={gaps.length === 0 ? '没有发现' : `${gaps.length} 条`}>
      <p>
        能补的先补；补不了的如实写明，不妨碍移交。程序只看记录簿里有没有，纸上另有的可以在下一步写明。
      </p>
      {gaps.length === 0 ? (
        <p>各月都有归档的记录，规定的会都开了，照片都在，签字页都有扫描件。</p>
      ) : (
        <ul className="ruled-list">
          {gaps.map(({ key, text, places }) => (
            <li key={key}>
              <span>{text}</span>
              <PlaceLinks places={places} />
            </li>
          ))}
        </ul>
      )}
      <div className="actions handover-below">
        <label className="check">
          <input
            type="checkbox"
            checked={handover.listsGaps}
            onChange={(event) => {
              const listsGaps = event.target.checked;
              write((present) => ({ ...present, listsGaps }));
            }}
          />
          印在移交清单上
        </label>
        <Button onClick={onRecount}>重新清点</Button>
      </div>
    </Section>
  );
}
