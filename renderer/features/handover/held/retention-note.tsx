import { retentionSources, retentionWords } from '@shared/handover/items/retention-sources';

/** Of the list of words that fields for 保管期限 offer. */
export const RETENTION_WORDS_ID = 'handover-retention-words';

/** What sources say of 保管期限, folded away; they disagree, so nothing is chosen beforehand. */
export function RetentionNote() {
  return (
    <>
      <datalist id={RETENTION_WORDS_ID}>
        {retentionWords.map((word) => (
          <option key={word} value={word} />
        ))}
      </datalist>
      <details className="handover-below">
        <summary>保管期限怎么填：各处规定不一样，按上级和当地档案部门的要求</summary>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">材料</th>
              <th scope="col">期限</th>
              <th scope="col">出处</th>
            </tr>
          </thead>
          <tbody>
            {retentionSources.map(({ about, retention, source }) => (
              <tr key={about}>
                <td>{about}</td>
                <td className="nowrap">{retention}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
