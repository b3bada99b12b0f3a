import { DiscrepanciesController } from '../discrepancies/discrepancies.controller.js';
import { DiscrepanciesQueries } from '../discrepancies/discrepancies.queries.js';
import { DiscrepanciesService } from '../discrepancies/discrepancies.service.js';
import { Explanations } from '../discrepancies/explanations.js';
import { BoothBooks } from './booth.books.js';
import { BoothConsumption } from './consumption.service.js';

/** What puts the log of booths into the books, and keeps what they cannot explain. */
export const booth = {
  controllers: [DiscrepanciesController],
  providers: [
    BoothBooks,
    BoothConsumption,
    DiscrepanciesQueries,
    DiscrepanciesService,
    Explanations,
  ],
};
