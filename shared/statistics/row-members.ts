import { standingOn } from '../domain/roster-on-date';

import { sortMembers, toRows, type RowMember } from './member-order';
import { lastDayOf } from './period';
import type { StatisticsSource } from './statistics-source';

/**
 * Members who are listed: those whom a filed record of the period called together or names, and
 * those who belong on its last day (or today, if that comes first).
 */
export function rowMembersOf(source: StatisticsSource): readonly RowMember[] {
  const { branch, members, records, period, now } = source;
  const day = lastDayOf(period, now);
  const frozenNames = new Map(
    records.flatMap(({ lines }) => lines.map(({ memberId, name }) => [memberId, name] as const)),
  );
  const named = new Set([
    ...frozenNames.keys(),
    ...records.flatMap((record) => [...record.named.values()].flat()),
  ]);
  const listed = members.filter((member) => {
    const { belongs, standing } = standingOn(member, day);
    return named.has(member.id) || (belongs && standing !== null);
  });
  const known = new Set(members.map(({ id }) => id));
  return [
    ...toRows(sortMembers(listed, source.order, branch.groups, day), branch.groups, day),
    ...[...frozenNames]
      .filter(([memberId]) => !known.has(memberId))
      .map(([memberId, name]) => ({ memberId, name, member: null })),
  ];
}
