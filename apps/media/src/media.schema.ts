import type { ServiceSchema } from '@blueheart/database';
import { Outlets1796300010000 } from './migrations/1796300010000-outlets.js';
import { Regions1796300020000 } from './migrations/1796300020000-regions.js';
import { Links1796300030000 } from './migrations/1796300030000-links.js';
import { Orders1796300040000 } from './migrations/1796300040000-orders.js';
import { Creatives1796300050000 } from './migrations/1796300050000-creatives.js';
import { Responses1796300060000 } from './migrations/1796300060000-responses.js';
import { Effect1796300070000 } from './migrations/1796300070000-effect.js';
import { Audience1796300090000 } from './migrations/1796300090000-audience.js';
import { Proofs1796300080000 } from './migrations/1796300080000-proofs.js';
import { Publications1796300110000 } from './migrations/1796300110000-publications.js';
import { PublicationNames1796300130000 } from './migrations/1796300130000-publication-names.js';
import { MakeGoods1796300140000 } from './migrations/1796300140000-make-goods.js';
import { SearchedLinks1796300160000 } from './migrations/1796300160000-searched-links.js';
import { DroppedItems1796300200000 } from './migrations/1796300200000-dropped-items.js';
import { HeldFrames1796300210000 } from './migrations/1796300210000-held-frames.js';
import { Booths1796300170000 } from './migrations/1796300170000-booths.js';
import { Contacts1796300180000 } from './migrations/1796300180000-contacts.js';
import { Ownership1796300190000 } from './migrations/1796300190000-ownership.js';
import { VisitJournal1796300120000 } from './migrations/1796300120000-visit-journal.js';

const list = (tables: readonly string[]) => tables.map((table) => `media.${table}`).join(', ');

/** What is, and is kept as it becomes otherwise. */
const kept = [
  'campaigns',
  'channels',
  'outlets',
  'contacts',
  'rates',
  'sites',
  'order_numbers',
  'orders',
  'placements',
  'responses',
  'events',
  'venues',
  'links',
  'visits',
  'visit_journal',
  'items',
  'publications',
  'texts',
  'prints',
  'ceilings',
  'audience_figures',
  'people',
  'files',
  'approval_plans',
  'creatives',
  'creative_versions',
  'proofs',
  'ownership_moves',
];

/** What was done, and stays as it was noted. */
const noted = ['placement_steps', 'approvals', 'text_verdicts', 'print_lines', 'proof_reminders'];

/**
 * A line of a draft can go again, what was placed cannot; and a photo that is sorted to nothing. A ceiling and a wrong
 * figure are not for ever. What is in the journal goes when it is added up.
 */
const removed = ['placements', 'ceilings', 'audience_figures', 'files', 'proofs', 'visit_journal'];

/** Who may do what in this schema. */
export const mediaSchema: ServiceSchema = {
  name: 'media',
  migrations: [
    Outlets1796300010000,
    Regions1796300020000,
    Links1796300030000,
    Orders1796300040000,
    Creatives1796300050000,
    Responses1796300060000,
    Effect1796300070000,
    Proofs1796300080000,
    Audience1796300090000,
    Publications1796300110000,
    VisitJournal1796300120000,
    PublicationNames1796300130000,
    MakeGoods1796300140000,
    SearchedLinks1796300160000,
    Booths1796300170000,
    Contacts1796300180000,
    Ownership1796300190000,
    DroppedItems1796300200000,
    HeldFrames1796300210000,
  ],
  grants: (roleOf) => [
    `grant select, insert, update on ${list(kept)} to "${roleOf('media')}"`,
    `grant select, insert on ${list(noted)} to "${roleOf('media')}"`,
    `grant delete on ${list(removed)} to "${roleOf('media')}"`,
  ],
};
