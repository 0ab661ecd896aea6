import { fileURLToPath } from 'node:url';

import { serveSite } from '../../harness/serve-site';

/** Builds a page of this folder as the app is built, and serves it under the app's own policy. */
export async function serveHarness(
  page: 'intake' | 'section',
): Promise<{ url: string; close: () => Promise<void> }> {
  const path = fileURLToPath(new URL(`${page}.html`, import.meta.url));
  const { pageUrl, close } = await serveSite({ page: path, hasApp: false });
  return { url: pageUrl, close };
}
