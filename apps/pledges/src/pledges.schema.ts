import type { ServiceSchema } from '@blueheart/database';
import { Pledges1766000002000 } from './migrations/1766000002000-pledges.js';
import { ContactExports1796000005000 } from './migrations/1796000005000-contact-exports.js';
import { Erasures1796000016000 } from './migrations/1796000016000-erasures.js';
import { Doubts1766100002000 } from './migrations/1766100002000-doubts.js';
import { Links1766100003000 } from './migrations/1766100003000-links.js';
import { CampaignFiles1766100004000 } from './migrations/1766100004000-campaign-files.js';
import { MyPledge1766100001000 } from './migrations/1766100001000-my-pledge.js';
import { OneReference1768000001000 } from './migrations/1768000001000-one-reference.js';
import { TalliedClasses1796100180010 } from './migrations/1796100180010-tallied-classes.js';
import { TallySums1766100006000 } from './migrations/1766100006000-tally-sums.js';
import { Newest1796000002000 } from './migrations/1796000002000-newest.js';
import { Invalidations1796000003000 } from './migrations/1796000003000-invalidations.js';
import { PledgeTexts1796000008000 } from './migrations/1796000008000-pledge-texts.js';
import { PhoneTries1796000004000 } from './migrations/1796000004000-phone-tries.js';
import { Looks1796000020000 } from './migrations/1796000020000-looks.js';
import { Witnessed1796100171000 } from './migrations/1796100171000-witnessed.js';
import { LinksHeard1796300030000 } from './migrations/1796300030000-links-heard.js';
import { Booths1796400010000 } from './migrations/1796400010000-booths.js';
import { Waiting1796000001000 } from './migrations/1796000001000-waiting.js';

export const pledgesSchema: ServiceSchema = {
  name: 'pledges',
  migrations: [
    Pledges1766000002000,
    MyPledge1766100001000,
    Doubts1766100002000,
    Links1766100003000,
    CampaignFiles1766100004000,
    TallySums1766100006000,
    OneReference1768000001000,
    Waiting1796000001000,
    Newest1796000002000,
    Invalidations1796000003000,
    PhoneTries1796000004000,
    ContactExports1796000005000,
    PledgeTexts1796000008000,
    Erasures1796000016000,
    Looks1796000020000,
    Witnessed1796100171000,
    TalliedClasses1796100180010,
    LinksHeard1796300030000,
    Booths1796400010000,
  ],
  grants: (roleOf) => {
    const pledges = `"${roleOf('pledges')}"`;
    return [
      `grant select, insert, update on pledges.campaigns, pledges.governorates, pledges.districts to ${pledges}`,
      `grant select, insert on pledges.statements, pledges.count_blocks, pledges.goals_reached to ${pledges}`,
      `grant select, insert, update on pledges.tally_cells, pledges.recounts, pledges.tallied_classes to ${pledges}`,
      `grant select, insert, update on pledges.tally_totals, pledges.tally_days to ${pledges}`,
      `grant select, insert, update, delete on pledges.pledges, pledges.request_keys to ${pledges}`,
      `grant select, insert, update on pledges.invalidations, pledges.invalidated_pledges to ${pledges}`,
      `grant select, insert, update on pledges.contact_exports to ${pledges}`,
      `grant select, insert, delete on pledges.witnessed to ${pledges}`,
      `grant update (pledge, held, envelope, dropped_at) on pledges.witnessed to ${pledges}`,
      `grant select, insert, update, delete on pledges.text_drafts, pledges.text_draft_parts to ${pledges}`,
      `grant select, insert on pledges.published_texts to ${pledges}`,
      `grant select, insert, delete on pledges.phone_tries, pledges.erasure_looks, pledges.looks to ${pledges}`,
      `grant select, insert on pledges.erasures, pledges.erasure_parts to ${pledges}`,
      `grant update (held, done_at) on pledges.erasure_parts to ${pledges}`,
      `grant select, insert on pledges.tally_entries to ${pledges}`,
      `grant select, insert, update on pledges.links to ${pledges}`,
      `grant select, insert, update, delete on pledges.campaign_files to ${pledges}`,
      `grant update (counted_in) on pledges.tally_entries to ${pledges}`,
      `grant select, insert, update, delete on pledges.held_letters, pledges.used_proofs, pledges.trend_salts, pledges.signing_trends to ${pledges}`,
    ];
  },
};
