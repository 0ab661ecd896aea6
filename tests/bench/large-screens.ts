import type { Page } from '@playwright/test';

/**
 * Measured inside the page: from the act itself until the screen shows what it leads to. The end is
 * the first frame after the document holds it: that frame's layout and painting are in the time, as
 * is the wait for it, at most 16.7 ms at 60 Hz; a frame more is not. What the graphics process does
 * after the page has painted is not in it.
 */
interface Watched {
  /** Sets a field and tells React as choosing would. */
  readonly setValue: (selector: string, value: string) => void;
  /** Milliseconds until the condition holds and is painted. */
  readonly until: (startedAt: number, holds: () => boolean) => Promise<number>;
  /** Gets ready for the next key; `answered` then gives the time from it to its painted answer. */
  readonly awaitKey: (holds: () => boolean) => void;
  answered: Promise<number>;
}

declare global {
  interface Window {
    watched: Watched;
  }
}

/** Gives every page the means to measure itself. */
export async function prepareWatching(page: Page): Promise<void> {
  await page.evaluate(() => {
    const nextFrame = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(null);
        }),
      );
    /** Looked at after every change of the document, not frame by frame, and when it is scrolled. */
    const untilHolds = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!holds()) return;
          observer.disconnect();
          window.removeEventListener('scroll', look);
          resolve();
        };
        const observer = new MutationObserver(look);
        const all = { subtree: true, childList: true, attributes: true, characterData: true };
        observer.observe(document, all);
        window.addEventListener('scroll', look);
        look();
      });
    window.watched = {
      setValue: (selector, value) => {
        const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector);
        if (!field) throw new Error(`no ${selector}`);
        const prototype =
          field instanceof HTMLSelectElement
            ? HTMLSelectElement.prototype
            : HTMLInputElement.prototype;
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value);
        field.dispatchEvent(
          new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
        );
      },
      until: async (startedAt, holds) => {
        await untilHolds(holds);
        await nextFrame();
        return performance.now() - startedAt;
      },
      awaitKey: (holds) => {
        const key = new Promise<number>((resolve) => {
          // What no key of the keyboard has comes as input alone, as from an input method. The
          // time is that of the event itself, before the page was told.
          for (const type of ['keydown', 'beforeinput'] as const) {
            const note = ({ timeStamp }: Event) => resolve(timeStamp);
            window.addEventListener(type, note, { capture: true, once: true });
          }
        });
        window.watched.answered = key.then((pressedAt) => window.watched.until(pressedAt, holds));
      },
      answered: Promise.resolve(Number.NaN),
    };
  });
}

/** From the click on 记录 until its first line is there; from 今日 each time. */
export async function timeList(page: Page): Promise<number> {
  await page.getByRole('link', { name: '今日', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  return page.evaluate(() => {
    const startedAt = performance.now();
    document.querySelector<HTMLElement>('a[href="#/records"]')?.click();
    return window.watched.until(
      startedAt,
      () => document.querySelector('.record-table tbody td a, .empty') !== null,
    );
  });
}

/** From the click on 统计 until the newest year's table of members is there; from 今日 each time. */
export async function timeStatistics(page: Page): Promise<number> {
  await page.getByRole('link', { name: '今日', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  return page.evaluate(() => {
    const startedAt = performance.now();
    document.querySelector<HTMLElement>('a[href="#/statistics"]')?.click();
    return window.watched.until(
      startedAt,
      () => document.querySelector('.figure-table tbody tr') !== null,
    );
  });
}

/** Scrolls from the head of the list to its end until the last line is there. */
export async function timeScroll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    window.scrollTo(0, 0);
    await window.watched.until(performance.now(), () => window.scrollY === 0);
    const startedAt = performance.now();
    window.scrollTo(0, document.documentElement.scrollHeight);
    return window.watched.until(startedAt, () => {
      const last = document.querySelector('.record-table tbody:last-of-type tr:last-child a');
      return last !== null && last.getBoundingClientRect().top < innerHeight + 100;
    });
  });
}

const kindSelect = 'select.select:not(.numeric)';
const yearSelect = 'select.select.numeric';

/** From the choice of a kind until the list holds only it; then back to all. */
export async function timeKind(page: Page): Promise<number> {
  return page.evaluate(async (selector) => {
    const note = () => document.querySelector('.page-heading-note')?.textContent ?? '';
    const all = note();
    const startedAt = performance.now();
    window.watched.setValue(selector, 'group-meeting');
    const tookMs = await window.watched.until(startedAt, () => note() !== all);
    window.watched.setValue(selector, '');
    await window.watched.until(performance.now(), () => note() === all);
    return tookMs;
  }, kindSelect);
}

/** From the choice of another year until its list is there; then back. */
export async function timeYear(page: Page): Promise<number> {
  return page.evaluate(async (selector) => {
    const note = () => document.querySelector('.page-heading-note')?.textContent ?? '';
    const startedAt = performance.now();
    window.watched.setValue(selector, '2020');
    const tookMs = await window.watched.until(startedAt, () => note().startsWith('2020'));
    window.watched.setValue(selector, '2026');
    await window.watched.until(performance.now(), () => note().startsWith('2026'));
    return tookMs;
  }, yearSelect);
}

/** Between two keys, as in quick typing. */
const keyPauseMs = 80;

/** Presses a key of the keyboard, or gives what none has, and waits for its painted answer. */
async function timeKey(page: Page, character: string, typed: string): Promise<number> {
  await page.waitForTimeout(keyPauseMs);
  await page.evaluate((wanted) => {
    const list = document.querySelector('.search-list');
    window.watched.awaitKey(() => list?.getAttribute('data-typed') === wanted);
  }, typed);
  await page.keyboard.type(character);
  return page.evaluate(() => window.watched.answered);
}

/**
 * Types words into the search, key by key, each word in the place of the one before.
 *
 * @returns Milliseconds from each key until its results are painted.
 */
export async function timeKeys(page: Page, words: readonly string[]): Promise<readonly number[]> {
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: '搜索' }).waitFor();
  const taken: number[] = [];
  for (const word of words) {
    await page.keyboard.press('Control+A');
    const characters = Array.from(word);
    for (const [index, character] of characters.entries()) {
      const typed = characters.slice(0, index + 1).join('');
      taken.push(await timeKey(page, character, typed));
    }
  }
  await page.keyboard.press('Escape');
  return taken;
}

/** What the texts cost when they are read for the search. */
export interface LoadFacts {
  readonly tookMs: number;
  /** Longest time that the page answered nobody. */
  readonly longestBlockMs: number;
  readonly workerHeapBytes: number | null;
}

/** Patience with a browser that does not tell. */
const answerWithinMs = 20_000;

/** What the search worker holds after its garbage is gone; null if the browser does not tell. */
async function loadWorkerHeapBytes(page: Page): Promise<number | null> {
  const session = await page.context().newCDPSession(page);
  const told = new Promise<number | null>((resolve) => {
    setTimeout(() => resolve(null), answerWithinMs);
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (!targetInfo.url.includes('search')) return;
      for (const [id, method] of [
        'HeapProfiler.collectGarbage',
        'Runtime.getHeapUsage',
      ].entries()) {
        const message = JSON.stringify({ id, method });
        void session.send('Target.sendMessageToTarget', { sessionId, message });
      }
    });
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as {
        readonly id?: number;
        readonly result?: { readonly usedSize?: number };
      };
      if (id === 1) resolve(result?.usedSize ?? null);
    });
  });
  const attaching = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', attaching);
  return told;
}

/** Reads all texts in the background, as after a start, on a page that was just opened. */
export async function measureLoading(page: Page): Promise<LoadFacts> {
  const started = await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
    Object.assign(window, { longTasks: tasks });
    return performance.now();
  });
  await page.keyboard.press('Control+K');
  await page
    .getByText(/已查|还在准备全文/u)
    .waitFor({ state: 'attached' })
    .catch(() => undefined);
  await page.getByText(/已查|还在准备全文/u).waitFor({ state: 'detached', timeout: 120_000 });
  await page.keyboard.press('Escape');
  const { tookMs, longestBlockMs } = await page.evaluate((from) => {
    const { longTasks } = window as unknown as { readonly longTasks: readonly number[] };
    return { tookMs: performance.now() - from, longestBlockMs: Math.max(0, ...longTasks) };
  }, started);
  return { tookMs, longestBlockMs, workerHeapBytes: await loadWorkerHeapBytes(page) };
}
