'use strict';

// Says what another maker's validator finds in the bag of the folder that is named: one line for
// each check, and exit code 1 if one of them failed.
const { verify } = require('bagit-tools');

verify(process.argv[2], { version: '1.0', test: true }, (error, isValid, results) => {
  if (error) throw error;
  for (const { type, ok, name } of results) {
    if (type === 'assert') console.log(`${ok ? 'ok' : 'FAULT'} ${name}`);
  }
  process.exitCode = isValid ? 0 : 1;
});
