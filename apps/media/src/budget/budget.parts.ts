import { MediaBudgetController } from './budget.controller.js';
import { BudgetQueries } from './budget.queries.js';
import { BudgetService } from './budget.service.js';

/** What all orders come to, and what may be spent. */
export const budget = {
  controllers: [MediaBudgetController],
  providers: [BudgetQueries, BudgetService],
};
