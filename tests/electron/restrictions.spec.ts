import { createServer } from 'node:http';

import { expect } from '@playwright/test';

import { test } from './launch';

test('an inline script does not run', async ({ start }) => {
  const { page } = await start();
  const hasRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.hasRun = true';
    document.head.append(script);
    return 'hasRun' in window;
  });
  expect(hasRun).toBe(false);
});

test('WebAssembly runs and text does not become code', async ({ start }) => {
  const { page } = await start();
  const outcomes = await page.evaluate(
    () =>
      new Promise((resolve) => {
        // From a timer, because the debugger's own call is let past the policy.
        setTimeout(() => {
          const attempt = (act: () => unknown) => {
            try {
              act();
              return 'runs';
            } catch (error) {
              return error instanceof Error ? error.name : 'fails';
            }
          };
          const emptyModule = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
          resolve({
            wasm: attempt(() => new WebAssembly.Module(emptyModule)),
            text: attempt(() => Reflect.construct(Function, ['return 1'])),
          });
        });
      }),
  );
  expect(outcomes).toEqual({ wasm: 'runs', text: 'EvalError' });
});

test('every page load carries its own nonce', async ({ start }) => {
  const { page } = await start();
  const loadNonce = () =>
    page.evaluate(() => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce);
  const first = await loadNonce();
  await page.reload();
  expect(first).toMatch(/^[A-Za-z0-9+/]{22}==$/u);
  expect(await loadNonce()).not.toBe(first);
});

test('the page cannot be led elsewhere', async ({ start }) => {
  const { page } = await start();
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,elsewhere']) {
    await page.evaluate((target) => {
      location.href = target;
    }, url);
    // A navigation that is let through would replace the page before this answers.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(page.url()).toMatch(/^app:\/\/bundle\//u);
  }
});

test('no further window opens', async ({ start }) => {
  const { app, page } = await start();
  const isRefused = await page.evaluate(() => window.open('app://bundle/') === null);
  expect(isRefused).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('no frame and no webview is let in', async ({ start }) => {
  const { app, page } = await start();
  await page.evaluate(async () => {
    for (const name of ['iframe', 'webview']) {
      const element = document.createElement(name);
      element.setAttribute('src', 'data:text/html,inside');
      document.body.append(element);
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  });
  const contents = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getType()),
  );
  expect(contents).toEqual(['window']);
  expect(page.frames().map((frame) => frame.url())).not.toContain('data:text/html,inside');
});

test('place, camera and notifications are refused; copying and lasting storage allowed', async ({
  start,
}) => {
  const { page } = await start();
  const states = await page.evaluate(async () => {
    const query = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    return {
      place: await query('geolocation'),
      camera: await query('camera'),
      notifications: await query('notifications'),
      copying: await query('clipboard-write'),
      persistent: await navigator.storage.persist(),
    };
  });
  expect(states).toEqual({
    place: 'denied',
    camera: 'denied',
    notifications: 'denied',
    copying: 'granted',
    persistent: true,
  });
});

test('no request leaves the machine, even from a page without a policy', async ({ start }) => {
  const { app } = await start();
  let requestCount = 0;
  const server = createServer((_request, response) => {
    requestCount += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const outcome = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => 'reached',
        () => 'cancelled',
      ),
    `http://127.0.0.1:${port}/`,
  );
  server.close();
  expect(outcome).toBe('cancelled');
  expect(requestCount).toBe(0);
});

test('the folder of the page cannot be left', async ({ start }) => {
  const { page } = await start();
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/%2e%2e/main/index.js', '/..%2f..%2fpackage.json', '/missing.js'].map(
        async (path) => (await fetch(path)).status,
      ),
    ),
  );
  expect(statuses).toEqual([404, 404, 404]);
});
