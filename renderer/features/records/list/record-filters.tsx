import type { NamedKind } from '@shared/domain/record-kind';

interface RecordFiltersProps {
  readonly kinds: readonly NamedKind[];
  /** Key of the kind that alone is listed. */
  readonly kind: string | null;
  readonly onKind: (kind: string | null) => void;
  readonly years: readonly number[];
  readonly year: number | undefined;
  readonly onYear: (year: number) => void;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Which of a year's records are listed; a choice of one is none and is not shown. */
export function RecordFilters(props: RecordFiltersProps) {
  const { kinds, kind, onKind, years, year, onYear, typed, onType } = props;
  return (
    <>
      <label className="check">
        找
        <input
          type="search"
          className="input record-filter"
          placeholder="主题、地点、日期"
          autoComplete="off"
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      </label>
      {kinds.length > 1 ? (
        <label className="check">
          类别
          <select
            className="select"
            value={kind ?? ''}
            onChange={(event) => onKind(event.target.value || null)}
          >
            <option value="">全部</option>
            {kinds.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {years.length > 1 ? (
        <label className="check">
          年度
          <select
            className="select numeric"
            value={year}
            onChange={(event) => onYear(Number(event.target.value))}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  );
}
