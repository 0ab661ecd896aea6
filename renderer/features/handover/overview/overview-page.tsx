import { Button } from 'antd';
import { useNavigate } from 'react-router';

import { toDatePart } from '@shared/domain/calendar';
import type { Handover } from '@shared/domain/handover';
import { newHandover } from '@shared/handover/new-handover';
import { newId } from '@shared/util/ids';

import { useBook } from '../../../data/book-context';
import { useIsReadOnly } from '../../../data/handover-context';
import {
  createHandover,
  deleteHandover,
  loadHandovers,
} from '../../../data/repositories/handovers';
import { loadMembers } from '../../../data/repositories/members';
import { useLive } from '../../../data/use-live';
import { HandoverNav } from '../../../forms/handover/handover-nav';
import { clock } from '../../../platform/clock';
import { Empty, Page } from '../../../ui/page';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { useUndo } from '../../../ui/use-undo';
import { steps, toStepAddress } from '../steps';

import { HandoverTable } from './handover-table';

/** Every 移交 of the book, and the way to begin one. */
export function OverviewPage() {
  const { db } = useBook();
  const navigate = useNavigate();
  const tellProblem = useTellProblem();
  const offerUndo = useUndo();
  const listed = useLive(() => loadHandovers(db), [db]);
  const begin = async () => {
    const nowMs = clock.nowMs();
    const today = toDatePart(clock.nowLocal());
    const handover = newHandover({ id: newId(), nowMs, today, members: await loadMembers(db) });
    const created = await createHandover(db, handover);
    tellProblem(created);
    if (created.ok) await navigate(toStepAddress(handover.id, steps[0].path));
  };
  const takeOut = async (handover: Handover) => {
    const deleted = await deleteHandover(db, handover.id);
    tellProblem(deleted);
    if (!deleted.ok) return;
    offerUndo('已删除这次移交', () => {
      void createHandover(db, handover).then(tellProblem);
    });
  };
  const isReadOnly = useIsReadOnly();
  const hasOpen = listed?.some(
    ({ handover, isPredecessors }) => !isPredecessors && handover.confirmedAtMs === null,
  );
  return (
    <Page title="移交">
      <HandoverNav />
      {listed === undefined ? <p>正在读取……</p> : null}
      {listed?.length === 0 ? (
        <div className="sheet">
          <Empty
            title="换届或书记调离时，把全部家底交给接任的人"
            text="程序先清点记录簿里有什么，您再添上纸质材料和实物；移交清单一式三份打印签字，资料写成一个移交包。"
          >
            <Button type="primary" onClick={() => void begin()}>
              开始移交
            </Button>
          </Empty>
        </div>
      ) : null}
      {listed !== undefined && listed.length > 0 ? (
        <Section title="移交记录">
          <HandoverTable listed={listed} onDelete={(handover) => void takeOut(handover)} />
          {hasOpen === true || isReadOnly ? null : (
            <div className="actions handover-begin">
              <Button onClick={() => void begin()}>开始新的移交</Button>
            </div>
          )}
        </Section>
      ) : null}
    </Page>
  );
}
