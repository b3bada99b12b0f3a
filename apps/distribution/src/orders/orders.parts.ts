import { OrderNotes } from './order.notes.js';
import { OrdersController } from './orders.controller.js';
import { OrdersQueries } from './orders.queries.js';
import { OrdersService } from './orders.service.js';
import { PrintNews } from './print.news.js';
import { PrintsService } from './prints.service.js';
import { ReceiptsController } from './receipts.controller.js';
import { ReceiptsService } from './receipts.service.js';

/** What is ordered, and what came of it. */
export const orders = {
  controllers: [OrdersController, ReceiptsController],
  providers: [OrderNotes, OrdersQueries, OrdersService, PrintNews, PrintsService, ReceiptsService],
};
