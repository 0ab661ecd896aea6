import { useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, useForm, useWatch, type UseFormReturn } from 'react-hook-form';

import type { AttendanceEntry } from '@shared/domain/attendance';
import { toDatePart } from '@shared/domain/calendar';
import { meetingRoster } from '@shared/domain/meeting-roster';
import { countAttendance } from '@shared/domain/count-attendance';
import { syncAttendance } from '@shared/domain/filing';
import type { Member } from '@shared/domain/member';
import type { Photo } from '@shared/domain/photo';
import { distinguishSameNames, toLabels } from '@shared/domain/names';
import type { MeetingRecord, RecordContent } from '@shared/domain/record';
import { frameOf } from '@shared/domain/record-kind';
import { rosterOn } from '@shared/domain/roster-on-date';

import { useBook } from '../../../data/book-context';
import { loadPhotosOf } from '../../../data/repositories/photos';
import { useLive } from '../../../data/use-live';
import { clock } from '../../../platform/clock';
import { AttendanceSection } from '../attendance/attendance-section';
import { FilingSection } from '../filing/filing-section';
import { useFoundPlace } from '../found-place';
import { PhotosPart } from '../photos/photos-part';
import { PreviewPane } from '../preview/preview-pane';

import { BasicsSection } from './basics-section';
import { ContentSection } from './content-section';
import { EditorBar } from './editor-bar';
import { MakeUpsSection } from './make-ups-section';
import { MattersSection } from './matters-section';
import { PeopleContext, type People } from './people';
import { useAutosave } from './use-autosave';
import './editor.css';

const noPhotos: ReadonlyMap<string, Photo> = new Map();

interface RecordEditorProps {
  readonly record: MeetingRecord;
  readonly members: readonly Member[];
  readonly usedPlaces: readonly string[];
}

/** What of the content decides who is called together. */
const convening = ['kinds', 'groupMeeting.group', 'committeeMeeting.committeeIds'] as const;

/** The people of the record, read anew when its day or what it convenes changes. */
function usePeopleOn(
  members: readonly Member[],
  date: string | null,
  form: UseFormReturn<RecordContent>,
): People {
  const { branch } = useBook();
  const [kinds, groupMeeting, committeeMeeting] = useWatch({
    control: form.control,
    name: ['kinds', 'groupMeeting', 'committeeMeeting'],
  });
  return useMemo(() => {
    const today = toDatePart(clock.nowLocal());
    const distinctions = distinguishSameNames(members, branch.groups, date ?? today);
    return {
      members,
      today,
      date: date ?? today,
      distinctions,
      roster: rosterOn(members, date ?? today),
      convened: meetingRoster({ kinds, groupMeeting, committeeMeeting }, members, date ?? today),
      labels: toLabels(members, distinctions),
    };
  }, [members, branch.groups, date, kinds, groupMeeting, committeeMeeting]);
}

/**
 * Lets the attendance sheet follow when the kinds, the group or the committee change. What was
 * entered for people who fall off the sheet is remembered: it is there again when they are back.
 */
function useFollowConvened(form: UseFormReturn<RecordContent>, members: readonly Member[]) {
  const entered = useRef(new Map<string, AttendanceEntry>());
  useEffect(() => {
    const { unsubscribe } = form.watch((_, { name }) => {
      if (!convening.some((one) => one === name)) return;
      const content = form.getValues();
      for (const entry of content.attendance) entered.current.set(entry.memberId, entry);
      const all = { ...content, attendance: [...entered.current.values()] };
      form.setValue('attendance', syncAttendance(all, members).attendance, { shouldDirty: true });
    });
    return unsubscribe;
  }, [form, members]);
}

/** The paper form made alive: the same fields in the order of the printed page. */
export function RecordEditor({ record, members, usedPlaces }: RecordEditorProps) {
  const { db } = useBook();
  const photos = useLive(() => loadPhotosOf(db, record.id), [db, record.id]) ?? noPhotos;
  const form = useForm<RecordContent>({ defaultValues: record.content, shouldUnregister: false });
  const autosave = useAutosave(db, record, form);
  const [isPreviewShown, setPreviewShown] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  useFoundPlace(fields, true);
  const [startsAt, attendance, kinds] = useWatch({
    control: form.control,
    name: ['startsAt', 'attendance', 'kinds'],
  });
  const frame = frameOf(kinds);
  const date = startsAt === null ? null : toDatePart(startsAt);
  const people = usePeopleOn(members, date, form);
  useFollowConvened(form, members);
  const counts = useMemo(() => countAttendance(people.convened, attendance), [people, attendance]);

  const changeDate = (next: string | null) => {
    const { startsAt: start, endsAt: end, ...rest } = form.getValues();
    const content: RecordContent = {
      ...rest,
      startsAt: next === null ? null : next + (start?.slice(10) ?? ''),
      endsAt: next === null || end === null ? null : next + end.slice(10),
      bookYear: next === null ? rest.bookYear : Number(next.slice(0, 4)),
    };
    const synced = next === null ? content : syncAttendance(content, members, date);
    for (const name of ['startsAt', 'endsAt', 'bookYear', 'attendance'] as const) {
      form.setValue(name, synced[name], { shouldDirty: true });
    }
  };

  return (
    <FormProvider {...form}>
      <PeopleContext value={people}>
        <div className={isPreviewShown ? 'editor has-preview' : 'editor'}>
          <EditorBar
            record={record}
            isPreviewShown={isPreviewShown}
            onTogglePreview={() => setPreviewShown((shown) => !shown)}
          />
          <form
            ref={fields}
            className="editor-form"
            aria-label="会议记录"
            onSubmit={(event) => event.preventDefault()}
          >
            <BasicsSection
              recordId={record.id}
              hasPrefill={record.status === 'draft'}
              onDateChange={changeDate}
              usedPlaces={usedPlaces}
            />
            {frame.has('attendance') ? <AttendanceSection counts={counts} /> : null}
            <ContentSection />
            {frame.has('matters') ? <MattersSection voters={counts.attendingVoters} /> : null}
            <PhotosPart record={record} facts={photos} saveWithPhoto={autosave.saveWithPhoto} />
            {frame.has('attendance') ? <MakeUpsSection /> : null}
            <FilingSection record={record} photos={photos} flush={autosave.flush} />
          </form>
          {isPreviewShown ? <PreviewPane record={record} photos={photos} /> : null}
        </div>
      </PeopleContext>
    </FormProvider>
  );
}
