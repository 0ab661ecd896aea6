import branch from '@resources/sample/branch.json';
import contacts from '@resources/sample/contacts.json';
import members from '@resources/sample/members.json';
import payments from '@resources/sample/payments.json';
import pictures from '@resources/sample/pictures.json';
import plans from '@resources/sample/plans.json';
import records from '@resources/sample/records.json';

import { parseSampleSource, type SampleSource } from '@shared/sample/sample-source';

/** The sample branch as it stands in `resources/sample`, read anew each time. */
export function readSampleSource(): SampleSource {
  return parseSampleSource({
    branch,
    members,
    records,
    pictures,
    payments,
    contacts,
    plans,
  });
}
