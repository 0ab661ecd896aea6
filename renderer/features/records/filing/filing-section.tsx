import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { Photo } from '@shared/domain/photo';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import { isBlocking, type Finding } from '@shared/rules/finding';
import type { Problem, Result } from '@shared/util/result';

import { Field } from '../../../ui/field';
import { ProblemNote } from '../../../ui/problem-note';
import { useQuestion } from '../../../ui/questions';
import { Section } from '../../../ui/section';
import { usePeople } from '../editor/people';
import { HonestyPart } from '../honesty/honesty-part';

import { FindingList } from './finding-list';
import { useFiling } from './use-filing';
import './filing.css';

interface FilingSectionProps {
  readonly record: MeetingRecord;
  readonly photos: ReadonlyMap<string, Photo>;
  readonly flush: () => Promise<Result<null>>;
}

/** Words over the list: how many points stop the filing, how many are advice. */
function toSummary(findings: readonly Finding[]): string {
  const blocking = findings.filter(isBlocking).length;
  const advice = findings.length - blocking;
  if (findings.length === 0) return '没有发现问题，可以归档。';
  if (blocking === 0) return `可以归档。另有 ${advice} 处提醒，请看一看是否属实。`;
  return `还有 ${blocking} 处要先补上或改正，才能归档${advice > 0 ? `；另有 ${advice} 处提醒` : ''}。`;
}

/** 归档检查: what is missing or false, in words, and the filing itself. */
export function FilingSection({ record, photos, flush }: FilingSectionProps) {
  const { control, getValues } = useFormContext<RecordContent>();
  const ask = useQuestion();
  const { members } = usePeople();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isFiling, setFiling] = useState(false);
  const filing = useFiling(record, members, photos);

  // The list may trail the typing: it must never slow a key down.
  const content = useDeferredValue(useWatch({ control }) as RecordContent);
  const findings = useMemo(() => filing.check(content, reason.trim()), [filing, content, reason]);
  const isCorrecting = record.status === 'correcting';
  const isStopped = findings.some(isBlocking);

  const file = async () => {
    setFiling(true);
    setProblem(null);
    const saved = await flush();
    const filed = saved.ok ? await filing.file(getValues(), reason.trim()) : saved;
    setFiling(false);
    if (!filed.ok) setProblem(filed.error);
  };
  const drop = async () => {
    // What is still on its way to disk must not arrive after the correction was given up.
    const saved = await flush();
    const dropped = saved.ok ? await filing.dropCorrection() : saved;
    if (!dropped.ok) setProblem(dropped.error);
  };
  const confirm = async () => {
    const isSure = await ask({
      title: '归档这份记录？',
      text: '归档后内容和照片就封存了，不能直接改；要改须用“更正”并写明原因，旧文保留。',
      yes: '归档',
      no: '再看看',
    });
    if (isSure) await file();
  };

  return (
    <Section title="归档检查" id="filing">
      <div className="stack">
        <p aria-live="polite">{toSummary(findings)}</p>
        <FindingList findings={findings} />
        <HonestyPart record={record} content={content} />
        {isCorrecting ? (
          <Field label="更正的原因（必填，会印在记录上）">
            {(control_) => (
              <input
                {...control_}
                className="input"
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {problem ? <ProblemNote problem={problem} /> : null}
        <div className="actions">
          <Button
            type="primary"
            disabled={isStopped}
            loading={isFiling}
            onClick={() => void confirm()}
          >
            归档
          </Button>
          {isCorrecting ? <Button onClick={() => void drop()}>放弃更正，恢复原文</Button> : null}
        </div>
      </div>
    </Section>
  );
}
