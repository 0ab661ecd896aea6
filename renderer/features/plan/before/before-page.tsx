import { useMemo, useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';

import {
  meetingPaperNames,
  meetingPapers,
  toMeetingPapers,
  type MeetingPapers,
} from '@shared/book/model/to-meeting-papers';
import { formatDate, toDatePart } from '@shared/domain/calendar';
import { gatherDraft, gatherItem, toGatheringName, type Gathering } from '@shared/plan/gathering';

import { useBook } from '../../../data/book-context';
import { loadMembers } from '../../../data/repositories/members';
import { loadRecord } from '../../../data/repositories/records';
import { useLive } from '../../../data/use-live';
import { PrintPage } from '../../../forms/pages/print-page';
import { PlannedRecordButton } from '../../../forms/new-record/planned-record-button';
import { clock } from '../../../platform/clock';
import { Empty, Page } from '../../../ui/page';
import { RadioChoice } from '../../../ui/radio-choice';
import { usePlan } from '../use-plan';

import { NoticePart, useNotice } from './notice-part';

interface BeforeProps {
  readonly gathering: Gathering;
  readonly back: ReactNode;
}

const papersToPrint = meetingPapers.map((papers) => [papers, meetingPaperNames[papers]] as const);

interface SignInProps {
  readonly gathering: Gathering;
  readonly isByGroup: boolean;
  readonly onChoose: (isByGroup: boolean) => void;
}

/** Who stands on the sign-in sheet, and in which order. */
function SignInChoice({ gathering, isByGroup, onChoose }: SignInProps) {
  const { branch } = useBook();
  return (
    <div className="actions">
      <span>
        {gathering.expected.length === 0
          ? '这一类不按名册点名，留空白签到。'
          : `应到${gathering.expected.length}人，名单按${gathering.date === null ? '今天' : '开会那天'}的名册。`}
      </span>
      {branch.groups.length === 0 || gathering.expected.length === 0 ? null : (
        <label className="check">
          <input
            type="checkbox"
            checked={isByGroup}
            onChange={(event) => onChoose(event.target.checked)}
          />
          按党小组分开排
        </label>
      )}
    </div>
  );
}

/** 会前准备: the notice above, under it what is put on paper as it prints. */
function Before({ gathering, back }: BeforeProps) {
  const { branch } = useBook();
  const [isByGroup, setByGroup] = useState(false);
  const [papers, setPapers] = useState<MeetingPapers>('sign-in');
  const notice = useNotice(gathering);
  const { text } = notice;
  const book = useMemo(
    () => toMeetingPapers({ gathering, branchName: branch.name, isByGroup, papers, notice: text }),
    [gathering, branch.name, isByGroup, papers, text],
  );
  const when = gathering.date === null ? '日子未定' : formatDate(gathering.date);
  return (
    <PrintPage
      title={`会前准备：${toGatheringName(gathering)}`}
      note={`${when}${gathering.theme === '' ? '' : `，${gathering.theme}`}`}
      book={book}
      back={back}
    >
      <NoticePart {...{ gathering, notice }} />
      <div className="sheet stack">
        <RadioChoice
          legend="印什么"
          name="meeting-papers"
          options={papersToPrint}
          chosen={papers}
          onChoose={setPapers}
          isRow
        />
        {papers === 'notice' ? null : (
          <SignInChoice {...{ gathering, isByGroup }} onChoose={setByGroup} />
        )}
      </div>
    </PrintPage>
  );
}

function useGathering(toGathering: (means: Parameters<typeof gatherItem>[1]) => Gathering | null) {
  const { db, branch } = useBook();
  const members = useLive(() => loadMembers(db), [db]);
  if (members === undefined) return undefined;
  return toGathering({ branch, members, today: toDatePart(clock.nowLocal()) });
}

function NotFound({ text }: { readonly text: string }) {
  return (
    <Page title="没有找到">
      <Empty title="没有找到" text={text} />
    </Page>
  );
}

/** What a planned meeting needs before it is held. */
export function BeforeLinePage() {
  const { itemId = '' } = useParams();
  const { year, plan } = usePlan();
  const item = plan?.items.find(({ id }) => id === itemId);
  const gathering = useGathering((means) => (item ? gatherItem(item, means) : null));
  if (plan === undefined || gathering === undefined) return <p className="page">正在读取……</p>;
  if (plan === null || !item || gathering === null) {
    return <NotFound text="这一行不在计划里，或者已经删除。" />;
  }
  return (
    <Before
      gathering={gathering}
      back={
        <>
          <Link to={`/plan/${year}`}>回到计划</Link>
          <PlannedRecordButton plan={plan} item={item} />
        </>
      }
    />
  );
}

/** What a meeting needs whose draft was already begun. */
export function BeforeDraftPage() {
  const { recordId = '' } = useParams();
  const { db } = useBook();
  const record = useLive(() => loadRecord(db, recordId), [db, recordId]);
  const gathering = useGathering((means) => (record ? gatherDraft(record.content, means) : null));
  if (record === undefined || gathering === undefined) return <p className="page">正在读取……</p>;
  if (gathering === null) return <NotFound text="这份记录不在本记录簿里，或者已经删除。" />;
  return (
    <Before gathering={gathering} back={<Link to={`/records/${recordId}`}>回到这份记录</Link>} />
  );
}
