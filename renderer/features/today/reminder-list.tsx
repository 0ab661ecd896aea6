import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import { formatDate } from '@shared/domain/calendar';
import type { LocalDate } from '@shared/domain/schema';
import {
  reminderGroups,
  type Reminder,
  type ReminderGroup,
  type ReminderTarget,
} from '@shared/reminders/reminder';

import { usePreferences } from '../../platform/preferences-context';
import { Empty } from '../../ui/page';
import { Section } from '../../ui/section';

import { putAsideChoices, splitReminders, withPutAside, type PutAside } from './put-aside';
import './reminders.css';

const groupNames: Readonly<Record<ReminderGroup, string>> = {
  now: '现在',
  month: '本月',
  watch: '留意',
};

function toLink(target: ReminderTarget): { readonly to: string; readonly name: string } {
  switch (target.kind) {
    case 'record':
      return { to: `/records/${target.id}`, name: '打开记录' };
    case 'member':
      return { to: `/members/${target.id}`, name: '看这位党员' };
    case 'records':
      return { to: '/records', name: '看记录' };
    case 'members':
      return { to: '/members', name: '看名册' };
    case 'contacts':
      return { to: '/members/contacts', name: '看联系记录' };
    case 'plan':
      return { to: `/plan/${target.year}/match`, name: '看计划' };
    case 'elections':
      return { to: '/handover/election', name: '看任期和换届' };
  }
}

interface ReminderLineProps {
  readonly reminder: Reminder;
  readonly today: LocalDate;
  readonly onPutAside: (until: LocalDate) => void;
}

function ReminderLine({ reminder, today, onPutAside }: ReminderLineProps) {
  const [isAsking, setAsking] = useState(false);
  const { to, name } = toLink(reminder.target);
  return (
    <li className="reminder">
      <div>
        <p className="numeric">{reminder.text}</p>
        {reminder.basis === '' ? null : <p className="field-hint">{reminder.basis}</p>}
      </div>
      <Link to={to} className="reminder-link" aria-label={`${name}：${reminder.text}`}>
        {name}
      </Link>
      <Button
        size="small"
        aria-expanded={isAsking}
        aria-label={`暂时放下：${reminder.text}`}
        onClick={() => setAsking((asking) => !asking)}
      >
        暂时放下
      </Button>
      {isAsking ? (
        <div className="actions reminder-choices" role="group" aria-label="放到什么时候">
          {putAsideChoices.map(({ name: choice, until }) => (
            <Button key={choice} size="small" onClick={() => onPutAside(until(today))}>
              {choice}
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}

interface AsideProps {
  readonly aside: readonly Reminder[];
  readonly putAside: PutAside;
  readonly onBringBack: (id: string) => void;
}

/** What was put aside: nothing is lost, and each can be brought back. */
function Aside({ aside, putAside, onBringBack }: AsideProps) {
  const [isShown, setShown] = useState(false);
  if (aside.length === 0) return null;
  return (
    <div className="reminder-aside">
      <Button size="small" aria-expanded={isShown} onClick={() => setShown((shown) => !shown)}>
        {isShown ? '收起放下的' : `看放下的 ${aside.length} 条`}
      </Button>
      {isShown ? (
        <ul>
          {aside.map(({ id, text }) => (
            <li key={id} className="reminder">
              <div>
                <p className="numeric">{text}</p>
                <p className="field-hint numeric">{formatDate(putAside[id] ?? '')}再提</p>
              </div>
              <Button size="small" aria-label={`放回来：${text}`} onClick={() => onBringBack(id)}>
                放回来
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

interface ReminderListProps {
  readonly reminders: readonly Reminder[];
  readonly today: LocalDate;
}

/** Everything that wants seeing to, as one list: now, this month, and to be kept in mind. */
export function ReminderList({ reminders, today }: ReminderListProps) {
  const { preferences, change } = usePreferences();
  const { putAside } = preferences;
  const { shown, aside } = splitReminders(reminders, putAside, today);
  const bringBack = (id: string) => {
    change({
      putAside: Object.fromEntries(Object.entries(putAside).filter(([one]) => one !== id)),
    });
  };
  return (
    <Section title="要办的事" note={shown.length === 0 ? undefined : `${shown.length} 件`}>
      {shown.length === 0 ? (
        <Empty title="眼下没有要办的事" text="记录都归了档，该开的会也都有记录。" />
      ) : null}
      {reminderGroups.map((group) => {
        const own = shown.filter((reminder) => reminder.group === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className="reminder-group" aria-label={groupNames[group]}>
            <h3 className="part-heading">{groupNames[group]}</h3>
            <ul>
              {own.map((reminder) => (
                <ReminderLine
                  key={reminder.id}
                  reminder={reminder}
                  today={today}
                  onPutAside={(until) =>
                    change({ putAside: withPutAside(putAside, reminder.id, until, today) })
                  }
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Aside aside={aside} putAside={putAside} onBringBack={bringBack} />
    </Section>
  );
}
