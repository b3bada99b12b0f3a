import { ArrivalReversals } from './arrival-reversals.service.js';
import { ArrivalsController } from './arrivals.controller.js';
import { ArrivalsService } from './arrivals.service.js';
import { SendingService } from './sending.service.js';
import { SignaturesService } from './signatures.service.js';
import { TransferNotes } from './transfer.notes.js';
import { TransfersController } from './transfers.controller.js';
import { TransfersQueries } from './transfers.queries.js';
import { TransfersService } from './transfers.service.js';

/** What goes from one place to another, and who signed for it. */
export const transfers = {
  controllers: [TransfersController, ArrivalsController],
  providers: [
    ArrivalReversals,
    ArrivalsService,
    SendingService,
    SignaturesService,
    TransferNotes,
    TransfersQueries,
    TransfersService,
  ],
};
