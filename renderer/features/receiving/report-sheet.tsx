import { formatDate, formatDateTime } from '@shared/domain/calendar';
import { handoverReasonNames, type HandoverPerson } from '@shared/domain/handover';

import { toSizeWords } from '../../forms/packages/size-words';
import { Section } from '../../ui/section';

import { CheckList } from './check-list';
import type { JudgedPackage } from './receiving-stage';

function Person({ role, person }: { readonly role: string; readonly person: HandoverPerson }) {
  return (
    <div className="receiving-person">
      <dt>{role}</dt>
      <dd>
        <strong>{person.name === '' ? '没有写' : person.name}</strong>
        {person.post === '' ? null : <span className="field-hint">{person.post}</span>}
      </dd>
    </div>
  );
}

function People({ judged: { facts } }: { readonly judged: JudgedPackage }) {
  const { handover } = facts;
  if (handover === null) return null;
  return (
    <dl className="receiving-people">
      <Person role="移交人" person={handover.from} />
      <Person role="接收人" person={handover.to} />
      <Person role="监交人" person={handover.witness} />
    </dl>
  );
}

function toYearsWords({ facts: { years } }: JudgedPackage): string {
  if (years === null) return '还没有记录';
  return years.first === years.last ? `${years.first} 年` : `${years.first}—${years.last} 年`;
}

function Facts({ judged }: { readonly judged: JudgedPackage }) {
  const { manifest, facts, fileName, sizeBytes } = judged;
  const { records = 0, members = 0, photos = 0, scans = 0 } = manifest.watermark.counts;
  const { handover, filedCount } = facts;
  return (
    <dl className="facts">
      <dt>支部</dt>
      <dd>{manifest.branchName}</dd>
      {handover === null ? null : (
        <>
          <dt>移交</dt>
          <dd className="numeric">
            {handover.on === null ? '没有写日期' : formatDate(handover.on)}，
            {handoverReasonNames[handover.reason]}
            {handover.number === '' ? '' : `，清单编号 ${handover.number}`}
          </dd>
        </>
      )}
      <dt>内容</dt>
      <dd className="numeric">
        {toYearsWords(judged)}：记录 {records} 份（已归档 {filedCount} 份），党员 {members} 人，照片{' '}
        {photos} 张，签字扫描件 {scans} 份
      </dd>
      <dt>打包时间</dt>
      <dd className="numeric">{formatDateTime(manifest.madeAt)}</dd>
      <dt>文件</dt>
      <dd className="backup-path">
        {fileName}（{toSizeWords(sizeBytes)}）
      </dd>
      {handover === null || handover.openMatters === '' ? null : (
        <>
          <dt>未办结事项</dt>
          <dd className="receiving-matters">{handover.openMatters}</dd>
        </>
      )}
    </dl>
  );
}

/** Who hands over what to whom, and the result of every check, before anything is stored. */
export function ReportSheet({ judged }: { readonly judged: JudgedPackage }) {
  const { judgement } = judged;
  return (
    <Section
      title={judgement.isHandover ? '移交包里有什么' : '这个文件里有什么'}
      note="还没有存进任何东西"
    >
      <div className="stack">
        <People judged={judged} />
        <Facts judged={judged} />
        <CheckList judged={judged} />
      </div>
    </Section>
  );
}
