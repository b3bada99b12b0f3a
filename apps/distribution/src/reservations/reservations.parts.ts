import { EventsService } from '../events/events.service.js';
import { BoothPlaces } from '../places/booth-places.js';
import { VenuesService } from '../venues/venues.service.js';
import { PromiseBell } from './promise-bell.js';
import { Reservations } from './reservations.service.js';
import { ReservationsController } from './reservations.controller.js';
import { ReservationsQueries } from './reservations.queries.js';
import { ReservationsTimers } from './reservations.timers.js';
import { ReservedGuard } from './reserved.guard.js';

/** What keeps things for events, and follows the events. */
export const reservations = {
  controllers: [ReservationsController],
  providers: [
    BoothPlaces,
    EventsService,
    PromiseBell,
    Reservations,
    ReservationsQueries,
    ReservationsTimers,
    ReservedGuard,
    VenuesService,
  ],
};
