import { Button } from 'antd';
import { useState } from 'react';

/** A field by its name, with what the chosen record says there. */
export interface NamedField {
  readonly name: string;
  readonly value: string;
}

interface FieldNamesTableProps {
  readonly caption: string;
  readonly fields: readonly NamedField[];
}

/** Names to be copied into a form; the braces come with them. */
export function FieldNamesTable({ caption, fields }: FieldNamesTableProps) {
  const [told, setTold] = useState('');
  const copy = async (name: string) => {
    try {
      await navigator.clipboard.writeText(`{${name}}`);
      setTold(`已复制 {${name}}，可以到 WPS 里粘贴。`);
    } catch {
      setTold(`没能自动复制，请照着写：{${name}}`);
    }
  };
  return (
    <>
      <div className="word-names" tabIndex={0} role="region" aria-label={`字段名：${caption}`}>
        <table className="plain-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">字段名</th>
              <th scope="col">这份记录的内容</th>
              <th scope="col">
                <span className="visually-hidden">复制</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map(({ name, value }) => (
              <tr key={name}>
                <th scope="row" className="word-name">
                  {`{${name}}`}
                </th>
                <td>{value === '' ? <span className="field-hint">没有填</span> : value}</td>
                <td>
                  <Button
                    size="small"
                    aria-label={`复制 {${name}}`}
                    onClick={() => void copy(name)}
                  >
                    复制
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="word-copied" role="status">
        {told}
      </p>
    </>
  );
}
