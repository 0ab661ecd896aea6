/** Parts of the page of an election, in the order of the work; the path is part of the address. */
export const electionParts = [
  { path: 'preparation', name: '准备' },
  { path: 'candidates', name: '候选人' },
  { path: 'arrivals', name: '到会' },
  { path: 'tally', name: '计票' },
  { path: 'result', name: '结果' },
  { path: 'record', name: '会议记录' },
] as const;
export type ElectionPartPath = (typeof electionParts)[number]['path'];

export function toElectionPath(electionId: string, part: ElectionPartPath = 'preparation'): string {
  return `/handover/election/${electionId}/${part}`;
}
