import { configure } from '@testing-library/react';

// One second by default, which a busy machine outlasts: a wait ends a test only if what it waits
// for never comes.
configure({ asyncUtilTimeout: 15_000 });
