import { Link, useParams } from 'react-router';

import { useBook } from '../../../data/book-context';
import { loadHandover, type ListedHandover } from '../../../data/repositories/handovers';
import { useLive } from '../../../data/use-live';
import { HandoverNav } from '../../../forms/handover/handover-nav';
import { SaveNote } from '../../../forms/save-note';
import { Page } from '../../../ui/page';
import { RoomViews } from '../../../ui/room-views';
import { ListStep } from '../list/list-step';
import { steps, toStepAddress, type StepPath } from '../steps';

import { useHandoverEditor } from './use-handover-editor';

function isStep(path: string | undefined): path is StepPath {
  return steps.some((step) => step.path === path);
}

/** One 移交, step by step. */
export function SheetPage() {
  const { db } = useBook();
  const { handoverId = '' } = useParams();
  const listed = useLive(() => loadHandover(db, handoverId), [db, handoverId]);
  if (listed === undefined) return <p className="page">正在读取……</p>;
  if (listed !== null) return <Sheet key={handoverId} listed={listed} />;
  return (
    <Page title="移交">
      <HandoverNav />
      <p className="sheet">
        没有找到这次移交。<Link to="/handover">回到移交</Link>
      </p>
    </Page>
  );
}

function Sheet({ listed }: { readonly listed: ListedHandover }) {
  const { step } = useParams();
  const editor = useHandoverEditor(listed.handover);
  const { handover } = editor;
  const present = isStep(step) ? step : steps[0].path;
  const isClosed = listed.isPredecessors || handover.confirmedAtMs !== null;
  return (
    <Page
      title="移交"
      note={
        isClosed ? (
          '已经交完，清单不再改动。'
        ) : (
          <span role="status" data-testid="save-state">
            <SaveNote />
          </span>
        )
      }
    >
      <HandoverNav />
      <RoomViews
        label="移交各步"
        views={steps.map(({ path, name }, index) => ({
          to: toStepAddress(handover.id, path),
          name: `${index + 1} ${name}`,
        }))}
        present={toStepAddress(handover.id, present)}
      />
      <fieldset className="plain-fieldset" disabled={isClosed}>
        <legend className="visually-hidden">移交内容</legend>
        <ListStep editor={editor} />
      </fieldset>
    </Page>
  );
}
