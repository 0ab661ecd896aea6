import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { bookDesignSchema } from '@shared/domain/book-design';
import { bookFileSchema } from '@shared/domain/book-file';
import { branchSchema } from '@shared/domain/branch';
import { contactSchema } from '@shared/domain/contact';
import { paymentSchema } from '@shared/domain/dues';
import { electionSchema } from '@shared/domain/election-day';
import { handoverSchema } from '@shared/domain/handover';
import { memberSchema } from '@shared/domain/member';
import { ownKindSchema } from '@shared/domain/own-kind';
import { photoSchema } from '@shared/domain/photo';
import { planSchema } from '@shared/domain/plan';
import { printingSchema } from '@shared/domain/printing';
import { recordSchema } from '@shared/domain/record';
import { scanSchema } from '@shared/domain/scan';
import { revisionSchema } from '@shared/domain/seal';
import { takeoverSchema } from '@shared/domain/takeover';
import { wordTemplateSchema } from '@shared/domain/word-template';
import { localRuleRowSchema } from '@shared/rules/local-rules';

/**
 * The shape of every stored row. A change here needs a database migration and a new format
 * number of packages; `npm run golden:update` rewrites the file, to be reviewed on its own.
 */
describe('the shape of stored rows', () => {
  it('is the one that was reviewed', async () => {
    const shapes = Object.fromEntries(
      Object.entries({
        branchSchema,
        memberSchema,
        photoSchema,
        recordSchema,
        revisionSchema,
        planSchema,
        paymentSchema,
        contactSchema,
        ownKindSchema,
        localRuleRowSchema,
        bookDesignSchema,
        printingSchema,
        scanSchema,
        wordTemplateSchema,
        electionSchema,
        handoverSchema,
        takeoverSchema,
        bookFileSchema,
      }).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
    );
    await expect(`${JSON.stringify(shapes, null, 2)}\n`).toMatchFileSnapshot('row-schemas.json');
  });
});
