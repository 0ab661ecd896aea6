import '../ui/styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { assertPresent } from '@shared/util/assert';

import { App } from './app';

const root = assertPresent(document.getElementById('root'), 'index.html holds #root');
// Beside the root, so that the lock can take the whole content out of the page and put it back.
const content = document.createElement('div');
createRoot(root).render(
  <StrictMode>
    <App content={content} />
  </StrictMode>,
);
