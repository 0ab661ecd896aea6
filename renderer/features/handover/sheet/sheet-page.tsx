import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';

import { useBook } from '../../../data/book-context';
import { useIsReadOnly } from '../../../data/handover-context';
import { loadHandover, type ListedHandover } from '../../../data/repositories/handovers';
import { useLive } from '../../../data/use-live';
import { HandoverNav } from '../../../forms/handover/handover-nav';
import { SaveNote } from '../../../forms/save-note';
import { Page } from '../../../ui/page';
import { RoomViews } from '../../../ui/room-views';
import { useCounted } from '../held/use-counted';
import { NoHandover } from '../no-handover';
import { nextStep, steps, toStepAddress, type StepPath } from '../steps';

import { StepBody } from './step-body';
import { useHandoverEditor } from './use-handover-editor';

/** Package and confirmation go on after the list is closed, as for a 补交. */
function isOfList(path: StepPath): boolean {
  return path !== 'package' && path !== 'confirm';
}

/** One 移交, step by step. */
export function SheetPage() {
  const { db } = useBook();
  const { handoverId = '' } = useParams();
  const listed = useLive(() => loadHandover(db, handoverId), [db, handoverId]);
  if (listed === undefined) return <p className="page">正在读取……</p>;
  return listed === null ? <NoHandover /> : <Sheet key={handoverId} listed={listed} />;
}

function Sheet({ listed }: { readonly listed: ListedHandover }) {
  const { step } = useParams();
  const editor = useHandoverEditor(listed.handover);
  const counting = useCounted();
  const isReadOnly = useIsReadOnly();
  const { handover } = editor;
  // What the predecessor's book held is told by the signed list, since this book has gone on;
  // package and confirmation were that one's to write.
  const offered = steps.filter(({ isWritten }) => !listed.isPredecessors || isWritten);
  const present = offered.find(({ path }) => path === step)?.path ?? offered[0]?.path ?? 'list';
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
        views={offered.map(({ path, name }) => ({
          to: toStepAddress(handover.id, path),
          name: `${steps.findIndex((one) => one.path === path) + 1} ${name}`,
        }))}
        present={toStepAddress(handover.id, present)}
      />
      <fieldset className="plain-fieldset" disabled={(isClosed || isReadOnly) && isOfList(present)}>
        <legend className="visually-hidden">移交内容</legend>
        <StepBody path={present} editor={editor} counting={counting} />
      </fieldset>
      {listed.isPredecessors ? null : <NextStep handoverId={handover.id} present={present} />}
    </Page>
  );
}

function NextStep({
  handoverId,
  present,
}: {
  readonly handoverId: string;
  readonly present: StepPath;
}) {
  const navigate = useNavigate();
  const next = nextStep(present);
  const open = async (address: string) => {
    await navigate(address);
    window.scrollTo({ top: 0 });
  };
  const canPrint = present === 'list' || next === null;
  return (
    <div className="actions handover-next">
      {next === null ? null : (
        <Button type="primary" onClick={() => void open(toStepAddress(handoverId, next.path))}>
          下一步：{next.name}
        </Button>
      )}
      {canPrint ? (
        <Button onClick={() => void open(`/handover/${handoverId}/print`)}>看清单、打印</Button>
      ) : null}
    </div>
  );
}
