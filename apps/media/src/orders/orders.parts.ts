import { OrderLines } from './lines.service.js';
import { OrderNotes } from './order.notes.js';
import { MediaOrderStepsController } from './order-steps.controller.js';
import { OrderSteps } from './order-steps.service.js';
import { MediaOrdersFileController } from './orders-file.controller.js';
import { OrdersFile } from './orders-file.service.js';
import { MediaOrdersController } from './orders.controller.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';

/** What is ordered of outlets, and what it comes to. */
export const orders = {
  controllers: [MediaOrdersFileController, MediaOrdersController, MediaOrderStepsController],
  providers: [OrderLines, OrderNotes, OrderSteps, OrdersFile, OrdersQueries, OrdersService],
};
