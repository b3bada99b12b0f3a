import { Colleagues } from '@blueheart/ownership';
import { OrderMoves } from './moves.service.js';
import { MediaOwnershipController } from './ownership.controller.js';
import { MediaOwnershipQueries } from './ownership.queries.js';

/** What is whose, and how it moves to a colleague. */
export const ownership = {
  controllers: [MediaOwnershipController],
  providers: [Colleagues, MediaOwnershipQueries, OrderMoves],
};
