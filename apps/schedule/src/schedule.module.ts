import { AuditModule } from '@blueheart/audit';
import { Database, DatabaseModule } from '@blueheart/database';
import { Readiness } from '@blueheart/http';
import { Colleagues } from '@blueheart/ownership';
import { SealingModule } from '@blueheart/sealing';
import { Inject, Module } from '@nestjs/common';
import { ApprovalsService } from './approvals/approvals.service.js';
import { booth } from './booth/booth.parts.js';
import { boothLanes } from './booth/turns.js';
import { ScansController } from './scans/scans.controller.js';
import { ScansService } from './scans/scans.service.js';
import { attendance } from './attendance/attendance.parts.js';
import { CalendarController } from './calendars/calendar.controller.js';
import { CalendarQueries } from './calendars/calendar.queries.js';
import { FeedsController } from './calendars/feeds.controller.js';
import { FeedsService } from './calendars/feeds.service.js';
import { CallsController } from './calls/calls.controller.js';
import { CallsService } from './calls/calls.service.js';
import { CampaignsQueries } from './campaigns/campaigns.queries.js';
import { CampaignsService } from './campaigns/campaigns.service.js';
import { DaysController } from './days/days.controller.js';
import { DaysQueries } from './days/days.queries.js';
import { DaysService } from './days/days.service.js';
import { ClassLinkController } from './classes/class-link.controller.js';
import { ClassLinkQueries } from './classes/class-link.queries.js';
import { ClassesController } from './classes/classes.controller.js';
import { ClassesService } from './classes/classes.service.js';
import { ToldClassesController } from './classes/told-classes.controller.js';
import { ConferenceController } from './conference/conference.controller.js';
import { ConferenceQueries } from './conference/conference.queries.js';
import { ConferenceService } from './conference/conference.service.js';
import { EventPlaces } from './events/event.places.js';
import { EventsTold } from './events/events.told.js';
import { EventSteps } from './events/event.steps.js';
import { EventsController } from './events/events.controller.js';
import { EventsQueries } from './events/events.queries.js';
import { EventsService } from './events/events.service.js';
import { EventsUpkeep } from './events/events.upkeep.js';
import { BulkController } from './events/bulk.controller.js';
import { EventsBulk } from './events/bulk.service.js';
import { EventPasteController } from './events/paste/paste.controller.js';
import { EventPastes } from './events/paste/paste.service.js';
import { SeriesController } from './events/series.controller.js';
import { SeriesService } from './events/series.service.js';
import { MovesService } from './ownership/moves.service.js';
import { OwnershipController } from './ownership/ownership.controller.js';
import { OwnershipQueries } from './ownership/ownership.queries.js';
import { PeopleService } from './people/people.service.js';
import { Persons } from './people/persons.js';
import { proposals } from './proposals/proposals.parts.js';
import { ScheduleHandlers } from './schedule.handlers.js';
import { scheduleSchema } from './schedule.schema.js';
import { ScheduleTimers } from './schedule.timers.js';
import { MyShiftsController } from './shifts/my-shifts.controller.js';
import { AssignmentsService } from './shifts/assignments.service.js';
import { CandidatesQueries } from './shifts/candidates.queries.js';
import { HandsQueries } from './shifts/hands.queries.js';
import { QuietTimes } from './reminders/quiet-times.js';
import { Reminders } from './reminders/reminders.service.js';
import { ShiftLinkController } from './reminders/shift-link.controller.js';
import { ShiftLinkQueries } from './reminders/shift-link.queries.js';
import { RemindersUpkeep } from './reminders/reminders.upkeep.js';
import { Replan } from './reminders/replan.js';
import { Seats } from './shifts/seats.js';
import { ShiftMoves } from './shifts/shift.moves.js';
import { ShiftNotes } from './shifts/shift.notes.js';
import { ShiftsController } from './shifts/shifts.controller.js';
import { ShiftsQueries } from './shifts/shifts.queries.js';
import { ShiftsService } from './shifts/shifts.service.js';
import { SignUpsController } from './shifts/sign-ups.controller.js';
import { SignUpsService } from './shifts/sign-ups.service.js';
import { VolunteersController } from './shifts/volunteers.controller.js';
import { VolunteersService } from './shifts/volunteers.service.js';
import { WaitingUpkeep } from './shifts/waiting.upkeep.js';
import { SpeakersController } from './speakers/speakers.controller.js';
import { SpeakersQueries } from './speakers/speakers.queries.js';
import { SpeakersService } from './speakers/speakers.service.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplatesQueries } from './templates/templates.queries.js';
import { TemplatesService } from './templates/templates.service.js';
import { ContactsService } from './venues/contacts.service.js';
import { VenueImportController } from './venues/import/import.controller.js';
import { VenueImports } from './venues/import/import.service.js';
import { VenuesController } from './venues/venues.controller.js';
import { VenuesQueries } from './venues/venues.queries.js';
import { VenuesTold } from './venues/venues.told.js';
import { VenuesService } from './venues/venues.service.js';
import { ZoneClocks } from './time/zone-clocks.js';
import { ZoneMovesController } from './time/zone-moves.controller.js';
import { ZoneMovesQueries } from './time/zone-moves.queries.js';
import { ZoneMoves } from './time/zone-moves.service.js';

@Module({
  imports: [DatabaseModule.forService('schedule', [], boothLanes), SealingModule, AuditModule],
  controllers: [
    ...attendance.controllers,
    ...booth.controllers,
    ...proposals.controllers,
    ScansController,
    CalendarController,
    DaysController,
    BulkController,
    CallsController,
    EventPasteController,
    ClassesController,
    ClassLinkController,
    ConferenceController,
    ToldClassesController,
    EventsController,
    FeedsController,
    MyShiftsController,
    OwnershipController,
    ScheduleHandlers,
    SeriesController,
    ShiftLinkController,
    ShiftsController,
    SignUpsController,
    SpeakersController,
    TemplatesController,
    VenueImportController,
    VenuesController,
    VolunteersController,
    ZoneMovesController,
  ],
  providers: [
    ...attendance.providers,
    ...booth.providers,
    ...proposals.providers,
    ScansService,
    CalendarQueries,
    CallsService,
    CampaignsQueries,
    CampaignsService,
    ContactsService,
    DaysQueries,
    DaysService,
    QuietTimes,
    EventPastes,
    EventPlaces,
    EventsBulk,
    EventsQueries,
    EventsService,
    EventsUpkeep,
    EventSteps,
    EventsTold,
    FeedsService,
    PeopleService,
    Persons,
    ScheduleTimers,
    SeriesService,
    TemplatesQueries,
    TemplatesService,
    VenueImports,
    VenuesQueries,
    VenuesService,
    VenuesTold,
    // What is whose.
    Colleagues,
    MovesService,
    OwnershipQueries,
    // Shifts and what is told of them.
    AssignmentsService,
    CandidatesQueries,
    HandsQueries,
    Reminders,
    RemindersUpkeep,
    Replan,
    Seats,
    ShiftLinkQueries,
    ShiftMoves,
    ShiftNotes,
    ShiftsQueries,
    ShiftsService,
    SignUpsService,
    SpeakersQueries,
    SpeakersService,
    VolunteersService,
    WaitingUpkeep,
    ZoneClocks,
    ZoneMoves,
    ZoneMovesQueries,
    // Conferences at schools.
    ApprovalsService,
    ClassesService,
    ClassLinkQueries,
    ConferenceQueries,
    ConferenceService,
  ],
})
export class ScheduleModule {
  constructor(@Inject(Readiness) readiness: Readiness, @Inject(Database) database: Database) {
    readiness.add('schedule database', () => database.ping());
    readiness.add('schedule migrations', () => database.expectMigrations(scheduleSchema));
  }
}
