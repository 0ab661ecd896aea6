import { parentPort } from 'node:worker_threads';

import { servePress } from '@renderer/workers/typeset/serve-press';
import { assertPresent } from '@shared/util/assert';
import { createDiskPress } from '@scripts/load-fonts';

import { toMessageEnd } from './press-thread';

const port = assertPresent(parentPort, 'this program is a thread of another');
servePress(toMessageEnd(port), createDiskPress());
