import { Button } from 'antd';
import { Link } from 'react-router';

import { formatDate } from '@shared/domain/calendar';
import { handoverReasonNames, type Handover, type HandoverPerson } from '@shared/domain/handover';

import type { ListedHandover } from '../../../data/repositories/handovers';
import { steps, toStepAddress } from '../steps';

import { toStateWords } from './state-words';

const toName = ({ name }: HandoverPerson) => (name === '' ? '未填' : name);

/** One row for each 移交: who to whom, how far it is, and the way in. */
export function HandoverTable({
  listed,
  onDelete,
}: {
  readonly listed: readonly ListedHandover[];
  readonly onDelete: (handover: Handover) => void;
}) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          <th scope="col">事由</th>
          <th scope="col">交接日期</th>
          <th scope="col">移交人</th>
          <th scope="col">接收人</th>
          <th scope="col">进度</th>
          <th scope="col">
            <span className="visually-hidden">打开、删除</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {listed.map((one) => {
          const { id, reason, on, from, to, confirmedAtMs } = one.handover;
          const isDone = one.isPredecessors || confirmedAtMs !== null;
          return (
            <tr key={id}>
              <td>{handoverReasonNames[reason]}</td>
              <td>{on === null ? '未定' : formatDate(on)}</td>
              <td>{toName(from)}</td>
              <td>{toName(to)}</td>
              <td>{toStateWords(one)}</td>
              <td>
                <Link to={toStepAddress(id, one.isPredecessors ? 'list' : steps[0].path)}>
                  {isDone ? '查看' : '接着办'}
                </Link>
                {isDone || one.handover.package !== null ? null : (
                  <Button size="small" type="text" onClick={() => onDelete(one.handover)}>
                    删除
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
