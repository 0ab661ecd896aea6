import { toDatePart, formatDate } from '@shared/domain/calendar';
import {
  handoverReasonNames,
  handoverReasons,
  type Handover,
  type HandoverReason,
} from '@shared/domain/handover';
import { toPrintedName } from '@shared/domain/names';
import { tryParseDate } from '@shared/domain/parse-date';
import { offeredPosts } from '@shared/domain/post-on-date';
import { rosterOn } from '@shared/domain/roster-on-date';

import { useBook } from '../../../data/book-context';
import { loadMembers } from '../../../data/repositories/members';
import { useLive } from '../../../data/use-live';
import { clock } from '../../../platform/clock';
import { Field } from '../../../ui/field';
import { LineInput } from '../../../ui/line-input';
import { ParsedField } from '../../../ui/parsed-field';
import { Section } from '../../../ui/section';
import type { HandoverEditor } from '../sheet/use-handover-editor';

import { PersonFields } from './person-fields';

const roles = [
  { key: 'from', name: '移交人' },
  { key: 'to', name: '接收人' },
  { key: 'witness', name: '监交人' },
] as const;

/** Posts of those who come from outside the branch, beside the branch's own. */
const posts = [...offeredPosts, '新任书记', '上级党委组织委员', '上级党组织派员'];

/** Names of today's roster, in the order of entry. */
function useRosterNames(): readonly string[] {
  const { db } = useBook();
  return (
    useLive(async () => {
      const roster = rosterOn(await loadMembers(db), toDatePart(clock.nowLocal()));
      return roster.map(({ member }) => toPrintedName(member));
    }, [db]) ?? []
  );
}

/** 交接单: what stands at the head and the foot of the list. */
export function ListStep({ editor }: { readonly editor: HandoverEditor }) {
  const { handover, write } = editor;
  const names = useRosterNames();
  const set = (parts: Partial<Handover>) => write((present) => ({ ...present, ...parts }));
  return (
    <>
      <Section title="交接单">
        <div className="grid">
          <Field label="事由" className="span-3">
            {(control) => (
              <select
                {...control}
                className="select"
                value={handover.reason}
                onChange={(event) => set({ reason: event.target.value as HandoverReason })}
              >
                {handoverReasons.map((reason) => (
                  <option key={reason} value={reason}>
                    {handoverReasonNames[reason]}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <LineInput
            label="编号"
            className="span-3"
            placeholder="没有可以不填"
            value={handover.number}
            onChange={(number) => set({ number })}
          />
          <ParsedField
            label="交接日期"
            className="span-3"
            placeholder="如 6.28，没定可以不填"
            value={handover.on}
            parse={(text) => tryParseDate(text, toDatePart(clock.nowLocal()))}
            format={formatDate}
            onChange={(on) => set({ on })}
          />
          <LineInput
            label="交接地点"
            className="span-3"
            value={handover.place}
            onChange={(place) => set({ place })}
          />
          {roles.map(({ key, name }) => (
            <PersonFields
              key={key}
              role={name}
              person={handover[key]}
              names={names}
              posts={posts}
              onChange={(person) => set({ [key]: person })}
            />
          ))}
        </div>
      </Section>
      <Section title="未办结事项">
        <Field
          label="要交代接收人的事"
          hint="一行写一件。清点出的草稿、没做完的更正会自动印上，不用再写。"
        >
          {(control) => (
            <textarea
              {...control}
              className="textarea"
              maxLength={20_000}
              value={handover.openMatters}
              onChange={(event) => set({ openMatters: event.target.value })}
            />
          )}
        </Field>
      </Section>
    </>
  );
}
