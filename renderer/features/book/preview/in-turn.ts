type Work = () => boolean;

const waiting: Work[] = [];
let isScheduled = false;

function takeNext(): void {
  let hasWorked = false;
  while (!hasWorked && waiting.length > 0) hasWorked = waiting.shift()?.() ?? false;
  isScheduled = waiting.length > 0;
  if (isScheduled) requestAnimationFrame(takeNext);
}

/**
 * Does pieces of work one a frame, so that some pages that come at once do not hold the window up:
 * to draw one takes up to some 20 ms.
 *
 * @param work - Answers whether it did anything; what is no longer wanted costs no frame.
 */
export function inTurn(work: Work): void {
  waiting.push(work);
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(takeNext);
}
