import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';

import { explainCounts } from '@shared/domain/count-attendance';
import { exemptionReasonNames } from '@shared/domain/member';
import type { MeetingRecord } from '@shared/domain/record';
import { missingOfExemption } from '@shared/election/electors';

import { useBook } from '../../../data/book-context';
import { writeElectionRecord } from '../../../data/repositories/elections';
import { loadRecord } from '../../../data/repositories/records';
import { useLive } from '../../../data/use-live';
import { useRuleBook } from '../../../data/use-rule-book';
import { clock } from '../../../platform/clock';
import { Section } from '../../../ui/section';
import { useTellProblem } from '../../../ui/use-tell-problem';
import { toElectionPath } from '../parts';
import { useElectionPeople } from '../people';
import type { ElectionEditor } from '../use-election';

/** 会议记录: what the election hands over to its record, and the record itself. */
export function RecordPart({ election, flush }: ElectionEditor) {
  const { db } = useBook();
  const rules = useRuleBook();
  const navigate = useNavigate();
  const tellProblem = useTellProblem();
  const [isWriting, setWriting] = useState(false);
  const { recordId, heldOn } = election;
  const record = useLive(
    async () => (recordId === null ? null : await loadRecord(db, recordId)),
    [db, recordId],
  );
  if (record === undefined) return <p>正在读取……</p>;
  const present = record?.deletedAtMs === null ? record : null;
  const write = async () => {
    setWriting(true);
    const flushed = await flush();
    if (flushed.ok) {
      const written = await writeElectionRecord(db, election.id, clock.nowMs(), rules);
      tellProblem(written);
      if (written.ok) await navigate(`/records/${written.value}`);
    }
    setWriting(false);
  };
  return (
    <Section title="会议记录" note="支部党员大会＋换届选举">
      <div className="stack">
        {present?.status === 'filed' ? (
          <p>这次选举的会议记录已经归档。要改请打开记录，用“更正”写明原因。</p>
        ) : (
          <HandedOver election={election} />
        )}
        <div className="actions">
          <RecordLink record={present} />
          {present?.status === 'filed' ? null : heldOn === null ? (
            <p className="note note-advice">
              填了开会日期才能写入会议记录：<Link to={toElectionPath(election.id)}>去填</Link>
            </p>
          ) : (
            <Button type="primary" disabled={isWriting} onClick={() => void write()}>
              {present === null ? '写入会议记录' : '重新写入会议记录'}
            </Button>
          )}
        </div>
      </div>
    </Section>
  );
}

function RecordLink({ record }: { readonly record: MeetingRecord | null }) {
  return record === null ? null : <Link to={`/records/${record.id}`}>打开会议记录</Link>;
}

/** What is written, so that nobody is surprised by what is overwritten. */
function HandedOver({ election }: Pick<ElectionEditor, 'election'>) {
  const { electorate, labels } = useElectionPeople(election);
  const { counts, date } = electorate;
  const { expected, attending } = explainCounts(counts);
  const exempt = election.exemptions.filter((one) => missingOfExemption(one, date).length === 0);
  return (
    <>
      <p>写入记录的有：日期、出席、届次、批复文号、监票人和计票人、选票和得票。</p>
      <ul className="numeric">
        <li>{expected}</li>
        <li>{attending}（没有记到会的先记为缺席，请在记录里改成请假并写原因）</li>
      </ul>
      {exempt.length === 0 ? null : (
        <p>
          同时在名册上记下这一天不计入应到：
          {exempt
            .map(
              ({ memberId, reason }) =>
                `${labels.get(memberId) ?? ''}（${reason === null ? '' : exemptionReasonNames[reason]}）`,
            )
            .join('、')}
          。
        </p>
      )}
      <p className="field-hint">
        会议内容、议程、照片由您在记录里写；再次写入时这些和请假的原因都不动。
      </p>
    </>
  );
}
