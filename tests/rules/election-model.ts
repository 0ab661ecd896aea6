/**
 * A slow and obvious model of an election: it knows no code of the app, tries every set of people
 * and looks which one the words of the rule describe. Rules of 2020 only.
 */
export interface ModelRound {
  readonly seats: number;
  readonly candidates: readonly string[];
  /** The names that each ballot votes for; null one that was declared void. */
  readonly ballots: readonly (readonly string[] | null)[];
  readonly issued: number;
  readonly returned: number;
  readonly expected: number;
  readonly attending: number;
  /** Whether it decides between people with equal votes. */
  readonly isTieVote: boolean;
  /** Whether the superior lets those be elected who are in doubt; null while there is no answer. */
  readonly answer: boolean | null;
}

export interface ModelResult {
  readonly outcome:
    'complete' | 'tied' | 'too-few' | 'ask' | 'no-quorum' | 'void' | 'contradiction';
  readonly elected: readonly string[];
  readonly tied: readonly string[];
  readonly doubtful: readonly string[];
  readonly votes: ReadonlyMap<string, number>;
}

/** Every set that can be made of some names. */
function allSets(names: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = names;
  if (first === undefined) return [[]];
  return allSets(rest).flatMap((set) => [set, [first, ...set]]);
}

/** Strikes the votes off against those who did not give one, two and two. */
function isMoreThanHalf(votes: number, of: number): boolean {
  let others = of - votes;
  for (let left = votes; left > 0; left -= 1) {
    if (others <= 0) return true;
    others -= 1;
  }
  return false;
}

/** Of every full five one may be away. */
function isQuorate(attending: number, expected: number): boolean {
  let mayBeAway = 0;
  for (let person = 5; person <= expected; person += 5) mayBeAway += 1;
  return expected - attending <= mayBeAway;
}

/** The set that takes the seats: nobody outside has as many votes as anybody inside. */
function seat(
  people: readonly string[],
  seats: number,
  votesOf: (name: string) => number,
): { readonly chosen: readonly string[]; readonly equal: readonly string[] } {
  const possible = allSets(people).filter(
    (set) =>
      set.length <= seats &&
      people
        .filter((name) => !set.includes(name))
        .every((outside) => set.every((inside) => votesOf(inside) > votesOf(outside))),
  );
  const chosen = possible.reduce((best, set) => (set.length > best.length ? set : best), []);
  const rest = people.filter((name) => !chosen.includes(name));
  const most = rest.reduce((best, name) => Math.max(best, votesOf(name)), -1);
  const equal = chosen.length < seats ? rest.filter((name) => votesOf(name) === most) : [];
  return { chosen, equal };
}

export function modelRound(round: ModelRound): ModelResult {
  const { seats, candidates, ballots, issued, returned, expected, attending } = round;
  const valid = ballots.filter((names) => names !== null).filter((names) => names.length <= seats);
  const people = [...new Set([...candidates, ...valid.flat()])];
  const votes = new Map(
    people.map((name) => [name, valid.filter((names) => names.includes(name)).length]),
  );
  const votesOf = (name: string) => votes.get(name) ?? 0;
  const nobody = { elected: [], tied: [], doubtful: [], votes };
  if (issued > attending || attending > expected) return { outcome: 'contradiction', ...nobody };
  if (!isQuorate(attending, expected)) return { outcome: 'no-quorum', ...nobody };
  if (returned > issued) return { outcome: 'void', ...nobody };
  if (ballots.length !== returned) return { outcome: 'contradiction', ...nobody };

  const above = people.filter((name) => isMoreThanHalf(votesOf(name), expected));
  const { chosen, equal } = seat(above, seats, votesOf);
  if (chosen.length === seats) return { ...nobody, outcome: 'complete', elected: chosen };
  if (above.length > chosen.length) {
    return { ...nobody, outcome: 'tied', elected: chosen, tied: equal };
  }
  const open = seats - above.length;
  if (round.isTieVote) {
    const rest = candidates.filter((name) => !above.includes(name));
    const leaders = seat(rest, open, votesOf);
    if (leaders.chosen.length === 0) {
      return { ...nobody, outcome: 'tied', elected: above, tied: leaders.equal };
    }
    return ask(round, { ...nobody, elected: above, doubtful: leaders.chosen }, votesOf);
  }
  const doubtful = people.filter(
    (name) => !above.includes(name) && isMoreThanHalf(votesOf(name), attending),
  );
  if (doubtful.length === 0) return { ...nobody, outcome: 'too-few', elected: above };
  return ask(round, { ...nobody, elected: above, doubtful }, votesOf);
}

function ask(
  { seats, answer }: ModelRound,
  asked: Omit<ModelResult, 'outcome'>,
  votesOf: (name: string) => number,
): ModelResult {
  if (answer === null) return { ...asked, outcome: 'ask' };
  if (!answer) return { ...asked, outcome: 'too-few', doubtful: [] };
  const { elected, doubtful } = asked;
  const { chosen, equal } = seat(doubtful, seats - elected.length, votesOf);
  const all = [...elected, ...chosen];
  const short = equal.length > 0 ? 'tied' : 'too-few';
  return {
    ...asked,
    outcome: all.length === seats ? 'complete' : short,
    elected: all,
    tied: equal,
    doubtful: [],
  };
}

/** Half of the electors or more, each who agreed struck off against one who did not. */
export function isHalfOrMore(agreed: number, electors: number): boolean {
  return agreed >= electors - agreed;
}
