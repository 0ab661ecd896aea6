import '../ui/styles/base.css';

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { assertPresent } from '@shared/util/assert';

import { App } from './app';

const root = assertPresent(document.getElementById('root'), 'index.html holds #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
