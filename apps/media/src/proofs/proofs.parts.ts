import { MissingQueries } from './missing.queries.js';
import { ProofFiles } from './proof-files.js';
import { MediaProofPicturesController } from './proof-pictures.controller.js';
import { MediaProofsController } from './proofs.controller.js';
import { ProofsQueries } from './proofs.queries.js';
import { ProofsService } from './proofs.service.js';
import { ProofsTimers } from './proofs.timers.js';
import { RemindersService } from './reminders.service.js';
import { MediaUnsortedController } from './unsorted.controller.js';
import { UnsortedService } from './unsorted.service.js';

/** What proves that something was shown, and what nothing proves. */
export const proofs = {
  controllers: [MediaProofsController, MediaUnsortedController, MediaProofPicturesController],
  providers: [
    MissingQueries,
    ProofFiles,
    ProofsQueries,
    ProofsService,
    ProofsTimers,
    RemindersService,
    UnsortedService,
  ],
};
