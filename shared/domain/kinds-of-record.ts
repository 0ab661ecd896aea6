import type { Member } from './member';
import { committeeOn } from './post-on-date';
import { recordContentSchema, type RecordContent } from './record';
import type { OwnKind } from './own-kind';
import { slotOf, toOwnPart } from './own-kind-part';
import { frameOf, isOwnSlot, type BuiltInKind, type RecordKind } from './record-kind';
import { toDatePart } from './calendar';
import { kindSheets, partSchemas, type PartKey } from './sheets/all-sheets';
import { toEmptyPart } from './sheets/sheet';

/** A kind as it is chosen for a record: built in, or as the user defined it. */
export type KindChoice = BuiltInKind | OwnKind;

/**
 * Adds a kind to a record. Its own part is empty, or as it was if the record had it before: a
 * dropped kind keeps its text until the record is filed. A record has one own kind at most: where
 * it has one already it stays, and what is left of a dropped other one makes room.
 *
 * @param members - For the proposal of who is on the committee.
 */
export function addKind(
  content: RecordContent,
  choice: KindChoice,
  members: readonly Member[],
): RecordContent {
  if (typeof choice !== 'string') return addOwnKind(content, choice);
  const kind = choice;
  if (content.kinds.includes(kind)) return content;
  const kinds = [...content.kinds, kind];
  return { ...content, kinds, ...missingPart(content, kind, members) };
}

function addOwnKind(content: RecordContent, definition: OwnKind): RecordContent {
  if (content.kinds.some(isOwnSlot)) return content;
  const isSame = content.ownKind?.kindId === definition.id;
  const ownKind = isSame ? content.ownKind : toOwnPart(definition);
  return {
    ...content,
    kinds: [...content.kinds, slotOf(definition)],
    ...(ownKind === undefined ? {} : { ownKind }),
  };
}

/** Takes a kind from a record that has another one; the text of its own part stays. */
export function dropKind(content: RecordContent, kind: RecordKind): RecordContent {
  const kinds = content.kinds.filter((one) => one !== kind);
  return kinds.length === 0 ? content : { ...content, kinds };
}

function missingPart(
  content: RecordContent,
  kind: BuiltInKind,
  members: readonly Member[],
): Partial<RecordContent> {
  if (kind === 'theme-day') {
    const nothing = { requiredActions: [], optionalActions: [], jointUnits: '' };
    return { themeDay: content.themeDay ?? nothing };
  }
  const found = kindSheets[kind];
  if (!found || content[found.key]) return {};
  const part = partSchemas[found.key].parse({
    ...toEmptyPart(found.sheet),
    ...(kind === 'committee-meeting' ? { committeeIds: proposeCommittee(content, members) } : {}),
  });
  return { [found.key]: part };
}

function proposeCommittee({ startsAt }: RecordContent, members: readonly Member[]): string[] {
  if (startsAt === null) return [];
  return committeeOn(members, toDatePart(startsAt)).map(({ id }) => id);
}

/**
 * The content as it is filed: without the parts of kinds that were dropped and without what the
 * form of its kinds does not show.
 */
export function trimContent(content: RecordContent): RecordContent {
  const kept = new Set<PartKey>(content.kinds.flatMap((kind) => kindSheets[kind]?.key ?? []));
  const frame = frameOf(content.kinds);
  const parts = Object.keys(partSchemas) as PartKey[];
  const unused = new Set<string>([
    ...parts.filter((key) => !kept.has(key)),
    ...(content.kinds.some(isOwnSlot) ? [] : ['ownKind']),
    ...(frame.has('hours') && content.studyTenths !== 0 ? [] : ['studyTenths']),
  ]);
  const used = Object.fromEntries(Object.entries(content).filter(([key]) => !unused.has(key)));
  return recordContentSchema.parse({
    ...used,
    themeDay: content.kinds.includes('theme-day') ? content.themeDay : null,
    ...(frame.has('attendance')
      ? {}
      : { attendance: [], countOverride: null, guests: [], makeUps: [] }),
    ...(frame.has('agenda') ? {} : { agenda: [] }),
    ...(frame.has('matters') ? {} : { matters: [] }),
    ...(frame.has('officers') ? {} : { chairId: null, recorderId: null }),
    ...(frame.has('forms') ? {} : { forms: [] }),
  });
}
