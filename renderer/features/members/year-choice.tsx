import { Button } from 'antd';

interface YearChoiceProps {
  readonly year: number;
  readonly onChange: (year: number) => void;
}

/** The year that a page is about, one to and fro. */
export function YearChoice({ year, onChange }: YearChoiceProps) {
  return (
    <div className="year-choice" role="group" aria-label="年度">
      <Button onClick={() => onChange(year - 1)}>上一年</Button>
      <strong className="numeric" role="status">
        {year}年
      </strong>
      <Button onClick={() => onChange(year + 1)}>下一年</Button>
    </div>
  );
}
