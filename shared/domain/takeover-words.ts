import { chainEventDocumentSchema, type ChainEventDocument } from './takeover';

function toWords(document: ChainEventDocument): string {
  if (document.kind === 'supplement') {
    return `收进补交的 ${document.revisions.length} 份更正${document.reason === '' ? '' : `：${document.reason}`}`;
  }
  const { from, to, handedOverOn } = document;
  const day = handedOverOn === null ? '' : `${handedOverOn} `;
  return `${day}由${from.name || '（没有写名字）'}移交、${to.name || '（没有写名字）'}接收`;
}

/**
 * A link that is no record in words, as `2026-06-28 由王建国移交、李梅接收`.
 *
 * @param document - As it is stored, which after damage may be of any shape.
 */
export function describeTakeover(document: unknown): string {
  const { data } = chainEventDocumentSchema.safeParse(document);
  return data ? toWords(data) : '接收移交的记载，内容已读不出来';
}
