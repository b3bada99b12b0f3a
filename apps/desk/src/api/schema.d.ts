// Written by `node scripts/routes.mjs` from docs/openapi.json; not to be edited.
export interface paths {
  '/api/v1/account/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose another password */
    post: operations['AccountController_changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/pin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Choose the PIN by which one takes a shared phone over; within 15 minutes of signing in */
    put: operations['PhoneController_choosePin'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** New recovery codes; the old ones are void */
    post: operations['AccountController_renewRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/reset': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for a letter with a link to choose another password */
    post: operations['ResetController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/reset/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose another password by the letter */
    post: operations['ResetController_finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to set up an authenticator */
    post: operations['AccountController_setUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/account/second-factor/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the authenticator by a code; from then on it is asked for */
    post: operations['AccountController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/answers/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say that somebody has taken note of what a venue answered; audited */
    put: operations['AnswersController_see'];
    post?: never;
    /** Take that back */
    delete: operations['AnswersController_undo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/attendance/undecided': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where somebody was not seen, and nobody has decided whether they came */
    get: operations['AttendanceController_undecided'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The audit log of the campaign, a page at a time */
    get: operations['AuditController_search'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/audit/about/{pledge}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many entries of the audit log are about one pledge */
    get: operations['AuditAboutController_about'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/booth/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send what was tapped at booths */
    post: operations['BoothController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/booth/kit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a phone needs to work without a network */
    get: operations['BoothController_kit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/booth/phones/{device}/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** What this phone found when it looked at itself */
    put: operations['ReadyController_report'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/booth/quarantine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was kept and not counted; of a volunteer their own */
    get: operations['BoothController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/booth/quarantine/take-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Count it after all */
    post: operations['BoothController_takeIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/booth/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which phones are ready */
    get: operations['ReadyController_phones'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/calls': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which venues wait to be asked by phone, at a visit or on paper, and what others answered */
    get: operations['CallsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many classes wait to be checked */
    get: operations['ToldClassesController_told'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Holidays, exams and the fast */
    get: operations['DaysController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/days/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say which days they are, as announced */
    put: operations['DaysController_decide'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/days/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The events ahead that are on these days */
    get: operations['DaysController_hits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/days/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The events on these days were looked at */
    post: operations['DaysController_see'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/dead-letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What could not be delivered between services, a page at a time */
    get: operations['DeadLettersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/dead-letters/{id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Bring it to its service once more */
    post: operations['DeadLettersController_replay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/erasures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was erased as asked by letter, never of whom */
    get: operations['ErasuresController_list'];
    put?: never;
    /** Erase somebody as they asked by letter; it cannot be taken back */
    post: operations['ErasuresController_carryOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/erasures/find': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Who a letter is from and what is held of them; the look is audited */
    post: operations['ErasuresController_find'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/erasures/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One certificate, with how far each service has come */
    get: operations['ErasuresController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The events of the campaign */
    get: operations['EventsController_list'];
    put?: never;
    /** Plan an event: a draft */
    post: operations['EventsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Do the same with many events; each venue is asked once about what is alike */
    post: operations['BulkController_act'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/paste': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a draft of each row of a table: all, or none */
    post: operations['EventPasteController_paste'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/paste/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a table of events would bring, and what is wrong in it */
    post: operations['EventPasteController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One event */
    get: operations['EventsController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change an event; another time or place asks the venue again */
    patch: operations['EventsController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/answer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Record what the venue answered by phone, at a visit or on paper */
    post: operations['EventsController_answer'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Write down that an office has approved */
    post: operations['ConferenceController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/approvals/{approval}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** An approval was written down by mistake; it stays, void */
    delete: operations['ConferenceController_takeBack'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/attendance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who was at an event, with what says so */
    get: operations['AttendanceController_ofEvent'];
    put?: never;
    /** Say that somebody came or went */
    post: operations['AttendanceController_mark'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/attendance/{mark}/void': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make void what was wrong, wherever it was said */
    post: operations['AttendanceController_void'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/booth': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was counted at an event, phone by phone */
    get: operations['BoothFiguresController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/booth/course': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When and by how many it was counted, and what of it came late */
    get: operations['BoothFiguresController_course'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/booth/entries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The entries of an event */
    get: operations['BoothFiguresController_entries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/booth/estimates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stand in for a phone that died with entries on it */
    post: operations['BoothFiguresController_estimate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/booth/handover': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a phone hands over, by the code that it shows */
    get: operations['BoothFiguresController_offered'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the event has an address for calendar programs */
    get: operations['FeedsController_ofEvent'];
    put?: never;
    /** A new address for the event; the one before opens nothing any more */
    post: operations['FeedsController_makeOfEvent'];
    /** The address of the event opens nothing any more */
    delete: operations['FeedsController_endOfEvent'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel it; twice is once */
    post: operations['EventsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/classes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put in a class; its link is told this once */
    post: operations['ClassesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/classes/{class}/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the teacher told cannot be right: the link asks once more */
    post: operations['ClassesController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/classes/{class}/count': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the teacher told is right: it counts as tallied */
    post: operations['ClassesController_count'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/classes/{class}/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another link; the one before ends */
    post: operations['ClassesController_renewLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/classes/{class}/take-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It does not count, or not any more */
    post: operations['ClassesController_takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/conference': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Plan a conference; other grades make approvals void */
    put: operations['ConferenceController_plan'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/conference/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** How many came, by grade, and what they answered */
    put: operations['ConferenceController_count'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Agreed with the venue already */
    post: operations['EventsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is over */
    post: operations['EventsController_finish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened at an event, also what was seen to or taken back */
    get: operations['IncidentsController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/next-steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what is to be done next about an event, until when and by whom */
    post: operations['CallsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/no-shows/{signUp}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say that somebody who had signed up did not come */
    put: operations['AttendanceController_setNoShow'];
    post?: never;
    /** Take that back */
    delete: operations['AttendanceController_undoNoShow'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the venue was asked and has answered */
    get: operations['EventsController_proposalsOf'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/propose': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask the venue */
    post: operations['EventsController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/reopen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is not over after all, within a day */
    post: operations['EventsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/scans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The scanned letters of an event */
    get: operations['ScansController_list'];
    put?: never;
    /** Keep a scanned letter; the same file twice is there once */
    post: operations['ScansController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/scans/{scan}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forget a scanned letter */
    delete: operations['ScansController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/scans/{scan}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Look at a scanned letter, which the log notes */
    get: operations['ScansController_look'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/shifts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shifts of an event, with who is on them */
    get: operations['ShiftsController_board'];
    put?: never;
    /** Add a shift to an event */
    post: operations['ShiftsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/speakers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who speaks at an event */
    get: operations['SpeakersController_look'];
    put?: never;
    /** Add a speaker, whom rows of the agenda can name */
    post: operations['SpeakersController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/speakers/{speaker}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forget a speaker; the agenda has them no more */
    delete: operations['SpeakersController_forget'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/start': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It has begun */
    post: operations['EventsController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was done with an event, and by whom */
    get: operations['EventsController_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/events/{id}/visit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Approvals, plan, numbers and classes of a conference */
    get: operations['ConferenceController_visit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/exports/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was asked for, and what became of it */
    get: operations['ContactExportsController_list'];
    put?: never;
    /** Ask for contacts in a file, and say why; an admin decides */
    post: operations['ContactExportsController_ask'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/exports/contacts/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Agree to what somebody else asked for, or refuse it */
    post: operations['ContactExportsController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/exports/contacts/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file, for whoever asked: for a day, three times; each is audited */
    get: operations['ContactExportsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/exports/tally': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The exact count by one of its parts, for a spreadsheet; it is audited */
    get: operations['TallyExportController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/held': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Letters that have not left yet */
    get: operations['DoubtsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/held/{id}/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a held letter never leave; a pledge that has nothing else is forgotten */
    post: operations['DoubtsController_drop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/held/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a held letter go */
    post: operations['DoubtsController_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everybody’s hours */
    get: operations['HoursController_all'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/hours/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Somebody’s hours, line by line */
    get: operations['HoursController_of'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/hours/{id}/adjustments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add to somebody’s hours, or take off */
    post: operations['HoursController_adjust'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/incidents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened at booths and waits for somebody to see to it */
    get: operations['IncidentsController_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/incidents/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say that somebody has seen to it; audited */
    put: operations['IncidentsController_seeTo'];
    post?: never;
    /** Take that back */
    delete: operations['IncidentsController_undo'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/leads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who waits to hear more */
    get: operations['LeadsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/leads/{id}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Who it is; the look and its reason are audited */
    post: operations['LeadsController_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/leads/{id}/settle': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody has seen to it: the contact is forgotten */
    post: operations['LeadsController_settle'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/letters': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The letters of the campaign, a page at a time */
    get: operations['LettersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/letters/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What letters there are */
    get: operations['PreviewsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/letters/templates/{template}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A letter as it is sent, to an invented reader */
    get: operations['PreviewsController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/letters/to/{person}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many letters there are to one person, by state; never what they say */
    get: operations['LettersToController_to'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/letters/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Try a failed letter again */
    post: operations['LettersController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/approvals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who approves artwork, and what waits for whom */
    get: operations['CreativesController_approvals'];
    /** Say who approves artwork, one after the other */
    put: operations['CreativesController_plan'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/audience': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Audience figures, each with who counted, how and when */
    get: operations['AudienceController_list'];
    put?: never;
    /** Put in a figure: from its first day it takes the place of the one before */
    post: operations['AudienceController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/audience/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take out a figure that was wrong */
    delete: operations['AudienceController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/budget': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is planned, committed, invoiced and paid, by currency, and by channel against its ceiling */
    get: operations['MediaBudgetController_budget'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/budget/ceilings/{channel}/{currency}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say what may be spent in a channel */
    put: operations['MediaBudgetController_setCeiling'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/budget/currency': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say in which currency amounts of both are told together */
    put: operations['MediaBudgetController_report'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is shown, with the last version in each language and format and the last approved one */
    get: operations['CreativesController_list'];
    put?: never;
    /** Begin a creative, which has no version yet */
    post: operations['CreativesController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One creative, its versions, who approved them and where they are used */
    get: operations['CreativesController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Upload a version: JPEG, PNG, WebP or PDF, 25 MB at most */
    post: operations['CreativeVersionsController_upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives/{id}/versions/{version}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve the step that is next, or send it back with a reason */
    post: operations['CreativeVersionsController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives/{id}/versions/{version}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file as it was uploaded, to be saved */
    get: operations['CreativeVersionsController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives/{id}/versions/{version}/recall': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back what is in review */
    post: operations['CreativeVersionsController_recall'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives/{id}/versions/{version}/review': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand a draft in to those who approve it */
    post: operations['CreativeVersionsController_submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives/{id}/versions/{version}/thumbnail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The picture, small */
    get: operations['CreativeVersionsController_thumbnail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/creatives/{id}/versions/{version}/withdrawal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw a version: what shows it is marked, lots of it are held back */
    post: operations['CreativeVersionsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tracked links, with how many people came by each on which day */
    get: operations['LinksController_list'];
    put?: never;
    /** Make a tracked link, or one to scan and one to type */
    post: operations['LinksController_make'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/links/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Call a link otherwise, give it to a placement, end it, or take that back */
    patch: operations['LinksController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/links/{code}/picture': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A link as a code to scan, to be printed: SVG, PNG or PDF */
    get: operations['LinksController_picture'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is ordered of outlets, the newest first */
    get: operations['MediaOrdersController_list'];
    put?: never;
    /** Draft an order */
    post: operations['MediaOrdersController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/choices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What can be ordered: open outlets, their frames and what they ask for */
    get: operations['MediaOrdersController_choices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The orders as the list is filtered, as CSV; it is audited */
    get: operations['MediaOrdersFileController_file'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One order, with its placements */
    get: operations['MediaOrdersController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a draft */
    patch: operations['MediaOrdersController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel an order that is not invoiced, with what of it is not over */
    post: operations['MediaOrderStepsController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/{id}/invoice': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note what the outlet invoiced */
    post: operations['MediaOrderStepsController_invoice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/{id}/invoice/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back an invoice that was entered by mistake */
    post: operations['MediaOrderStepsController_takeBackInvoice'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/{id}/payment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note that the invoice was paid */
    post: operations['MediaOrderStepsController_pay'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/{id}/payment/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back a payment that was entered by mistake */
    post: operations['MediaOrderStepsController_takeBackPayment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/{id}/placements/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take several placements of an order a step further: all of them, or none */
    post: operations['MediaOrderStepsController_stepMany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/orders/{id}/placing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Order it: its amounts and its rate stay, its placements are booked */
    post: operations['MediaOrderStepsController_place'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Outlets, of one channel or all, and the channels there are */
    get: operations['OutletsController_list'];
    put?: never;
    /** Put in an outlet */
    post: operations['OutletsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One outlet with its rates and its frames */
    get: operations['OutletsController_one'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change what is known of an outlet */
    patch: operations['OutletsController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close an outlet: it is not offered any more */
    post: operations['OutletsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** For what there is somebody to call at an outlet */
    get: operations['ContactsController_list'];
    put?: never;
    /** Add somebody to call */
    post: operations['ContactsController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}/contacts/{contact}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Look at somebody to call, which the log notes */
    get: operations['ContactsController_look'];
    put?: never;
    post?: never;
    /** Forget somebody to call */
    delete: operations['ContactsController_forget'];
    options?: never;
    head?: never;
    /** Change for what they are called, or put somebody in their place */
    patch: operations['ContactsController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}/rates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put in a rate: from its first day it takes the place of the one before */
    post: operations['RatesController_add'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}/rates/{rate}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Say which is the last day of a rate */
    patch: operations['RatesController_end'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open an outlet again */
    post: operations['OutletsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}/sites/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in a list of frames: all of it, or nothing */
    post: operations['SitesImportController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/outlets/{id}/sites/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a list of frames would bring, and what is wrong in it */
    post: operations['SitesImportController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/placements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The flight plan: what is placed on these days, by outlet */
    get: operations['MediaPlacementsController_plan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/placements/{id}/artworks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which artwork may be sent: approved, in a language of the outlet */
    get: operations['MediaPlacementsController_artworks'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/placements/{id}/flight': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Show a placement on other days, while its order is a draft or where it makes good
     * @description A price that is what the outlet asks for follows the first day; one that was agreed stays, as what makes good stays free.
     */
    post: operations['MediaPlacementsController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/placements/{id}/proofs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What proves a placement, and what could */
    get: operations['MediaProofsController_of'];
    put?: never;
    /** Bring a proof of a placement */
    post: operations['MediaProofsController_bring'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/placements/{id}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a placement a step further: option, book, send artwork, go live … */
    post: operations['MediaPlacementsController_step'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/plan/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draft the orders of a media plan: all of it, or nothing */
    post: operations['PlanImportController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/plan/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Which orders a media plan would make, and what is wrong in it */
    post: operations['PlanImportController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Proofs of what was shown, the newest first, each with its score */
    get: operations['MediaProofsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/missing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Placements that nothing proves, from the fifth day of their flight on */
    get: operations['MediaProofsController_listMissing'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/sorting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say of which placements photos are: of all of them, or of none */
    post: operations['MediaUnsortedController_sort'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/throwing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Throw photos away that are of nothing */
    post: operations['MediaUnsortedController_throwAway'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/unsorted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Photos that wait to be sorted, and which frame each was taken at */
    get: operations['MediaUnsortedController_list'];
    put?: never;
    /** Bring a photo of a frame that is not named yet */
    post: operations['MediaUnsortedController_bring'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/{id}/decision': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Verify a proof, or reject it */
    post: operations['MediaProofsController_decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/{id}/picture': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The picture or the pages of a proof */
    get: operations['MediaProofPicturesController_picture'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/{id}/placement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that a proof is of another placement */
    post: operations['MediaProofsController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/{id}/thumbnail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The picture of a proof, small */
    get: operations['MediaProofPicturesController_thumbnail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/proofs/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back what was decided about a proof: it waits again */
    post: operations['MediaProofsController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/publications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Publications, with how far each language is */
    get: operations['PublicationsController_list'];
    put?: never;
    /** Begin a publication, of an item of the roll-out */
    post: operations['PublicationsController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/publications/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One publication, with all versions of its texts and what is printed */
    get: operations['PublicationsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/publications/{id}/drafts/{language}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Write the draft of a language; after an approved text it is the next */
    put: operations['PublicationTextsController_write'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/publications/{id}/names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Call a publication otherwise */
    put: operations['PublicationsController_rename'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/publications/{id}/prints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Order what is printed: approved texts, so many of each language
     * @description The stock drafts a production order of it. The same id again is the same order.
     */
    post: operations['PublicationsController_print'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/publications/{id}/texts/{text}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One version of a text, with what it says */
    get: operations['PublicationTextsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/publications/{id}/texts/{text}/steps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Submit, approve, send back, review or withdraw a text
     * @description Whoever wrote it does not decide about it; a withdrawn one is held back by the stock.
     */
    post: operations['PublicationTextsController_step'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/response': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many came by which link, day by day */
    get: operations['ResponsesController_response'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/response/table': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each placement brought and cost, beside all else that was followed */
    get: operations['ResponsesController_table'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/sites': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Frames, of one outlet, in one governorate, or all */
    get: operations['SitesController_list'];
    put?: never;
    /** Put in a frame of an outlet outdoors */
    post: operations['SitesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/sites/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change what is known of a frame */
    patch: operations['SitesController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/sites/{id}/closing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Close a frame: nothing is booked there any more */
    post: operations['SitesController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/sites/{id}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a frame again */
    post: operations['SitesController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/media/waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How much of the media waits for whoever asks */
    get: operations['MediaWaitingController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/calendar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether my shifts have an address for calendar programs */
    get: operations['FeedsController_mine'];
    put?: never;
    /** A new address for my shifts; the one before opens nothing any more */
    post: operations['FeedsController_make'];
    /** The address of my shifts opens nothing any more */
    delete: operations['FeedsController_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/here': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that I am there, with the code on the booth’s screen */
    post: operations['AttendanceController_here'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/hours': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My hours, line by line */
    get: operations['HoursController_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/profile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is known of what I can */
    get: operations['VolunteersController_own'];
    /** Say what I can */
    put: operations['VolunteersController_setOwn'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/shifts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shifts that I have a part in */
    get: operations['MyShiftsController_mine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/shifts/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The shifts that I can sign up for */
    get: operations['MyShiftsController_open'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/shifts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign up for a shift; twice is once */
    post: operations['MyShiftsController_signUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/shifts/{id}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take the place that is kept for me */
    post: operations['MyShiftsController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/shifts/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say that I come */
    post: operations['MyShiftsController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/my/shifts/{id}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Not come; shortly before, ask that somebody be found */
    post: operations['MyShiftsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/next-steps/{id}/done': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** It is done; twice is once */
    post: operations['CallsController_done'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/media': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was moved to whoever asks, and what has lost its owner */
    get: operations['MediaOwnershipController_news'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/media/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move what was chosen of a preview, or nothing where it does not hold */
    post: operations['MediaOwnershipController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/media/moves/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One move, to whoever made it or got it */
    get: operations['MediaOwnershipController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/media/moves/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whoever got it has read of it */
    post: operations['MediaOwnershipController_seen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/media/moves/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move back what is still with who got it, within thirty days */
    post: operations['MediaOwnershipController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/media/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What of this service is somebody’s; changes nothing */
    post: operations['MediaOwnershipController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/schedule': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was moved to whoever asks, and what has lost its owner */
    get: operations['OwnershipController_news'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/schedule/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move what was chosen of a preview, or nothing where it does not hold */
    post: operations['OwnershipController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/schedule/moves/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One move, to whoever made it or got it */
    get: operations['OwnershipController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/schedule/moves/{id}/seen': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whoever got it has read of it */
    post: operations['OwnershipController_seen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/schedule/moves/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move back what is still with who got it, within thirty days */
    post: operations['OwnershipController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/ownership/schedule/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What of this service is somebody’s; changes nothing */
    post: operations['OwnershipController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The people of the campaign */
    get: operations['PeopleController_list'];
    put?: never;
    /** Ask somebody to join, by a letter */
    post: operations['PeopleController_invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/people/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End somebody's part in the campaign, or one's own */
    delete: operations['PeopleController_remove'];
    options?: never;
    head?: never;
    /** Give somebody another role */
    patch: operations['PeopleController_changeRole'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/people/{id}/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send the invitation again */
    post: operations['PeopleController_inviteAgain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/people/{id}/pass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A link and a code that let somebody in on a phone, to be shown to them now */
    post: operations['PeopleController_passFor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/people/{id}/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Let somebody set up their authenticator anew */
    delete: operations['PeopleController_dropSecondFactor'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/people/{id}/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign somebody out everywhere */
    delete: operations['PeopleController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/phone-confirmations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm a phone number by the message that came from it */
    post: operations['PhoneDeskController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/phones': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The phones that are enrolled, or about to be */
    get: operations['PhonesController_list'];
    put?: never;
    /** Prepare to enrol a phone that volunteers share */
    post: operations['PhonesController_prepare'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/phones/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End a phone that was lost or given back */
    delete: operations['PhonesController_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledge-text': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is signed now, and the text that is on its way */
    get: operations['TextsController_look'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledge-text/draft': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin a new version with the words of the published one */
    post: operations['TextsController_start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledge-text/draft/{draft}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Discard the draft; what was written stays in the audit log */
    delete: operations['TextsController_discard'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledge-text/draft/{locale}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Write one language; whoever approved it has to look again */
    put: operations['TextsController_write'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledge-text/draft/{locale}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve a language that somebody else wrote */
    post: operations['TextsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledge-text/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What publishing the draft would change; changes nothing */
    post: operations['TextsController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledge-text/publication': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish exactly what the preview told: it is what is signed from now on */
    post: operations['TextsController_publish'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledge-text/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every version there was, and how many signed under each */
    get: operations['TextsController_versions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledges': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The pledges of the campaign without their people, a page at a time */
    get: operations['PledgeListController_page'];
    put?: never;
    /** Sign the pledge; it counts once it is confirmed from the letter */
    post: operations['PledgesController_sign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledges/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The exact figures of the campaign, and what waits for somebody */
    get: operations['FiguresController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledges/invalidations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was set aside */
    get: operations['InvalidationsController_list'];
    put?: never;
    /** Set aside exactly the pledges of a preview: they stop counting */
    post: operations['InvalidationsController_invalidate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledges/invalidations/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What would be set aside; changes nothing */
    post: operations['InvalidationsController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledges/invalidations/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it back within thirty days: its pledges count again */
    post: operations['InvalidationsController_undo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledges/names': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What governorates, districts and sources are called */
    get: operations['NamesController_names'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/pledges/{pledge}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name and contact of one pledge; the look and its reason are audited */
    post: operations['ContactLookController_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * A challenge; its solution, sent with a signature, brings the letter at once
     * @description Where very many sign from one network or with one mail domain, letters leave 15 minutes later. A signature with a solved challenge (header `Altcha`, base64 of `{"challenge", "solution"}`) is not delayed. A solution counts for one contact.
     */
    get: operations['ProofController_challenge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plan the same event on several days */
    post: operations['SeriesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/series/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change days of a series alike */
    patch: operations['SeriesController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/series/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cancel days of a series */
    post: operations['SeriesController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/series/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Days of a series are agreed with the venue already */
    post: operations['SeriesController_confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/series/{id}/propose': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask the venue about days of a series, in one letter */
    post: operations['SeriesController_propose'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/series/{id}/shifts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add the same shift to each day of a series that is still ahead */
    post: operations['SeriesController_addShift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/setup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the campaign is set up */
    get: operations['SetupController_setup'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/shifts/hands': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a move or a refusal has left open on shifts */
    get: operations['ShiftsController_needHands'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/shifts/swap': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Two people change places */
    post: operations['SignUpsController_swap'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/shifts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Cancel a shift; twice is once */
    delete: operations['ShiftsController_cancel'];
    options?: never;
    head?: never;
    /** Change a shift; who is on it is told of another time */
    patch: operations['ShiftsController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/shifts/{id}/candidates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom to put on a shift: who is free and suitable first, and why not others */
    get: operations['SignUpsController_candidates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/shifts/{id}/sign-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put somebody on a shift; with a reason, against the rules for rest, hours and skills */
    post: operations['SignUpsController_assign'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/shifts/{id}/sign-ups/{signUp}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take somebody off a shift */
    delete: operations['SignUpsController_remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is where, now or at a moment */
    get: operations['StockController_stock'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/closings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Booths that are over and not closed */
    get: operations['ClosingsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/closings/{event}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What came to a booth, what went, and what was counted */
    get: operations['ClosingsController_get'];
    put?: never;
    /** Close a booth as it was counted; what is left goes elsewhere */
    post: operations['ClosingsController_close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/closings/{event}/reopening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open a booth again: what had gone elsewhere comes back */
    post: operations['ClosingsController_reopen'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The counts of the campaign */
    get: operations['CountsController_list'];
    put?: never;
    /** Begin to count at a place; one that has begun there is gone on with */
    post: operations['CountsController_begin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/counts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One count, item by item */
    get: operations['CountsController_show'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/counts/{id}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make the books what was counted */
    post: operations['CountsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/counts/{id}/counted': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Enter what was counted of an item, for the first time or again */
    post: operations['CountsController_enter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/counts/{id}/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a count up: nothing comes of it */
    post: operations['CountsController_drop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/custody': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has what in hand */
    get: operations['CustodyController_list'];
    put?: never;
    /** Have a place for what somebody looks after; one a person */
    post: operations['CustodyController_ensure'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/discrepancies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where more was handed out than the books had */
    get: operations['DiscrepanciesController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/discrepancies/{id}/explain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say where they came from; twice is once */
    post: operations['DiscrepanciesController_explain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/field': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a phone needs of the stock to work without a network */
    get: operations['FieldController_kit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/field/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send what was received, sent, counted and handed out on a phone */
    post: operations['FieldController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/field/held': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What phones sent and the books could not take */
    get: operations['FieldController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/field/held/{id}/again': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put it into the books after all */
    post: operations['FieldController_again'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/field/held/{id}/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Leave it out of the books; it stays on record */
    post: operations['FieldController_drop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/forecast': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** When each item runs out, what to order by when, and what to move */
    get: operations['ForecastController_forecast'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/forecast/proposals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Draft a transfer of what is proposed */
    post: operations['ForecastController_draft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/handed-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each partner got, by item, within days */
    get: operations['HandedOutController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/lots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The lots, and where they are */
    get: operations['LotsController_lots'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/lots/{id}/hold-back': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hold a lot back: it can be moved, and is given to nobody */
    post: operations['LotsController_holdBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/lots/{id}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give a lot again that was held back by hand */
    post: operations['LotsController_release'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/mine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is at my places, and on its way to them and from them */
    get: operations['MineController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/mine/counts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A count, without a look at the books */
    get: operations['MineController_count'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/mine/custody': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a place for what I carry; it is the same each time */
    post: operations['MineController_keep'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/movements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ledger, the newest first */
    get: operations['StockController_movements'];
    put?: never;
    /** Hand out, take back, move, write off, or note what was found */
    post: operations['StockController_move'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/movements/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One movement */
    get: operations['StockController_movement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/movements/{id}/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a movement back, as a whole and once */
    post: operations['StockController_reverse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/opening': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in a counted list: all of it, or nothing */
    post: operations['OpeningController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/opening/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a counted list would bring, and what is wrong in it */
    post: operations['OpeningController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/orders': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is ordered, the newest first */
    get: operations['OrdersController_list'];
    put?: never;
    /** Draft an order */
    post: operations['OrdersController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/orders/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One order: what came of it, and what is still owed */
    get: operations['OrdersController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change an order; its lines only while it is a draft */
    patch: operations['OrdersController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/orders/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Expect nothing more of it */
    post: operations['OrdersController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/orders/{id}/lines/{line}/proof': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note that a proof was sent, approved or rejected */
    post: operations['OrdersController_prove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/orders/{id}/placement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Order it: once every proof is approved, or none is needed */
    post: operations['OrdersController_place'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/orders/{id}/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in what came of an order, all of it or a part */
    post: operations['ReceiptsController_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/orders/{id}/receipts/{receipt}/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a receipt back, as a whole and once */
    post: operations['ReceiptsController_takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/partners': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Partners and schools, by name */
    get: operations['PartnersController_list'];
    put?: never;
    /** Put in a partner; its link is told this once */
    post: operations['PartnersController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/partners/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change its name, its language, or whom to call there */
    patch: operations['PartnersController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/partners/{id}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Look at whom to call there, which the log notes */
    get: operations['PartnersController_look'];
    put?: never;
    post?: never;
    /** Forget whom to call there */
    delete: operations['PartnersController_forget'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/partners/{id}/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another link; the one before ends */
    post: operations['PartnersController_renewLink'];
    /** End the link */
    delete: operations['PartnersController_revokeLink'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/places': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The places of the campaign */
    get: operations['PlacesController_list'];
    put?: never;
    /** Add a warehouse, a vehicle or an office */
    post: operations['PlacesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/places/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Close a place that is empty; its books stay */
    delete: operations['PlacesController_close'];
    options?: never;
    head?: never;
    /** Change a place: what it is called and where it is */
    patch: operations['PlacesController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Requests, the newest first */
    get: operations['RequestsController_list'];
    put?: never;
    /** Enter what was asked for by phone or on paper */
    post: operations['RequestsController_record'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests/waiting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many requests nobody has answered, and which are to be given soon */
    get: operations['RequestsController_waiting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One request: what was approved, what left, and what arrived */
    get: operations['RequestsController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests/{id}/approval': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Approve so much of it, or otherwise than before */
    post: operations['RequestsController_approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give what was approved, or a part of it: it leaves a place */
    post: operations['DeliveriesController_give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests/{id}/deliveries/{delivery}/hand-overs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tell what the partner got, or what came back */
    post: operations['DeliveriesController_handOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests/{id}/deliveries/{delivery}/hand-overs/{handOver}/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back what was told, as a whole and once: it is on its way again */
    post: operations['DeliveriesController_takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests/{id}/deliveries/{delivery}/hand-overs/{handOver}/signature': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Look at who signed, which the log notes */
    get: operations['DeliveriesController_look'];
    put?: never;
    post?: never;
    /** Forget who signed; what arrived stays in the books */
    delete: operations['DeliveriesController_forget'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/requests/{id}/refusal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Decline it, for a reason that the partner reads */
    post: operations['RequestsController_decline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/reservations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is kept for events, and what is missing */
    get: operations['ReservationsController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/transfers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Transfers, the newest first */
    get: operations['TransfersController_list'];
    put?: never;
    /** Draft a transfer */
    post: operations['TransfersController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/transfers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One transfer: what was sent, and what became of it */
    get: operations['TransfersController_get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Change a draft, or the day on which it is expected */
    patch: operations['TransfersController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/transfers/{id}/arrivals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in what arrived, or came back: all of it or a part */
    post: operations['ArrivalsController_receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/transfers/{id}/arrivals/{arrival}/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back what arrived, as a whole and once: it is on its way again */
    post: operations['ArrivalsController_takeBack'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/transfers/{id}/arrivals/{arrival}/signature': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Look at who signed, which the log notes */
    get: operations['ArrivalsController_look'];
    put?: never;
    post?: never;
    /** Forget who signed; what arrived stays in the books */
    delete: operations['ArrivalsController_forget'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/transfers/{id}/cancellation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give up a draft; what was sent comes back instead */
    post: operations['TransfersController_cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/transfers/{id}/dispatch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send it: the oldest lots leave, all of it or nothing */
    post: operations['TransfersController_send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/transfers/{id}/waybill': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What goes with the boxes, to print */
    get: operations['TransfersController_waybill'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/withdrawals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which artworks and texts of the law were withdrawn */
    get: operations['LotsController_withdrawals'];
    put?: never;
    /** Withdraw an artwork or a text of the law: its lots are held back */
    post: operations['LotsController_withdraw'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/stock/withdrawals/{id}/lift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a withdrawal back */
    post: operations['LotsController_lift'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many stand behind the campaign */
    get: operations['TallyController_tally'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally/days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pledges by day, for the days that are over */
    get: operations['TallyController_days'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally/languages': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pledges by language, of the days that are over */
    get: operations['TallyController_languages'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally/sources': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Pledges by the campaign's own links, of the days that are over */
    get: operations['TallyController_sources'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tally/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tally as server-sent events: at once, then at each change */
    get: operations['PledgesController_stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What events can be planned by */
    get: operations['TemplatesController_list'];
    put?: never;
    /** Keep what an event is like, to plan others by */
    post: operations['TemplatesController_save'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/templates/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a template; what was planned by it stays */
    delete: operations['TemplatesController_remove'];
    options?: never;
    head?: never;
    /** Call a template by another name */
    patch: operations['TemplatesController_rename'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/templates/{id}/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plan an event by a template */
    post: operations['TemplatesController_plan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tokens of the campaign, without what opens a door */
    get: operations['TokensController_list'];
    put?: never;
    /** Make a token for a program */
    post: operations['TokensController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/tokens/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End a token */
    delete: operations['TokensController_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/trends': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where unusually many signatures came from, within thirty days */
    get: operations['DoubtsController_trends'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/venues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The venues of the campaign */
    get: operations['VenuesController_list'];
    put?: never;
    /** Add a venue */
    post: operations['VenuesController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/venues/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take in a file of venues: all, or none */
    post: operations['VenueImportController_import'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/venues/import/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a file of venues would bring, and what is wrong in it */
    post: operations['VenueImportController_preview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/venues/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One venue */
    get: operations['VenuesController_show'];
    put?: never;
    post?: never;
    /** Propose a venue no more */
    delete: operations['VenuesController_archive'];
    options?: never;
    head?: never;
    /** Change a venue */
    patch: operations['VenuesController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/venues/{id}/contacts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom to ask at a venue */
    get: operations['VenuesController_look'];
    put?: never;
    /** Add somebody to ask */
    post: operations['VenuesController_addContact'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/venues/{id}/contacts/{contact}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Forget somebody to ask */
    delete: operations['VenuesController_forgetContact'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/venues/{id}/spaces': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Add a space to a venue */
    post: operations['VenuesController_addSpace'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/volunteers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom to put on a shift */
    get: operations['VolunteersController_list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/volunteers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say what somebody can, and whether they are of age */
    put: operations['VolunteersController_set'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The webhooks of the campaign, without their secrets */
    get: operations['WebhooksController_list'];
    put?: never;
    /** Tell a program of what happens */
    post: operations['WebhooksController_create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/webhooks/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a webhook with all its deliveries */
    delete: operations['WebhooksController_end'];
    options?: never;
    head?: never;
    /** Another address, other events, on or off */
    patch: operations['WebhooksController_change'];
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/webhooks/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How the newest fifty deliveries fare */
    get: operations['WebhooksController_deliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/webhooks/{id}/deliveries/{delivery}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Deliver it again */
    post: operations['WebhooksController_retry'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/webhooks/{id}/secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Another secret */
    post: operations['WebhooksController_renewSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/webhooks/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send a ping now */
    post: operations['WebhooksController_test'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/witnessed/batches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send pledges that were signed at a booth; each counts once */
    post: operations['WitnessedController_take'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/witnessed/figures': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many pledges were witnessed at an event */
    get: operations['WitnessedController_figures'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/witnessed/form': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a phone needs to take pledges without a network */
    get: operations['WitnessedController_form'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/witnessed/held': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Witnessed pledges that could not be taken */
    get: operations['WitnessedController_held'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/witnessed/held/{id}/contact': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Who signed; the look and its reason are audited */
    post: operations['WitnessedController_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/witnessed/held/{id}/drop': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Drop it: it counts for nothing */
    post: operations['WitnessedController_drop'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/witnessed/held/{id}/take-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take it after all, with its contact mended */
    post: operations['WitnessedController_takeIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/campaigns/{slug}/zone-moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The events whose time on the wall is at another moment now */
    get: operations['ZoneMovesController_list'];
    put?: never;
    /** Move them: the time on the wall stays */
    post: operations['ZoneMovesController_apply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/first-admin': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Become the first admin of a system that nobody belongs to yet */
    post: operations['JoiningController_acceptFirst'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/first-admin/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Whether this link still makes the first admin */
    post: operations['JoiningController_lookFirst'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Join */
    post: operations['JoiningController_accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/invitations/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an invitation is for */
    post: operations['JoiningController_look'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/phone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This phone, and who may take it over by a PIN */
    get: operations['PhoneController_look'];
    put?: never;
    /** Enrol this phone, by what a coordinator shows */
    post: operations['PhoneController_enrol'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/phone/take-over': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take this phone over, by a PIN */
    post: operations['PhoneController_takeOver'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in, and what they are in which campaign */
    get: operations['SessionController_whoAmI'];
    put?: never;
    /** Sign in with a password; a second step follows where there is one */
    post: operations['SignInController_withPassword'];
    /** Sign out */
    delete: operations['SessionController_signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where one is signed in */
    get: operations['SessionController_list'];
    put?: never;
    post?: never;
    /** Sign out everywhere else; within 15 minutes of signing in here */
    delete: operations['SessionController_endOthers'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/all/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign out in one place; within 15 minutes of signing in here */
    delete: operations['SessionController_end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/code': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in by the letter's code, typed in elsewhere */
    post: operations['SignInController_withLetterCode'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/link': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask for a letter with a link and a code; for whoever signs in without a password */
    post: operations['SignInController_sendLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/pass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in by the letter's link */
    post: operations['SignInController_withLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The second step: the code of an authenticator, or a recovery code */
    post: operations['SignInController_withSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/v1/session/token': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Exchange the session for a token that is good for another 15 minutes */
    post: operations['SignInController_exchange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ApprovalOfCount: {
      reasons: {
        item: string;
        /** @default  */
        language: string;
        /** @enum {string} */
        reason: 'damaged' | 'lost' | 'stolen' | 'found' | 'unexplained';
      }[];
    };
    ApprovalPlan: {
      version: number;
      steps: {
        /** @enum {string} */
        step: 'text' | 'translation' | 'law' | 'brand' | 'layout';
        /** @enum {string} */
        role: 'coordinator' | 'admin';
        /** Format: uuid */
        staff: string | null;
      }[];
    };
    ApprovalWanted: {
      version: number;
      step: string;
      reference: string;
      /** Format: date */
      on: string;
      grades: string[];
      languages: ('ar' | 'fr' | 'en')[];
      /** Format: uuid */
      replaces?: string;
    };
    ApprovePledgeText: {
      /** Format: uuid */
      draft: string;
      /** @description Of the text that was looked at; 0 where there is none in this language yet. */
      revision: number;
    };
    ArrivalSignature: {
      name: string | null;
      drawn: number[][][] | null;
    };
    ArrivalWanted: {
      /**
       * @default destination
       * @enum {string}
       */
      at: 'destination' | 'sender';
      lines: {
        /** Format: uuid */
        line: string;
        /** @default 0 */
        received: number;
        /** @default 0 */
        damaged: number;
        /** @default 0 */
        lost: number;
      }[];
      signature?: {
        name?: string;
        drawn?: number[][][];
      };
    };
    Arrived: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'draft' | 'sent' | 'in-part' | 'done' | 'cancelled';
    };
    ArtworkApprovals: {
      plan: components['schemas']['ApprovalPlan'];
      waiting: {
        creative: {
          /** Format: uuid */
          id: string;
          name: string;
          /** @enum {string} */
          kind: 'poster' | 'advertisement' | 'spot' | 'banner' | 'brochure' | 'clipboard' | 'post';
          item: string | null;
        };
        version: {
          /** Format: uuid */
          id: string;
          language: string;
          format: string;
          number: number;
          /** @enum {string} */
          state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
          hasThumbnail: boolean;
          type: string;
        };
        /** Format: date-time */
        uploadedAt: string;
        next: {
          /** @enum {string} */
          step: 'text' | 'translation' | 'law' | 'brand' | 'layout';
          /** @enum {string} */
          role: 'coordinator' | 'admin';
          /** Format: uuid */
          staff: string | null;
        };
        mine: boolean;
      }[];
    };
    ArtworkDecision: {
      /** @enum {string} */
      step: 'text' | 'translation' | 'law' | 'brand' | 'layout';
      /** @enum {string} */
      decision: 'approved' | 'rejected';
      reason?: string;
    };
    ArtworkWithdrawal: {
      reason: string;
    };
    ArtworkWithdrawn: {
      placements: number;
      live: number;
    };
    AtPhone: {
      name: string;
      campaign: string;
      people: {
        /** Format: uuid */
        id: string;
        name: string;
      }[];
    };
    Attendance: {
      people: {
        /** Format: uuid */
        staff: string;
        name: string;
        shifts: {
          /** Format: uuid */
          signUp: string;
          /** @enum {string} */
          role: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
          starts: string;
          ends: string;
          /** @enum {string} */
          standing: 'there' | 'expected' | 'missing' | 'no-show';
        }[];
        visits: {
          came: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: 'in' | 'out';
            /** @enum {string} */
            how: 'name' | 'badge' | 'self' | 'desk';
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string | null;
            byName: string;
            /** Format: uuid */
            device: string | null;
          };
          left: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: 'in' | 'out';
            /** @enum {string} */
            how: 'name' | 'badge' | 'self' | 'desk';
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string | null;
            byName: string;
            /** Format: uuid */
            device: string | null;
          } | null;
          minutes: number | null;
        }[];
        besides: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'in' | 'out';
          /** @enum {string} */
          how: 'name' | 'badge' | 'self' | 'desk';
          /** Format: date-time */
          at: string;
          /** Format: uuid */
          by: string | null;
          byName: string;
          /** Format: uuid */
          device: string | null;
        }[];
      }[];
    };
    AttendanceMark: {
      /** Format: uuid */
      staff: string;
      /** @enum {string} */
      kind: 'in' | 'out';
      /** @example 2026-03-28T10:00 */
      at?: string;
    };
    AttendanceVoid: {
      reason: string;
    };
    AudienceFigureWanted: {
      /** Format: uuid */
      outlet: string | null;
      /**
       * Format: uuid
       * @default null
       */
      site: string | null;
      /** @default  */
      format: string | '';
      /** @enum {string} */
      counts: 'impressions-week' | 'readers' | 'audience-spot' | 'circulation' | 'population';
      value: number;
      provider: string;
      method: string;
      /** @default  */
      source: string;
      /** Format: date */
      from: string;
    };
    AuditAboutPledge: {
      entries: number;
      sealed: number;
    };
    AuditPage: {
      entries: {
        number: number;
        /** Format: date-time */
        at: string;
        actor: {
          /** @enum {string} */
          kind: 'staff' | 'token' | 'operator' | 'system';
          id?: string;
        };
        action: string;
        object: {
          kind: string;
          id: string;
        };
        reason?: string;
        before?: {
          [key: string]: components['schemas']['__schema0'];
        };
        after?: {
          [key: string]: components['schemas']['__schema0'];
        };
        aboutPerson: boolean;
      }[];
      next?: number;
    };
    BlindCount: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      place: string;
      /** @enum {string} */
      state: 'open' | 'approved' | 'dropped';
      lines: {
        item: string;
        language: string;
        counted: number | null;
        again: boolean;
      }[];
    };
    /** @description One answer for each entry, in their order. */
    BoothAnswers: {
      answers: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        answer: 'accepted' | 'duplicate' | 'quarantined';
        status: 200 | 202 | 422;
        /** @enum {string} */
        code?:
          'late' | 'malformed' | 'other-body' | 'wrong-hash' | 'unknown-author' | 'unknown-person';
        /** @enum {boolean} */
        waits?: true;
      }[];
      /** Format: date-time */
      receivedAt: string;
    };
    BoothBatch: {
      device: string;
      /** @default 0 */
      waiting: number;
      entries: components['schemas']['BoothEntry'][];
    };
    BoothClosing: {
      /** Format: uuid */
      event: string;
      /** Format: uuid */
      place: string;
      names: {
        [key: string]: string;
      };
      /** Format: date-time */
      startsAt: string | null;
      /** Format: date-time */
      endsAt: string | null;
      /** Format: date-time */
      closedAt: string | null;
      isOver: boolean;
      count: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        state: 'open' | 'approved';
      } | null;
      /** Format: uuid */
      to: string | null;
      lines: {
        item: string;
        language: string;
        issued: number;
        handedOut: number;
        returned: number;
        expected: number;
        counted: number | null;
        countedThen: number | null;
        isSettled: boolean;
        difference: number;
        explained: number;
        unexplained: number;
        toExplain: number | null;
        left: number;
        books: number;
      }[];
    };
    BoothClosings: {
      closings: {
        /** Format: uuid */
        event: string;
        /** Format: uuid */
        place: string;
        names: {
          [key: string]: string;
        };
        /** Format: date-time */
        startsAt: string | null;
        /** Format: date-time */
        endsAt: string | null;
        /** Format: date-time */
        closedAt: string | null;
        pieces: number;
        /** Format: uuid */
        count: string | null;
        counted: number;
      }[];
    };
    /** @description How the log of an event came about. */
    BoothCourse: {
      span: {
        /** Format: date-time */
        first: string;
        /** Format: date-time */
        last: string;
      } | null;
      people: number;
      handovers: number;
      late: number;
      takenIn: number;
    };
    BoothEntries: {
      entries: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        device: string;
        sequence: number;
        /** Format: uuid */
        by: string;
        /** Format: uuid */
        sentBy: string | null;
        kind: string;
        what: string;
        language: string;
        delta: number | null;
        /** Format: uuid */
        target: string | null;
        more: {
          [key: string]: unknown;
        } | null;
        /** Format: date-time */
        recordedAt: string;
        /** Format: date-time */
        receivedAt: string;
        clockDoubtful: boolean;
        voided: boolean;
      }[];
      more: boolean;
    };
    BoothEntry:
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'visitors';
          delta: number;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'conversations';
          delta: number;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'item';
          item: string;
          language: string | null;
          delta: number;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'lead';
          /** Format: base64url */
          sealed: string;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'incident';
          /** @enum {string} */
          category:
            | 'asks-for-help'
            | 'harassment'
            | 'medical'
            | 'lost-child'
            | 'dispute'
            | 'theft'
            | 'damage'
            | 'other';
          place: string;
          time: string;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'correct';
          entry: string;
          delta: number;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'void';
          entry: string;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'handover';
          to: string;
          from?: string;
          phone: string;
          first: number;
          last: number;
          digest: string;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'check-in';
          person: string;
          /** @enum {string} */
          how: 'name' | 'badge';
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'check-out';
          person: string;
        }
      | {
          id: string;
          event: string;
          sequence: number;
          recordedAt: string;
          by: string;
          hash: string;
          /** @enum {string} */
          kind: 'close';
          last: number;
        };
    BoothEstimate: {
      /** Format: uuid */
      device: string;
      first: number;
      last: number;
      counts: {
        /** @default 0 */
        visitors: number;
        /** @default 0 */
        conversations: number;
        /** @default [] */
        items: {
          item: string;
          language: string | null;
          count: number;
        }[];
      };
      reason: string;
    };
    BoothFigures: {
      figures: {
        kind: string;
        what: string;
        language: string;
        count: number;
      }[];
      devices: {
        /** Format: uuid */
        device: string;
        confirmed: number;
        waiting: number;
        missing: number;
        last: number;
        gaps: {
          first: number;
          last: number;
        }[];
        closed: boolean;
        /** Format: date-time */
        lastHeardAt: string;
        clockDoubtful: number;
      }[];
      estimates: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        device: string;
        first: number;
        last: number;
        counts: {
          /** @default 0 */
          visitors: number;
          /** @default 0 */
          conversations: number;
          /** @default [] */
          items: {
            item: string;
            language: string | null;
            count: number;
          }[];
        };
        reason: string;
        /** Format: uuid */
        by: string | null;
        /** Format: date-time */
        madeAt: string;
        /** Format: date-time */
        voidedAt: string | null;
      }[];
      handovers: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        from: string | null;
        /** Format: uuid */
        to: string;
        fromName: string;
        toName: string;
        /** Format: uuid */
        phone: string;
        /** Format: uuid */
        device: string;
        first: number;
        last: number;
        /** @enum {string} */
        standing: 'agrees' | 'incomplete' | 'differs';
        /** Format: date-time */
        recordedAt: string;
      }[];
      flags: {
        code: string;
        what: string;
        count: number;
        people: number;
      }[];
      quarantined: number;
      waitingForApproval: number;
    };
    /** @description What a phone needs to work without a network. */
    BoothKit: {
      /** Format: date-time */
      serverTime: string;
      zone: string;
      locales: string[];
      mostEntriesOfBatch: number;
      events: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'conference' | 'booth' | 'other';
        /** @enum {string} */
        state: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled';
        titles: {
          [key: string]: string;
        };
        venue: {
          [key: string]: string;
        };
        address: string;
        space: string;
        starts: string;
        ends: string;
        zone: string;
        /** Format: date-time */
        startsAt: string;
        /** Format: date-time */
        endsAt: string;
        checkIn: string | null;
        shifts: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          role: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
          /** Format: date-time */
          startsAt: string;
          /** Format: date-time */
          endsAt: string;
          people: string[];
        }[];
      }[];
      people: {
        /** Format: uuid */
        id: string;
        name: string;
      }[];
      items: {
        code: string;
        name: {
          [key: string]: string;
        };
        byLanguage: boolean;
      }[];
      key: {
        /** Format: uuid */
        id: string;
        publicKey: string;
      };
      incidentCategories: (
        | 'asks-for-help'
        | 'harassment'
        | 'medical'
        | 'lost-child'
        | 'dispute'
        | 'theft'
        | 'damage'
        | 'other'
      )[];
      helpLines: {
        code: string;
        number: string;
        name: {
          [key: string]: string;
        };
        about: {
          [key: string]: string;
        };
      }[];
    };
    BoothOffer: {
      /** Format: uuid */
      phone: string;
      /** Format: uuid */
      from: string;
      /** @enum {number} */
      first: 1;
      last: number;
      digest: string;
      figures: {
        kind: string;
        what: string;
        language: string;
        count: number;
      }[];
    };
    BoothQuarantine: {
      held: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        code:
          'late' | 'malformed' | 'other-body' | 'wrong-hash' | 'unknown-author' | 'unknown-person';
        /** Format: uuid */
        event: string;
        /** Format: uuid */
        device: string;
        /** Format: uuid */
        by: string;
        /** Format: uuid */
        sentBy: string | null;
        /** Format: date-time */
        receivedAt: string;
        booth: {
          titles: {
            [key: string]: string;
          };
          venue: {
            [key: string]: string;
          };
          starts: string;
        };
        entry: {
          [key: string]: unknown;
        };
      }[];
      more: boolean;
    };
    BoothTakeIn: {
      ids: string[];
      reason: string;
    };
    BoothTakenIn: {
      takenIn: number;
    };
    CalendarFeed: {
      /** Format: date-time */
      madeAt: string | null;
    };
    /** @description The language that it speaks. */
    CalendarFeedWanted: {
      /** @enum {string} */
      locale: 'ar' | 'fr' | 'en';
    };
    Calls: {
      calls: {
        /** Format: uuid */
        event: string;
        /** @enum {string} */
        kind: 'conference' | 'booth' | 'other';
        titles: {
          [key: string]: string;
        };
        /** @example 2026-03-28T10:00 */
        starts: string;
        /** @example 2026-03-28T10:00 */
        ends: string;
        venue: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
          contacts: number;
        };
        reference: string;
        /** @enum {string} */
        waits: 'answer' | 'decision' | 'lapsed';
        /** Format: date-time */
        suggestedAt: string | null;
        events: number;
        /** Format: date-time */
        askedAt: string;
        /** Format: date-time */
        holdsUntil: string;
        steps: {
          /** Format: uuid */
          id: string;
          what: string;
          /** Format: date */
          due: string;
          /** Format: uuid */
          owner: string | null;
          /** Format: date-time */
          at: string;
          /** Format: uuid */
          by: string | null;
          /** Format: date-time */
          doneAt: string | null;
          /** Format: uuid */
          doneBy: string | null;
        }[];
      }[];
      answers: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        answer: 'accepted' | 'declined';
        /** Format: date-time */
        answeredAt: string;
        /** Format: uuid */
        event: string;
        /** @enum {string} */
        kind: 'conference' | 'booth' | 'other';
        titles: {
          [key: string]: string;
        };
        /** @example 2026-03-28T10:00 */
        starts: string;
        /** @example 2026-03-28T10:00 */
        ends: string;
        venue: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
        };
        events: number;
      }[];
      short: {
        /** Format: uuid */
        event: string;
        /** @enum {string} */
        kind: 'conference' | 'booth' | 'other';
        titles: {
          [key: string]: string;
        };
        /** @example 2026-03-28T10:00 */
        starts: string;
        /** @example 2026-03-28T10:00 */
        ends: string;
        venue: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
        };
        short: components['schemas']['KitShortfall'];
      }[];
    };
    CampaignDays: {
      days: components['schemas']['SpecialDays'][];
    };
    CampaignEvent: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'conference' | 'booth' | 'other';
      titles: {
        [key: string]: string;
      };
      /** @enum {string} */
      state: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled';
      venue: {
        /** Format: uuid */
        id: string;
        names: {
          [key: string]: string;
        };
        governorate: string | null;
      };
      space: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** @example 2026-03-28T10:00 */
      starts: string;
      /** @example 2026-03-28T10:00 */
      ends: string;
      zone: string;
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      setupMinutes: number;
      teardownMinutes: number;
      expectedVisitors: number | null;
      listed: boolean;
      /** Format: uuid */
      owner: string | null;
      /** Format: uuid */
      series: string | null;
      cancelReason: string | null;
      version: number;
      /** Format: date-time */
      changedAt: string;
    };
    CampaignEvents: {
      events: components['schemas']['CampaignEvent'][];
      more: boolean;
    };
    /** @description As the roll-out's files have it. */
    CampaignSetup: {
      /** @description By language. */
      titles: {
        [key: string]: string;
      };
      /** @description In the order in which they are offered. */
      languages: string[];
      defaultLanguage: string;
      /** Format: date-time */
      opensAt: string;
      /**
       * Format: date-time
       * @description Null: no end is set.
       */
      closesAt: string | null;
      /** @description IANA name. */
      timeZone: string;
      /** @description ISO 3166-1: how phone numbers are written. */
      country: string;
      goals: number[];
      /** @description Of the text that is signed now. */
      textVersion: number;
      /** @description Who answers for the data, and where people write about them. */
      controller: {
        /** @description By language. */
        names: {
          [key: string]: string;
        };
        isPlaceholder: boolean;
        contact: string | null;
      };
      /** @description Where a phone sends its code. */
      messages: {
        whatsapp: string | null;
        sms: string | null;
      };
      /** @description Where the quick exit leads. */
      exit: string;
      helpLines: {
        all: number;
        /** @description With a verifier and a date. */
        shown: number;
      };
      /** @description Of the brand, in the light, as #rrggbb. */
      colours: {
        [key: string]: string;
      } | null;
    };
    ClassChecked: {
      tookPart: number;
    };
    ClassLink: {
      /** Format: uuid */
      id: string;
      link: string;
    };
    ClassTakenBack: {
      reason: string;
    };
    ClassWanted: {
      name: string;
      grade: string;
      enrolled: number;
    };
    ClosingWanted: {
      /** Format: uuid */
      count: string;
      to: (string | 'venue') | null;
      reasons: {
        item: string;
        /** @default  */
        language: string;
        /** @enum {string} */
        reason: 'damaged' | 'lost' | 'stolen' | 'found' | 'unexplained';
      }[];
    };
    Code: {
      /**
       * @description Six digits.
       * @example 492817
       */
      code: string;
    };
    /** @description What the codes in pledges and figures are called. */
    CodeNames: {
      /** @description In the order of the campaign. */
      governorates: {
        code: string;
        /** @description By language. */
        names: {
          [key: string]: string;
        };
      }[];
      districts: {
        code: string;
        governorate: string;
        /** @description By language. */
        names: {
          [key: string]: string;
        };
      }[];
      /** @description The campaign's own links, as `source` names them. */
      sources: {
        code: string;
        kind: string;
        /** @description By language. */
        names: {
          [key: string]: string;
        };
      }[];
    };
    /** @description Numbers only: nobody is named. */
    ConferenceCounts: {
      version: number;
      attendance: {
        grade: string;
        people: number;
      }[];
      answers: {
        question: string;
        /** @enum {string} */
        when: 'before' | 'after';
        answer: string;
        people: number;
      }[];
    };
    ConferencePlan: {
      version: number;
      grades: string[];
      languages: ('ar' | 'fr' | 'en')[];
      agenda: {
        at: string;
        minutes: number;
        title: string;
        by: string | null;
        /**
         * Format: uuid
         * @default null
         */
        speaker: string | null;
      }[];
      needs: {
        what: string;
        ready: boolean;
      }[];
    };
    /** @description Contacts in a file: asked for, and what became of it. */
    ContactExport: {
      /** Format: uuid */
      id: string;
      /** @description Who of the staff. */
      askedBy: string;
      /** Format: date-time */
      askedAt: string;
      reason: string;
      columns: string[];
      filter: {
        /** @description A code; empty: none named. */
        governorate?: string;
        /** @description As it was sent; empty: without one. */
        source?: '' | string;
        /**
         * Format: date-time
         * @description Signed then or later.
         */
        from?: string;
        /**
         * Format: date-time
         * @description Signed before.
         */
        to?: string;
        language?: string;
      };
      withoutConsent: string | null;
      /**
       * @description `over`: approved more than a day ago, or fetched three times.
       * @enum {string}
       */
      state: 'asked' | 'refused' | 'ready' | 'over';
      decidedBy: string | null;
      /** Format: date-time */
      decidedAt: string | null;
      decisionReason: string | null;
      /** Format: date-time */
      goodUntil: string | null;
      downloads: number;
    };
    /** @description A refusal needs a reason. */
    ContactExportApproval: {
      approve: boolean;
      /** @description Why: 10 to 500 characters. Kept in the audit log; names nobody. */
      reason?: string;
    };
    ContactExportRequest: {
      /** @description Why: 10 to 500 characters. Kept in the audit log; names nobody. */
      reason: string;
      /** @description In this order, each once. */
      columns: (
        | 'name'
        | 'email'
        | 'phone'
        | 'governorate'
        | 'district'
        | 'language'
        | 'source'
        | 'signedAt'
        | 'confirmedAt'
        | 'updates'
        | 'showName'
      )[];
      /**
       * @description Of the confirmed pledges; all that is named must fit.
       * @default {}
       */
      filter: {
        /** @description A code; empty: none named. */
        governorate?: string;
        /** @description As it was sent; empty: without one. */
        source?: '' | string;
        /**
         * Format: date-time
         * @description Signed then or later.
         */
        from?: string;
        /**
         * Format: date-time
         * @description Signed before.
         */
        to?: string;
        language?: string;
      };
      /** @description Why people are in it who did not ask to hear more. Absent: they are not in it. */
      withoutConsent?: string;
    };
    /** @description The newest first, at most a hundred. */
    ContactExports: {
      exports: components['schemas']['ContactExport'][];
    };
    CountWanted: {
      /** Format: uuid */
      place: string;
    };
    Counted: {
      item: string;
      /** @default  */
      language: string;
      counted: number;
      /** Format: date-time */
      countedAt?: string;
    };
    Creative: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @enum {string} */
      kind: 'poster' | 'advertisement' | 'spot' | 'banner' | 'brochure' | 'clipboard' | 'post';
      item: string | null;
      /** Format: date-time */
      madeAt: string;
      /** Format: uuid */
      madeBy: string | null;
      versions: components['schemas']['CreativeVersion'][];
    };
    CreativeVersion: {
      /** Format: uuid */
      id: string;
      language: string;
      format: string;
      number: number;
      /** @enum {string} */
      state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
      hasThumbnail: boolean;
      type: string;
      artwork: string | null;
      fileName: string;
      size: number;
      sha256: string;
      width: number | null;
      height: number | null;
      /** Format: date-time */
      uploadedAt: string;
      /** Format: uuid */
      uploadedBy: string | null;
      steps: {
        /** @enum {string} */
        step: 'text' | 'translation' | 'law' | 'brand' | 'layout';
        /** @enum {string} */
        role: 'coordinator' | 'admin';
        /** Format: uuid */
        staff: string | null;
      }[];
      next: {
        /** @enum {string} */
        step: 'text' | 'translation' | 'law' | 'brand' | 'layout';
        /** @enum {string} */
        role: 'coordinator' | 'admin';
        /** Format: uuid */
        staff: string | null;
      } | null;
      mine: boolean;
      answers: {
        /** @enum {string} */
        step: 'text' | 'translation' | 'law' | 'brand' | 'layout';
        /** @enum {string} */
        decision: 'approved' | 'rejected';
        reason: string | null;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string;
        counts: boolean;
      }[];
      withdrawn: {
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string | null;
        reason: string;
      } | null;
      uses: {
        /** Format: uuid */
        placement: string;
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
        outlet: {
          [key: string]: string;
        };
        /** @enum {string} */
        state:
          | 'draft'
          | 'optioned'
          | 'booked'
          | 'artwork-sent'
          | 'live'
          | 'completed'
          | 'declined'
          | 'cancelled'
          | 'made-good';
      }[];
    };
    CreativeWanted: {
      name: string;
      /** @enum {string} */
      kind: 'poster' | 'advertisement' | 'spot' | 'banner' | 'brochure' | 'clipboard' | 'post';
      /** @default null */
      item: string | null;
    };
    Creatives: {
      creatives: {
        /** Format: uuid */
        id: string;
        name: string;
        /** @enum {string} */
        kind: 'poster' | 'advertisement' | 'spot' | 'banner' | 'brochure' | 'clipboard' | 'post';
        item: string | null;
        latest: {
          /** Format: uuid */
          id: string;
          language: string;
          format: string;
          number: number;
          /** @enum {string} */
          state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
          hasThumbnail: boolean;
          type: string;
        }[];
      }[];
      items: {
        code: string;
        names: {
          [key: string]: string;
        };
      }[];
    };
    Custody: {
      keepers: {
        /** Format: uuid */
        staff: string;
        /** Format: uuid */
        place: string;
        hasLeft: boolean;
        stock: {
          item: string;
          language: string;
          quantity: number;
        }[];
      }[];
    };
    CustodyWanted: {
      /** Format: uuid */
      staff: string;
    };
    DailyShift: {
      /** @enum {string} */
      role: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
      need: number;
      capacity: number;
      /** @default [] */
      skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
      /** @default [] */
      languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
      from: string;
      until: string;
    };
    DailyShiftMade: {
      shifts: string[];
    };
    /** @description The days as they are announced. */
    DaysDecided: {
      version: number;
      /** Format: date */
      from: string;
      /** Format: date */
      until: string;
    };
    DeadLetterPage: {
      count: number;
      deadLetters: {
        id: string;
        type: string;
        version: number;
        service: string;
        error: string;
        attempts: number;
        /** Format: date-time */
        announcedAt: string;
        /** Format: date-time */
        diedAt: string;
        ofCampaign: boolean;
        canReplay: boolean;
      }[];
      next?: string;
    };
    DeliveryWanted: {
      /** Format: uuid */
      from: string;
      lines: {
        /** Format: uuid */
        line: string;
        quantity: number;
      }[];
    };
    Discrepancies: {
      discrepancies: components['schemas']['Discrepancy'][];
      /** Format: uuid */
      next: string | null;
    };
    Discrepancy: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      place: string;
      /** Format: uuid */
      event: string | null;
      item: string;
      language: string;
      quantity: number;
      /** @enum {string} */
      cause: 'booth-log' | 'missing' | 'surplus';
      /** @enum {string} */
      state: 'open' | 'explained' | 'gone';
      /** @enum {string|null} */
      reason:
        | 'uncounted-dispatch'
        | 'uncounted-receipt'
        | 'other'
        | 'damaged'
        | 'lost'
        | 'stolen'
        | 'handed-out'
        | 'uncounted-arrival'
        | null;
      /** Format: uuid */
      movement: string | null;
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      by: string | null;
    };
    Enrolment:
      | {
          /** @description What stands behind the # of the link. */
          token: string;
        }
      | {
          code: string;
        };
    /** @description What was erased, when and how; never of whom. */
    Erasure: {
      /** Format: uuid */
      id: string;
      /** @description In its campaign, from 1. */
      number: number;
      /** Format: date-time */
      at: string;
      /** @description Who of the staff. */
      by: string;
      /** @description The file reference of the letter: 3 to 40 letters, digits and . / _ -, with a digit. Kept in the audit log and on the certificate; names nobody. */
      reference: string;
      /**
       * @description How who wrote was checked.
       * @enum {string}
       */
      identity: 'answered-from-address' | 'code-by-phone' | 'document-seen';
      /**
       * @description What became of the count.
       * @enum {string}
       */
      counting: 'stays' | 'withdrawn' | 'none';
      lastLetter: boolean;
      locale: string;
      /** @description Each service, once it has done its part. */
      parts: {
        service: string;
        /**
         * Format: date-time
         * @description Null while it is under way.
         */
        doneAt: string | null;
        /** @description What there was, in numbers. */
        held: {
          [key: string]: number;
        } | null;
      }[];
      complete: boolean;
      /**
       * Format: date-time
       * @description When the last daily backup that has the key is gone.
       */
      backupsEnd: string;
    };
    /** @description A pledge at that contact, and what is held of it. */
    ErasureFound: {
      /** Format: uuid */
      pledge: string;
      /**
       * Format: uuid
       * @description The id of the key that they are sealed under.
       */
      person: string;
      /** @description Two people may share one contact. */
      slot: number;
      /** @description Null where nobody is behind it any more. */
      name: string | null;
      /** @enum {string} */
      channel: 'email' | 'phone';
      locale: string;
      /** @enum {string} */
      state: 'pending' | 'confirmed' | 'disowned' | 'withdrawn' | 'deleted';
      /** Format: date-time */
      signedAt: string;
      /** @description Whether it is in the count now. */
      counted: boolean;
      setAside: boolean;
      consents: {
        updates: boolean;
        showName: boolean;
      };
      held: {
        /** @description Links of letters that still work, as hashes. */
        links: number;
        /** @description Codes to download or delete, as hashes. */
        codes: number;
        /** @description Letters that wait in doubt. */
        heldLetters: number;
        /** @description Requests by a program, as hashes. */
        requests: number;
      };
      /** @description False where the person is gone already. */
      erasable: boolean;
      /** @description Whether a last letter tells them, if the pledge stays counted. */
      lastLetter: boolean;
      /** @description Of what was told: another as soon as any of it changes. */
      fingerprint: string;
    };
    ErasureRequest: {
      /**
       * Format: uuid
       * @description Chosen by who asks: sent twice, it is done once.
       */
      id: string;
      /** Format: uuid */
      pledge: string;
      /** @description Of what was told: another as soon as any of it changes. */
      fingerprint: string;
      /** @description The file reference of the letter: 3 to 40 letters, digits and . / _ -, with a digit. Kept in the audit log and on the certificate; names nobody. */
      reference: string;
      /**
       * @description How who wrote was checked.
       * @enum {string}
       */
      identity: 'answered-from-address' | 'code-by-phone' | 'document-seen';
      /** @description Whether the pledge stays in the count, without its person; else it falls. */
      stays: boolean;
      /**
       * @description The certificate's language; else that of the pledge.
       * @enum {string}
       */
      locale?: 'ar' | 'fr' | 'en';
    };
    /** @description Whom a letter is from. 20 an hour for each member of staff. */
    ErasureSearch: {
      /** @description An e-mail address, or a number as dialled in the campaign's country or in E.164. */
      contact: string;
      /** @description The file reference of the letter: 3 to 40 letters, digits and . / _ -, with a digit. Kept in the audit log and on the certificate; names nobody. */
      reference: string;
      /**
       * @description How who wrote was checked.
       * @enum {string}
       */
      identity: 'answered-from-address' | 'code-by-phone' | 'document-seen';
    };
    /** @description The newest first, at most a hundred. */
    Erasures: {
      erasures: components['schemas']['Erasure'][];
    };
    /** @description Nobody, one, or two of the same home. */
    ErasuresFound: {
      found: components['schemas']['ErasureFound'][];
    };
    /** @description The version that was looked at. */
    EventAct: {
      version: number;
    };
    EventCancelled: {
      version: number;
      reason: string;
    };
    /** @description What is not named stays as it is. */
    EventChanges: {
      version: number;
      /** @enum {string} */
      kind?: 'conference' | 'booth' | 'other';
      titles?: {
        [key: string]: string;
      };
      /** Format: uuid */
      venue?: string;
      /** Format: uuid */
      space?: string;
      /** @example 2026-03-28T10:00 */
      starts?: string;
      /** @example 2026-03-28T10:00 */
      ends?: string;
      setupMinutes?: number;
      teardownMinutes?: number;
      expectedVisitors?: number | null;
      listed?: boolean;
      /** @enum {boolean} */
      agreed?: true;
    };
    /** @description Columns: day, from, until, venue, space, kind, title_ar, title_fr, title_en, setup, takedown, visitors. */
    EventPaste: {
      table: string;
    };
    EventPastePreview: {
      events: {
        row: number;
        /** @enum {string} */
        kind: 'conference' | 'booth' | 'other';
        titles: {
          [key: string]: string;
        };
        venue: {
          [key: string]: string;
        };
        /** @example 2026-03-28T10:00 */
        starts: string;
        /** @example 2026-03-28T10:00 */
        ends: string;
      }[];
      mistakes: {
        row: number;
        /** @enum {string} */
        column:
          | ''
          | 'day'
          | 'from'
          | 'until'
          | 'venue'
          | 'space'
          | 'kind'
          | 'title_ar'
          | 'title_fr'
          | 'title_en'
          | 'setup'
          | 'takedown'
          | 'visitors';
        code: string;
        message: string;
      }[];
    };
    EventProposals: {
      proposals: {
        /** Format: uuid */
        id: string;
        reference: string;
        /** @enum {string} */
        via: 'mail' | 'by-hand';
        /** Format: date-time */
        askedAt: string;
        /** Format: date-time */
        holdsUntil: string;
        /** @enum {string|null} */
        answer: 'accepted' | 'declined' | 'suggested' | null;
        /** Format: date-time */
        answeredAt: string | null;
        /** @enum {string|null} */
        answeredVia: 'link' | 'phone' | 'visit' | 'letter' | null;
        /** Format: uuid */
        recordedBy: string | null;
        suggestions: {
          /** @example 2026-03-28T10:00 */
          starts: string;
          /** @example 2026-03-28T10:00 */
          ends: string;
        }[];
        remark: string | null;
        /** @enum {string|null} */
        ended: 'changed' | 'cancelled' | 'expired' | 'lapsed' | null;
        events: number;
      }[];
    };
    EventTemplateName: {
      name: string;
    };
    EventTemplateWanted: {
      name: string;
      /** Format: uuid */
      event: string;
    };
    EventTemplates: {
      templates: {
        /** Format: uuid */
        id: string;
        name: string;
        /** Format: date-time */
        madeAt: string;
        /** @enum {string} */
        kind: 'conference' | 'booth' | 'other';
        titles: {
          [key: string]: string;
        };
        from: string;
        lasts: number;
        setupMinutes: number;
        teardownMinutes: number;
        expectedVisitors: number | null;
        listed: boolean;
        shifts: {
          /** @enum {string} */
          role: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
          need: number;
          capacity: number;
          /** @default [] */
          skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
          /** @default [] */
          languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
          after: number;
          lasts: number;
        }[];
        programme: {
          grades: string[];
          languages: ('ar' | 'fr' | 'en')[];
          agenda: {
            minutes: number;
            title: string;
            by: string | null;
            after: number;
          }[];
          needs: string[];
        } | null;
      }[];
    };
    EventVersions: {
      versions: {
        version: number;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string | null;
        act: string;
      }[];
    };
    EventWanted: {
      /** @enum {string} */
      kind: 'conference' | 'booth' | 'other';
      /** @default {} */
      titles: {
        [key: string]: string;
      };
      /** Format: uuid */
      venue: string;
      /** Format: uuid */
      space?: string;
      /** @example 2026-03-28T10:00 */
      starts: string;
      /** @example 2026-03-28T10:00 */
      ends: string;
      /** @default 0 */
      setupMinutes: number;
      /** @default 0 */
      teardownMinutes: number;
      /** @default null */
      expectedVisitors: number | null;
      listed?: boolean;
    };
    EventsBulkAct:
      | {
          /** @enum {string} */
          act: 'propose';
          events: {
            /** Format: uuid */
            id: string;
            version: number;
          }[];
        }
      | {
          /** @enum {string} */
          act: 'confirm';
          events: {
            /** Format: uuid */
            id: string;
            version: number;
          }[];
        }
      | {
          /** @enum {string} */
          act: 'cancel';
          events: {
            /** Format: uuid */
            id: string;
            version: number;
          }[];
          reason: string;
        }
      | {
          /** @enum {string} */
          act: 'move';
          events: {
            /** Format: uuid */
            id: string;
            version: number;
          }[];
          days: number;
        };
    EventsOnDays: {
      events: components['schemas']['CampaignEvent'][];
    };
    EventsPasted: {
      events: string[];
    };
    Explanation:
      | {
          /** @enum {string} */
          reason: 'uncounted-dispatch';
          /** Format: uuid */
          from: string;
          quantity: number;
        }
      | {
          /** @enum {string} */
          reason: 'uncounted-receipt';
          quantity: number;
        }
      | {
          /** @enum {string} */
          reason: 'other';
          quantity: number;
        }
      | {
          /** @enum {string} */
          reason: 'damaged' | 'lost' | 'stolen' | 'handed-out';
          quantity: number;
        }
      | {
          /** @enum {string} */
          reason: 'uncounted-arrival';
          /** Format: uuid */
          to: string;
          quantity: number;
        };
    FieldActDrop: {
      reason: string;
    };
    /** @description One answer for each act, in their order. */
    FieldAnswers: {
      answers: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        answer: 'accepted' | 'duplicate' | 'quarantined';
        code?: string;
      }[];
    };
    FieldBatch: {
      /** Format: uuid */
      device: string;
      acts: (
        | {
            /** @enum {string} */
            kind: 'count';
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            place: string;
            /** Format: date-time */
            tappedAt: string;
            /** Format: uuid */
            by: string;
            counted: {
              item: string;
              /** @default  */
              language: string;
              quantity: number;
            }[];
          }
        | {
            /** @enum {string} */
            kind: 'receive';
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            place: string;
            /** Format: date-time */
            tappedAt: string;
            /** Format: uuid */
            by: string;
            /** Format: uuid */
            transfer: string;
            lines: {
              /** Format: uuid */
              line: string;
              whole: number;
              damaged: number;
              lost: number;
            }[];
            signedBy?: string;
            drawing?: number[][][];
          }
        | {
            /** @enum {string} */
            kind: 'send';
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            place: string;
            /** Format: date-time */
            tappedAt: string;
            /** Format: uuid */
            by: string;
            /** Format: uuid */
            to?: string;
            lines?: {
              item: string;
              /** @default  */
              language: string;
              quantity: number;
            }[];
            /** Format: uuid */
            transfer?: string;
          }
        | {
            /** @enum {string} */
            kind: 'hand-out';
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            place: string;
            /** Format: date-time */
            tappedAt: string;
            /** Format: uuid */
            by: string;
            lines: {
              item: string;
              /** @default  */
              language: string;
              quantity: number;
            }[];
          }
      )[];
    };
    FieldKit: {
      /** Format: date-time */
      serverTime: string;
      items: {
        code: string;
        names: {
          [key: string]: string;
        };
        languages: string[];
      }[];
      places: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind:
          | 'warehouse'
          | 'vehicle'
          | 'office'
          | 'venue'
          | 'booth'
          | 'custody'
          | 'supplier'
          | 'in-transit'
          | 'handed-out'
          | 'damaged'
          | 'lost'
          | 'unexplained';
        names: {
          [key: string]: string;
        };
        /** Format: uuid */
        staff: string | null;
        /** Format: uuid */
        event: string | null;
        carries: {
          item: string;
          language: string;
          onHand: number;
          heldBack: number;
        }[];
      }[];
      destinations: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind:
          | 'warehouse'
          | 'vehicle'
          | 'office'
          | 'venue'
          | 'booth'
          | 'custody'
          | 'supplier'
          | 'in-transit'
          | 'handed-out'
          | 'damaged'
          | 'lost'
          | 'unexplained';
        names: {
          [key: string]: string;
        };
        /** Format: uuid */
        staff: string | null;
      }[];
      transfers: {
        /** Format: uuid */
        id: string;
        number: number;
        from: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind:
            | 'warehouse'
            | 'vehicle'
            | 'office'
            | 'venue'
            | 'booth'
            | 'custody'
            | 'supplier'
            | 'in-transit'
            | 'handed-out'
            | 'damaged'
            | 'lost'
            | 'unexplained';
          names: {
            [key: string]: string;
          };
          /** Format: uuid */
          staff: string | null;
        };
        to: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind:
            | 'warehouse'
            | 'vehicle'
            | 'office'
            | 'venue'
            | 'booth'
            | 'custody'
            | 'supplier'
            | 'in-transit'
            | 'handed-out'
            | 'damaged'
            | 'lost'
            | 'unexplained';
          names: {
            [key: string]: string;
          };
          /** Format: uuid */
          staff: string | null;
        };
        /** @enum {string} */
        state: 'draft' | 'sent';
        lines: {
          /** Format: uuid */
          id: string;
          item: string;
          language: string;
          sent: number;
          open: number;
        }[];
      }[];
    };
    FirstAdmin: {
      /** @description What stands behind the # of the link. */
      token: string;
      name: string;
      /**
       * Format: email
       * @description An e-mail address.
       * @example rana@example.org
       */
      address: string;
      /** @description 12 to 128 characters, of any kind. */
      password: string;
      /** @enum {string} */
      locale: 'ar' | 'fr' | 'en';
    };
    Forecast: {
      /** Format: date */
      today: string;
      confidence: number;
      fewestBooths: number;
      items: {
        item: string;
        language: string;
        stock: number;
        /** Format: date */
        lastBooked: string | null;
        rests: {
          /** @enum {string} */
          basis: 'use' | 'plan';
          past: {
            booths: number;
            planned: number;
            handedOut: number;
          };
          rate: number;
          ahead: {
            booths: number;
            planned: number;
          };
          arriving: {
            /** Format: date */
            day: string;
            pieces: number;
          }[];
          uncertain: number;
        };
        runOut: {
          /** @enum {string} */
          answer: 'unbooked' | 'lasts' | 'may' | 'runs-out';
          /** Format: date */
          day: string | null;
          /** Format: date */
          earliest: string | null;
          /** Format: date */
          latest: string | null;
        };
        places: {
          /** Format: uuid */
          place: string;
          stock: number;
          runOut: {
            /** @enum {string} */
            answer: 'unbooked' | 'lasts' | 'may' | 'runs-out';
            /** Format: date */
            day: string | null;
            /** Format: date */
            earliest: string | null;
            /** Format: date */
            latest: string | null;
          };
        }[];
        reorder: {
          point: number;
          safety: number;
          quantity: number;
          /** Format: date */
          by: string | null;
          late: boolean;
          lead: {
            days: number;
            /** @enum {string} */
            from: 'orders' | 'rollout';
            orders: number;
          };
        };
        handedOut: {
          /** Format: date */
          day: string;
          pieces: number;
        }[];
        expected: {
          /** Format: date */
          day: string;
          pieces: number;
        }[];
        proposals: {
          digest: string;
          /** Format: uuid */
          from: string;
          /** Format: uuid */
          to: string;
          quantity: number;
          /** Format: date */
          on: string;
        }[];
      }[];
    };
    HandOverSigner: {
      name: string;
    };
    HandOverWanted: {
      /**
       * @default partner
       * @enum {string}
       */
      at: 'partner' | 'sender';
      lines: {
        /** Format: uuid */
        line: string;
        /** @default 0 */
        received: number;
        /** @default 0 */
        damaged: number;
        /** @default 0 */
        lost: number;
      }[];
      name?: string;
    };
    HandedOutToPartners: {
      lines: {
        partner: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'partner' | 'school';
          name: string;
        };
        item: string;
        language: string;
        pieces: number;
      }[];
    };
    HandedOver: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'asked' | 'approved' | 'declined' | 'taken-back' | 'done';
    };
    HeldFieldActs: {
      held: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'count' | 'receive' | 'send' | 'hand-out';
        /** Format: uuid */
        place: string;
        code: string;
        /** Format: uuid */
        by: string;
        /** Format: uuid */
        sentBy: string | null;
        /** Format: date-time */
        tappedAt: string;
        /** Format: date-time */
        takenAt: string;
        transfer: number | null;
        /** Format: uuid */
        to: string | null;
        lines: {
          item: string;
          language: string;
          quantity: number;
        }[];
        arrived: {
          item: string | null;
          language: string;
          whole: number;
          damaged: number;
          lost: number;
        }[];
        signed: boolean;
      }[];
      more: boolean;
    };
    HeldLetterOutcome: {
      /**
       * @description `moot`: its pledge needs no such letter any more, so none leaves.
       * @enum {string}
       */
      outcome: 'released' | 'moot' | 'dropped';
    };
    /** @description Those that wait for somebody first; never to whom. */
    HeldLetters: {
      letters: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        pledge: string;
        /** @enum {string} */
        reason: 'over-quota' | 'honeypot' | 'too-fast';
        source: string | null;
        /** Format: date-time */
        at: string;
        /**
         * Format: date-time
         * @description When it leaves by itself; null where it waits for somebody.
         */
        due: string | null;
      }[];
      /** @description How many there are; at most 200 are listed. */
      all: number;
    };
    Here: {
      /** Format: uuid */
      event: string;
      code: string;
    };
    HereAnswer: {
      /** Format: date-time */
      since: string;
    };
    Hours: {
      people: {
        /** Format: uuid */
        staff: string;
        name: string;
        minutes: number;
        events: number;
      }[];
    };
    HoursAdjustment: {
      minutes: number;
      reason: string;
    };
    HoursOfSomebody: {
      /** Format: uuid */
      staff: string;
      name: string;
      minutes: number;
      attended: {
        event: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'conference' | 'booth' | 'other';
          titles: {
            [key: string]: string;
          };
          venue: {
            [key: string]: string;
          };
        };
        came: string;
        minutes: number | null;
      }[];
      adjustments: {
        /** Format: uuid */
        id: string;
        minutes: number;
        reason: string;
        byName: string;
        /** Format: date-time */
        at: string;
      }[];
    };
    /** @description What happened at booths, the newest first. */
    Incidents: {
      incidents: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        event: string;
        titles: {
          [key: string]: string;
        };
        venue: {
          [key: string]: string;
        };
        /** @enum {string} */
        category:
          | 'asks-for-help'
          | 'harassment'
          | 'medical'
          | 'lost-child'
          | 'dispute'
          | 'theft'
          | 'damage'
          | 'other';
        place: string;
        /** Format: uuid */
        by: string;
        /** Format: date-time */
        happenedAt: string | null;
        /** Format: date-time */
        receivedAt: string;
        late: boolean;
        held: boolean;
        takenBack: boolean;
        /** Format: date-time */
        seenAt: string | null;
        /** Format: uuid */
        seenBy: string | null;
      }[];
      more: boolean;
    };
    /** @description Pledges that were set aside, and no longer count. */
    Invalidation: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      /** @description Who of the staff. */
      by: string;
      reason: string;
      filter: components['schemas']['__schema0'];
      pledges: number;
      counted: number;
      /** @description False while some of its pledges are still to come. */
      done: boolean;
      /** Format: date-time */
      undoUntil: string;
      /** Format: date-time */
      undoneAt: string | null;
      undoneBy: string | null;
    };
    /** @description Either ids alone, or from and to, with source, governorate and state. */
    InvalidationFilter: {
      ids?: string[];
      /** @description A code; empty: none named. */
      governorate?: string;
      /** @description As it was sent; empty: without one. */
      source?: '' | string;
      /**
       * Format: date-time
       * @description Signed then or later.
       */
      from?: string;
      /**
       * Format: date-time
       * @description Signed before.
       */
      to?: string;
      /** @enum {string} */
      state?: 'pending' | 'confirmed' | 'deleted';
    };
    InvalidationPreview: {
      /** @description At most 100000. */
      pledges: number;
      /** @description By how many the count of confirmed pledges falls. */
      counted: number;
      byState: {
        [key: string]: number;
      };
      /** @description The fifty with most; null is of those who came without one. */
      bySource: {
        source: string | null;
        pledges: number;
      }[];
      /** @description By the day of signing, in the campaign's zone. */
      byDay: {
        /** Format: date */
        day: string;
        pledges: number;
      }[];
      /** @description Of exactly these pledges: another as soon as one comes or goes. */
      fingerprint: string;
    };
    /** @description The newest first, at most a hundred. */
    Invalidations: {
      invalidations: components['schemas']['Invalidation'][];
    };
    Invitation: {
      campaign: {
        slug: string;
        titles: {
          [key: string]: string;
        };
        timeZone: string;
      };
      /** @enum {string} */
      role: 'admin' | 'coordinator' | 'volunteer' | 'viewer';
      address: string;
      needsPassword: boolean;
      /** Format: date-time */
      goodUntil: string;
    };
    Invite: {
      /**
       * Format: email
       * @description An e-mail address.
       * @example rana@example.org
       */
      address: string;
      /** @enum {string} */
      role: 'admin' | 'coordinator' | 'volunteer' | 'viewer';
      /** @enum {string} */
      locale: 'ar' | 'fr' | 'en';
    };
    Invited: {
      /** Format: uuid */
      id: string;
    };
    Joining: {
      /** @description What stands behind the # of the link. */
      token: string;
      name: string;
      /** @description 12 to 128 characters, of any kind. */
      password?: string;
      /** @enum {string} */
      locale: 'ar' | 'fr' | 'en';
    };
    /** @description What is missing of what the event takes along. */
    KitShortfall: {
      item: string;
      names: {
        [key: string]: string;
      };
      language: string;
      missing: number;
      cures: (
        | {
            /** @enum {string} */
            kind: 'move';
            /** Format: uuid */
            place: string;
            names: {
              [key: string]: string;
            };
            quantity: number;
          }
        | {
            /** @enum {string} */
            kind: 'arriving';
            quantity: number;
            /** Format: date */
            on: string;
          }
        | {
            /** @enum {string} */
            kind: 'order';
            quantity: number;
            /** Format: date */
            by: string;
          }
      )[];
    }[];
    LeadSettled: {
      /** @enum {string} */
      outcome: 'reached' | 'not-reached' | 'unreadable';
    };
    /** @description Who waits to hear more, the longest first; never who it is. */
    Leads: {
      leads: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        event: string;
        titles: {
          [key: string]: string;
        };
        venue: {
          [key: string]: string;
        };
        /** Format: date-time */
        receivedAt: string;
        /** Format: date-time */
        endsAt: string;
      }[];
      more: boolean;
    };
    LetterAsked: {
      /**
       * Format: email
       * @description An e-mail address.
       * @example rana@example.org
       */
      address: string;
      /** @enum {string} */
      locale?: 'ar' | 'fr' | 'en';
    };
    LetterCode: {
      /**
       * Format: email
       * @description An e-mail address.
       * @example rana@example.org
       */
      address: string;
      /**
       * @description Six digits.
       * @example 492817
       */
      code: string;
    };
    LetterPage: {
      counts?: {
        [key: string]: number;
      };
      letters: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        template:
          | 'pledge-confirm'
          | 'already-signed'
          | 'pledge-reminder'
          | 'my-pledge'
          | 'pledge-code'
          | 'withdrawn'
          | 'deleted'
          | 'disowned'
          | 'staff-invitation'
          | 'staff-sign-in'
          | 'staff-reset'
          | 'staff-changed'
          | 'staff-work-moved'
          | 'staff-event-incident'
          | 'staff-event-accepted'
          | 'staff-event-declined'
          | 'staff-event-suggested'
          | 'venue-asked'
          | 'venue-agreed'
          | 'partner-answered'
          | 'staff-shift-tomorrow'
          | 'staff-shift-today'
          | 'staff-shift-after'
          | 'staff-shift-changed'
          | 'staff-shift-cancelled'
          | 'staff-shift-offer'
          | 'staff-shift-on'
          | 'staff-shift-off';
        locale: string;
        /** @enum {string} */
        state: 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';
        attempts: number;
        /** Format: date-time */
        postedAt: string;
        /** Format: date-time */
        sentAt?: string;
        /** Format: date-time */
        nextAttemptAt?: string;
        lastError?: string;
        canRetry: boolean;
      }[];
      /** Format: uuid */
      next?: string;
    };
    LetterPreview: {
      subject: string;
      html: string;
      text: string;
    };
    LetterTemplates: {
      templates: {
        template: string;
        abouts: string[];
      }[];
      locales: string[];
    };
    LettersToPerson: {
      byState: {
        [key: string]: number;
      };
      mailbox: number;
    };
    /** @description What is not named stays as it is. */
    LinkChanges: {
      version: number;
      names?: {
        [key: string]: string;
      };
      ended?: boolean;
      /** Format: uuid */
      placement?: string | null;
    };
    LinkToken: {
      /** @description What stands behind the # of the link. */
      token: string;
    };
    LinkWanted: {
      /** @enum {string} */
      kind:
        | 'billboard'
        | 'magazine'
        | 'newspaper'
        | 'tv'
        | 'radio'
        | 'website'
        | 'social'
        | 'booth'
        | 'school'
        | 'partner'
        | 'brochure'
        | 'other';
      /**
       * @default null
       * @enum {string|null}
       */
      locale: 'ar' | 'fr' | 'en' | null;
      names: {
        [key: string]: string;
      };
      /** @description Read as people type it; without it one is made of the name. */
      code?: string;
      /**
       * @description `both`: two codes at once, one to scan and one to type.
       * @default any
       * @enum {string}
       */
      medium: 'scan' | 'typed' | 'any' | 'both';
      /**
       * Format: uuid
       * @default null
       */
      placement: string | null;
      /**
       * Format: uuid
       * @default null
       */
      event: string | null;
      /** @default  */
      partner: string | '';
    };
    /** @description A pledge without its person. */
    ListedPledge: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'pending' | 'confirmed' | 'disowned' | 'withdrawn' | 'deleted';
      /** @description Whether it is in the count now. */
      counts: boolean;
      /**
       * Format: uuid
       * @description What set it aside.
       */
      invalidation: string | null;
      /** Format: date-time */
      signedAt: string;
      /** Format: date-time */
      confirmedAt: string | null;
      /** Format: date-time */
      withdrawnAt: string | null;
      governorate: string | null;
      district: string | null;
      language: string;
      source: string | null;
      /** @enum {string} */
      channel: 'email' | 'phone';
      textVersion: number;
      consents: {
        updates: boolean;
        showName: boolean;
      };
      /**
       * @description Why its oldest letter that has not left is held.
       * @enum {string|null}
       */
      held: 'over-quota' | 'honeypot' | 'too-fast' | null;
    };
    Lot: {
      /** Format: uuid */
      id: string;
      item: string;
      language: string;
      label: string;
      artwork: string;
      lawText: string;
      value: {
        perPiece: number;
        currency: string;
        inKind: boolean;
      } | null;
      unknown: boolean;
      /** Format: date-time */
      madeAt: string;
      quarantine: {
        /** @enum {string} */
        cause: 'artwork' | 'law-text' | 'by-hand';
        /** Format: date-time */
        since: string;
      } | null;
      places: {
        /** Format: uuid */
        place: string;
        quantity: number;
      }[];
    };
    Lots: {
      lots: components['schemas']['Lot'][];
    };
    Made: {
      /** Format: uuid */
      id: string;
    };
    /** @description Told this once; the one before opens nothing. */
    MadeCalendarFeed: {
      /** Format: uri */
      address: string;
    };
    MadeCount: {
      /** Format: uuid */
      id: string;
    };
    MadeCreative: {
      /** Format: uuid */
      id: string;
    };
    MadeDelivery: {
      /** Format: uuid */
      id: string;
    };
    MadeMediaLinks: {
      codes: string[];
    };
    MadeMediaOrder: {
      /** Format: uuid */
      id: string;
    };
    MadeOfMedia: {
      /** Format: uuid */
      id: string;
    };
    MadeOrder: {
      /** Format: uuid */
      id: string;
    };
    MadePlace: {
      /** Format: uuid */
      id: string;
    };
    MadeRequest: {
      /** Format: uuid */
      id: string;
      number: number;
    };
    MadeTransfer: {
      /** Format: uuid */
      id: string;
      number: number;
    };
    MediaAudience: {
      figures: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        outlet: string | null;
        /** Format: uuid */
        site: string | null;
        format: string;
        /** @enum {string} */
        counts: 'impressions-week' | 'readers' | 'audience-spot' | 'circulation' | 'population';
        value: number;
        provider: string;
        method: string;
        source: string;
        /** Format: date */
        from: string;
        holds: boolean;
      }[];
    };
    MediaBudget: {
      /** @enum {string} */
      reportingCurrency: 'LBP' | 'USD';
      currencies: {
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        planned: number;
        committed: number;
        invoiced: number;
        paid: number;
        inKind: number;
        inKindPlanned: number;
      }[];
      channels: {
        channel: string;
        names: {
          [key: string]: string;
        };
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        planned: number;
        committed: number;
        invoiced: number;
        paid: number;
        ceiling: number | null;
        beyond: number;
      }[];
      known: {
        code: string;
        names: {
          [key: string]: string;
        };
      }[];
    };
    MediaCeilingWanted: {
      amount: number | null;
    };
    MediaChoices: {
      outlets: {
        /** Format: uuid */
        id: string;
        names: {
          [key: string]: string;
        };
        channel: string;
        sites: {
          /** Format: uuid */
          id: string;
          code: string;
          names: {
            [key: string]: string;
          };
          /** Format: date */
          licenceUntil: string | null;
        }[];
        formats: {
          /** @enum {string} */
          unit: 'frame-week' | 'page' | 'spot' | 'day' | 'week' | 'thousand' | 'post';
          format: string;
          currency: string;
          price: number;
          /** Format: date */
          from: string;
          /** Format: date */
          until: string | null;
        }[];
      }[];
    };
    MediaFlightMoved: {
      version: number;
      /** @enum {string} */
      currency: 'LBP' | 'USD';
      unitPrice: {
        was: number;
        is: number;
      };
    };
    MediaFlightMoving: {
      version: number;
      /** Format: date */
      from: string;
      /** Format: date */
      until: string;
    };
    MediaLinks: {
      links: {
        code: string;
        /** @enum {string} */
        kind:
          | 'billboard'
          | 'magazine'
          | 'newspaper'
          | 'tv'
          | 'radio'
          | 'website'
          | 'social'
          | 'booth'
          | 'school'
          | 'partner'
          | 'brochure'
          | 'other';
        locale: string | null;
        names: {
          [key: string]: string;
        };
        /** @enum {string} */
        medium: 'scan' | 'typed' | 'any';
        /** Format: uuid */
        placement: string | null;
        /** Format: uuid */
        event: string | null;
        partner: string;
        /** @enum {string} */
        madeBy: 'rollout' | 'staff';
        version: number;
        /** Format: date-time */
        madeAt: string;
        /** Format: date-time */
        endedAt: string | null;
        visits: {
          total: number;
          days: {
            /** Format: date */
            day: string;
            count: number;
          }[];
        };
      }[];
      next?: string;
      /** Format: date */
      since: string;
      /** Format: date */
      today: string;
    };
    MediaOrder: {
      /** Format: uuid */
      id: string;
      number: number;
      outlet: {
        /** Format: uuid */
        id: string;
        names: {
          [key: string]: string;
        };
        channel: string;
      };
      /** @enum {string} */
      kind: 'paid' | 'in-kind' | 'mixed';
      /** @enum {string} */
      currency: 'LBP' | 'USD';
      reference: string;
      /** @enum {string} */
      state: 'draft' | 'placed' | 'invoiced' | 'paid' | 'cancelled';
      version: number;
      /** Format: uuid */
      owner: string | null;
      /** Format: date-time */
      madeAt: string;
      list: number;
      discount: number;
      inKind: number;
      net: number;
      vat: number;
      fee: number;
      total: number;
      invoiced: number | null;
      owed: number;
      /** Format: date */
      from: string | null;
      /** Format: date */
      until: string | null;
      withdrawn: number;
      withdrawnLive: number;
      vatPercent: number;
      /** Format: date */
      placedOn: string | null;
      rate: {
        lbpPerUsd: number;
        /** Format: date */
        on: string;
        source: string;
      } | null;
      elsewhere: {
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        amount: number;
      } | null;
      givenElsewhere: {
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        amount: number;
      } | null;
      invoice: {
        number: string;
        /** Format: date */
        on: string;
        amount: number;
      } | null;
      payment: {
        /** Format: date */
        on: string;
        reference: string;
      } | null;
      cancelReason: string | null;
      ceiling: {
        amount: number;
        used: number;
        beyond: number;
      } | null;
      lines: components['schemas']['MediaPlacement'][];
    };
    MediaOrderCancelling: {
      version: number;
      reason: string;
    };
    /** @description The whole of it; lines that are left out go. */
    MediaOrderChanges: {
      version: number;
      /** @enum {string} */
      kind: 'paid' | 'in-kind' | 'mixed';
      /** @enum {string} */
      currency: 'LBP' | 'USD';
      /** @default  */
      reference: '' | string;
      vatPercent: number;
      fee: number;
      lines: {
        /** Format: uuid */
        id?: string;
        /**
         * Format: uuid
         * @default null
         */
        site: string | null;
        /** @default  */
        format: '' | string;
        /** @enum {string} */
        unit: 'frame-week' | 'page' | 'spot' | 'day' | 'week' | 'thousand' | 'post';
        quantity: number;
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        /** @default null */
        unitPrice: number | null;
        /** @default [] */
        discounts: (
          | {
              /** @enum {string} */
              kind: 'percent';
              percent: number;
            }
          | {
              /** @enum {string} */
              kind: 'free-units';
              units: number;
            }
          | {
              /** @enum {string} */
              kind: 'in-kind';
              amount: number;
            }
        )[];
      }[];
    };
    MediaOrderInvoice: {
      version: number;
      number: string;
      /** Format: date */
      on: string;
      amount: number;
    };
    MediaOrderPayment: {
      version: number;
      /** Format: date */
      on: string;
      reference: string;
    };
    MediaOrderPlacing: {
      version: number;
      rate: {
        lbpPerUsd: number;
        /** Format: date */
        on: string;
        source: string;
      };
    };
    MediaOrderTakingBack: {
      version: number;
      reason: string;
    };
    MediaOrderWanted: {
      /** Format: uuid */
      outlet: string;
      /** @enum {string} */
      kind: 'paid' | 'in-kind' | 'mixed';
      /** @enum {string} */
      currency: 'LBP' | 'USD';
      /** @default  */
      reference: '' | string;
      vatPercent: number;
      fee: number;
      lines: {
        /** Format: uuid */
        id?: string;
        /**
         * Format: uuid
         * @default null
         */
        site: string | null;
        /** @default  */
        format: '' | string;
        /** @enum {string} */
        unit: 'frame-week' | 'page' | 'spot' | 'day' | 'week' | 'thousand' | 'post';
        quantity: number;
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        /** @default null */
        unitPrice: number | null;
        /** @default [] */
        discounts: (
          | {
              /** @enum {string} */
              kind: 'percent';
              percent: number;
            }
          | {
              /** @enum {string} */
              kind: 'free-units';
              units: number;
            }
          | {
              /** @enum {string} */
              kind: 'in-kind';
              amount: number;
            }
        )[];
      }[];
    };
    MediaOrders: {
      orders: {
        /** Format: uuid */
        id: string;
        number: number;
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
          channel: string;
        };
        /** @enum {string} */
        kind: 'paid' | 'in-kind' | 'mixed';
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        reference: string;
        /** @enum {string} */
        state: 'draft' | 'placed' | 'invoiced' | 'paid' | 'cancelled';
        version: number;
        /** Format: uuid */
        owner: string | null;
        /** Format: date-time */
        madeAt: string;
        list: number;
        discount: number;
        inKind: number;
        net: number;
        vat: number;
        fee: number;
        total: number;
        invoiced: number | null;
        owed: number;
        /** Format: date */
        from: string | null;
        /** Format: date */
        until: string | null;
        withdrawn: number;
        withdrawnLive: number;
      }[];
      next: number | null;
    };
    /** @description With what it moved, as that is now. */
    MediaOwnershipMove: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      by: {
        /** Format: uuid */
        id: string;
        /** @description Empty where it is not known, or not any more. */
        name: string;
      };
      from: {
        /** Format: uuid */
        id: string;
        /** @description Empty where it is not known, or not any more. */
        name: string;
      } | null;
      to: {
        /** Format: uuid */
        id: string;
        /** @description Empty where it is not known, or not any more. */
        name: string;
      };
      /** @description Empty where there is none, or none any more. */
      note: string;
      counts: {
        /** @enum {string} */
        kind: 'order';
        count: number;
      }[];
      seen: boolean;
      undone: boolean;
      mayUndo: boolean;
      kinds: {
        /** @enum {string} */
        kind: 'order';
        items: {
          /** Format: uuid */
          id: string;
          mark: string;
          names: {
            [key: string]: string;
          };
          /** @description Where its campaign counts them. */
          number: number | null;
          what: string;
          /** @enum {string|null} */
          state: 'draft' | 'placed' | 'invoiced' | 'paid' | 'cancelled' | null;
          /** @example 2026-03-28T10:00 */
          starts: string | null;
          venue: {
            [key: string]: string;
          } | null;
          tasks: {
            /** @enum {string} */
            task:
              | 'draft'
              | 'unpaid'
              | 'options'
              | 'artless'
              | 'withdrawn'
              | 'makeGoods'
              | 'unproved'
              | 'proofs';
            count: number;
            /** @example 2026-03-28T10:00 */
            until: string | null;
          }[];
          /** @description Letters about it that are planned, and go on as they are. */
          reminders: number;
        }[];
      }[];
    };
    MediaOwnershipMoveWanted: {
      /**
       * Format: uuid
       * @description Null for what is nobody’s.
       */
      from: string | null;
      kinds?: 'order'[];
      only?: {
        /** @enum {string} */
        kind: 'order';
        /** Format: uuid */
        id: string;
      }[];
      /** @description Of exactly this: another as soon as some of it comes, goes or changes. */
      fingerprint: string;
      items: {
        /** @enum {string} */
        kind: 'order';
        /** Format: uuid */
        id: string;
        mark: string;
      }[];
      /** Format: uuid */
      to: string;
      note?: string;
    };
    MediaOwnershipNews: {
      /** @description To whoever asks, and not seen yet. */
      moved: {
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        at: string;
        by: {
          /** Format: uuid */
          id: string;
          /** @description Empty where it is not known, or not any more. */
          name: string;
        };
        from: {
          /** Format: uuid */
          id: string;
          /** @description Empty where it is not known, or not any more. */
          name: string;
        } | null;
        to: {
          /** Format: uuid */
          id: string;
          /** @description Empty where it is not known, or not any more. */
          name: string;
        };
        /** @description Empty where there is none, or none any more. */
        note: string;
        counts: {
          /** @enum {string} */
          kind: 'order';
          count: number;
        }[];
        seen: boolean;
        undone: boolean;
        mayUndo: boolean;
      }[];
      /** @description Whose part has ended, and what is still theirs. */
      orphans: {
        owner: {
          /** Format: uuid */
          id: string;
          /** @description Empty where it is not known, or not any more. */
          name: string;
        };
        counts: {
          /** @enum {string} */
          kind: 'order';
          count: number;
        }[];
      }[];
      nobodys: {
        /** @enum {string} */
        kind: 'order';
        count: number;
      }[];
    };
    MediaOwnershipPreview: {
      from: {
        /** Format: uuid */
        id: string;
        /** @description Empty where it is not known, or not any more. */
        name: string;
        /** @description Whether they can still own something. */
        owns: boolean;
      } | null;
      kinds: {
        /** @enum {string} */
        kind: 'order';
        items: {
          /** Format: uuid */
          id: string;
          mark: string;
          names: {
            [key: string]: string;
          };
          /** @description Where its campaign counts them. */
          number: number | null;
          what: string;
          /** @enum {string|null} */
          state: 'draft' | 'placed' | 'invoiced' | 'paid' | 'cancelled' | null;
          /** @example 2026-03-28T10:00 */
          starts: string | null;
          venue: {
            [key: string]: string;
          } | null;
          tasks: {
            /** @enum {string} */
            task:
              | 'draft'
              | 'unpaid'
              | 'options'
              | 'artless'
              | 'withdrawn'
              | 'makeGoods'
              | 'unproved'
              | 'proofs';
            count: number;
            /** @example 2026-03-28T10:00 */
            until: string | null;
          }[];
          /** @description Letters about it that are planned, and go on as they are. */
          reminders: number;
        }[];
      }[];
      /** @description Of exactly this: another as soon as some of it comes, goes or changes. */
      fingerprint: string;
    };
    MediaOwnershipWanted: {
      /**
       * Format: uuid
       * @description Null for what is nobody’s.
       */
      from: string | null;
      kinds?: 'order'[];
      only?: {
        /** @enum {string} */
        kind: 'order';
        /** Format: uuid */
        id: string;
      }[];
    };
    MediaPlacement: {
      /** Format: uuid */
      id: string;
      site: {
        /** Format: uuid */
        id: string;
        code: string;
        names: {
          [key: string]: string;
        };
      } | null;
      format: string;
      unit: string;
      quantity: number;
      /** Format: date */
      from: string;
      /** Format: date */
      until: string;
      unitPrice: number;
      discounts: (
        | {
            /** @enum {string} */
            kind: 'percent';
            percent: number;
          }
        | {
            /** @enum {string} */
            kind: 'free-units';
            units: number;
          }
        | {
            /** @enum {string} */
            kind: 'in-kind';
            amount: number;
          }
      )[];
      list: number;
      discount: number;
      inKind: number;
      net: number;
      /** @enum {string} */
      state:
        | 'draft'
        | 'optioned'
        | 'booked'
        | 'artwork-sent'
        | 'live'
        | 'completed'
        | 'declined'
        | 'cancelled'
        | 'made-good';
      /** Format: date-time */
      optionedUntil: string | null;
      artwork: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        creative: string;
        name: string;
        language: string;
        format: string;
        number: number;
        /** @enum {string} */
        state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
      } | null;
      /** Format: uuid */
      makesGood: string | null;
      version: number;
      proved: boolean;
      clash: {
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
      } | null;
      /** Format: date */
      licenceEnds: string | null;
      links: {
        code: string;
        /** @enum {string} */
        medium: 'scan' | 'typed' | 'any';
      }[];
      next: (
        | 'option'
        | 'release'
        | 'expire'
        | 'book'
        | 'decline'
        | 'send-artwork'
        | 'go-live'
        | 'complete'
        | 'cancel'
        | 'make-good'
      )[];
      steps: {
        /** @enum {string} */
        act:
          | 'option'
          | 'release'
          | 'expire'
          | 'book'
          | 'decline'
          | 'send-artwork'
          | 'go-live'
          | 'complete'
          | 'cancel'
          | 'make-good';
        /** @enum {string} */
        to:
          | 'draft'
          | 'optioned'
          | 'booked'
          | 'artwork-sent'
          | 'live'
          | 'completed'
          | 'declined'
          | 'cancelled'
          | 'made-good';
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string | null;
        reason: string | null;
      }[];
    };
    MediaPlan: {
      placements: {
        /** Format: uuid */
        id: string;
        format: string;
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        /** @enum {string} */
        state:
          | 'draft'
          | 'optioned'
          | 'booked'
          | 'artwork-sent'
          | 'live'
          | 'completed'
          | 'declined'
          | 'cancelled'
          | 'made-good';
        /** Format: date-time */
        optionedUntil: string | null;
        version: number;
        artwork: {
          /** Format: uuid */
          id: string;
          /** Format: uuid */
          creative: string;
          name: string;
          language: string;
          format: string;
          number: number;
          /** @enum {string} */
          state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
        } | null;
        clash: {
          order: {
            /** Format: uuid */
            id: string;
            number: number;
          };
          /** Format: date */
          from: string;
          /** Format: date */
          until: string;
        } | null;
        /** Format: date */
        licenceEnds: string | null;
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        reach: {
          contacts: number | null;
          grp: number | null;
          cpm: number | null;
          provider: string | null;
          /** @enum {string|null} */
          why: 'no-figure' | 'other-unit' | 'copies' | null;
        };
        site: {
          /** Format: uuid */
          id: string;
          code: string;
          names: {
            [key: string]: string;
          };
          point: {
            latitude: number;
            longitude: number;
          } | null;
        } | null;
        movable: boolean;
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
          channel: string;
        };
      }[];
    };
    /** @description Columns: outlet, frame, format, unit, quantity, from, until, unit_price, currency, discount_percent, free_units, vat_percent, kind. */
    MediaPlanFile: {
      /** Format: base64 */
      csv: string;
    };
    MediaPlanPreview: {
      orders: {
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
        };
        /** @enum {string} */
        kind: 'paid' | 'in-kind' | 'mixed';
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        vatPercent: number;
        list: number;
        discount: number;
        inKind: number;
        net: number;
        vat: number;
        total: number;
        lines: {
          row: number;
          frame: string | null;
          format: string;
          /** @enum {string} */
          unit: 'frame-week' | 'page' | 'spot' | 'day' | 'week' | 'thousand' | 'post';
          quantity: number;
          /** Format: date */
          from: string;
          /** Format: date */
          until: string;
          unitPrice: number;
          list: number;
          discount: number;
          inKind: number;
          net: number;
        }[];
      }[];
      totals: {
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        orders: number;
        list: number;
        discount: number;
        inKind: number;
        net: number;
        vat: number;
        total: number;
      }[];
      there: {
        row: number;
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
      }[];
      mistakes: {
        row: number;
        /** @enum {string} */
        column:
          | 'outlet'
          | 'frame'
          | 'format'
          | 'unit'
          | 'quantity'
          | 'from'
          | 'until'
          | 'unit_price'
          | 'currency'
          | 'discount_percent'
          | 'free_units'
          | 'vat_percent'
          | 'kind';
        code: string;
        message: string;
      }[];
    };
    MediaPlanTakenIn: {
      orders: {
        /** Format: uuid */
        id: string;
        number: number;
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
        };
        /** @enum {string} */
        currency: 'LBP' | 'USD';
        total: number;
        lines: number;
      }[];
      there: number;
    };
    MediaProof: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'posting' | 'removal' | 'tear-sheet' | 'broadcast-log' | 'screenshot';
      type: string;
      /** Format: date */
      day: string | null;
      /** Format: date-time */
      cameAt: string;
      /** Format: uuid */
      by: string | null;
      elsewhere: {
        /** Format: uuid */
        id: string;
        site: {
          /** Format: uuid */
          id: string;
          code: string;
          names: {
            [key: string]: string;
          };
        } | null;
        format: string;
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
      }[];
      /** @enum {string} */
      state: 'waiting' | 'verified' | 'rejected';
      version: number;
      placement: {
        /** Format: uuid */
        id: string;
        site: {
          /** Format: uuid */
          id: string;
          code: string;
          names: {
            [key: string]: string;
          };
        } | null;
        format: string;
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        /** @enum {string} */
        state:
          | 'draft'
          | 'optioned'
          | 'booked'
          | 'artwork-sent'
          | 'live'
          | 'completed'
          | 'declined'
          | 'cancelled'
          | 'made-good';
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
          channel: string;
        };
      };
      score: number;
      doubtful: boolean;
      parts: {
        /** @enum {string} */
        part: 'position' | 'flight' | 'unseen' | 'fresh' | 'time';
        got: number;
        most: number;
        /** @enum {string} */
        code:
          | 'near'
          | 'around'
          | 'far'
          | 'position-unknown'
          | 'within'
          | 'before'
          | 'after'
          | 'day-unknown'
          | 'unseen'
          | 'seen'
          | 'fresh'
          | 'old'
          | 'ahead'
          | 'no-camera'
          | 'age-unknown'
          | 'time-exact'
          | 'time-on-walls'
          | 'time-told'
          | 'time-unknown';
        n: number | null;
      }[];
      /** Format: date-time */
      decidedAt: string | null;
      /** Format: uuid */
      decidedBy: string | null;
      /** @enum {string|null} */
      rejectedAs: 'missing' | 'no-proof' | null;
      reason: string | null;
    };
    MediaProofBrought: {
      /** Format: uuid */
      id: string;
      isNew: boolean;
    };
    MediaProofMoving: {
      version: number;
      /** Format: uuid */
      placement: string;
    };
    MediaProofSorting: {
      photos: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        placement: string;
      }[];
    };
    MediaProofThrowing: {
      photos: string[];
    };
    MediaProofVerdict:
      | {
          version: number;
          /** @enum {string} */
          verdict: 'verified';
          reason?: string;
        }
      | {
          version: number;
          /** @enum {string} */
          verdict: 'rejected';
          /** @enum {string} */
          as: 'missing' | 'no-proof';
          reason: string;
        };
    MediaProofs: {
      proofs: components['schemas']['MediaProof'][];
      /** Format: uuid */
      next: string | null;
      waiting: number;
      unsorted: number;
      outlets: {
        /** Format: uuid */
        id: string;
        names: {
          [key: string]: string;
        };
      }[];
    };
    MediaProofsMissing: {
      placements: {
        /** Format: uuid */
        id: string;
        site: {
          /** Format: uuid */
          id: string;
          code: string;
          names: {
            [key: string]: string;
          };
        } | null;
        format: string;
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        /** @enum {string} */
        state:
          | 'draft'
          | 'optioned'
          | 'booked'
          | 'artwork-sent'
          | 'live'
          | 'completed'
          | 'declined'
          | 'cancelled'
          | 'made-good';
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
          channel: string;
        };
        version: number;
        quantity: number;
        kinds: ('posting' | 'removal' | 'tear-sheet' | 'broadcast-log' | 'screenshot')[];
        day: number | null;
        since: number | null;
        reason: string | null;
        /** Format: date-time */
        remindedAt: string | null;
        makeGood: {
          /** Format: date */
          from: string;
          /** Format: date */
          until: string;
        } | null;
      }[];
    };
    MediaProofsOfPlacement: {
      placement: {
        /** Format: uuid */
        id: string;
        site: {
          /** Format: uuid */
          id: string;
          code: string;
          names: {
            [key: string]: string;
          };
        } | null;
        format: string;
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        /** @enum {string} */
        state:
          | 'draft'
          | 'optioned'
          | 'booked'
          | 'artwork-sent'
          | 'live'
          | 'completed'
          | 'declined'
          | 'cancelled'
          | 'made-good';
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
          channel: string;
        };
      };
      kinds: ('posting' | 'removal' | 'tear-sheet' | 'broadcast-log' | 'screenshot')[];
      proofs: components['schemas']['MediaProof'][];
    };
    MediaProofsUnsorted: {
      photos: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'posting' | 'removal' | 'tear-sheet' | 'broadcast-log' | 'screenshot';
        type: string;
        /** Format: date */
        day: string | null;
        /** Format: date-time */
        cameAt: string;
        /** Format: uuid */
        by: string | null;
        elsewhere: {
          /** Format: uuid */
          id: string;
          site: {
            /** Format: uuid */
            id: string;
            code: string;
            names: {
              [key: string]: string;
            };
          } | null;
          format: string;
          order: {
            /** Format: uuid */
            id: string;
            number: number;
          };
        }[];
        point: {
          latitude: number;
          longitude: number;
        } | null;
        /** Format: uuid */
        match: string | null;
        /** @enum {string|null} */
        doubt: 'no-position' | 'nothing-near' | 'frames-too-close' | 'flights' | 'no-flight' | null;
        near: {
          /** Format: uuid */
          placement: string;
          metres: number;
        }[];
      }[];
      placements: {
        /** Format: uuid */
        id: string;
        site: {
          /** Format: uuid */
          id: string;
          code: string;
          names: {
            [key: string]: string;
          };
        } | null;
        format: string;
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        /** @enum {string} */
        state:
          | 'draft'
          | 'optioned'
          | 'booked'
          | 'artwork-sent'
          | 'live'
          | 'completed'
          | 'declined'
          | 'cancelled'
          | 'made-good';
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
          channel: string;
        };
        point: {
          latitude: number;
          longitude: number;
        } | null;
      }[];
    };
    /** @description In which amounts of both are told together. */
    MediaReporting: {
      /** @enum {string} */
      currency: 'LBP' | 'USD';
    };
    MediaResponse: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      sources: {
        source: string;
        names: {
          [key: string]: string;
        };
        /** @enum {string|null} */
        kind:
          | 'billboard'
          | 'magazine'
          | 'newspaper'
          | 'tv'
          | 'radio'
          | 'website'
          | 'social'
          | 'booth'
          | 'school'
          | 'partner'
          | 'brochure'
          | 'other'
          | null;
        channel: string;
        /** Format: uuid */
        placement: string | null;
        /** Format: uuid */
        event: string | null;
        partner: string;
        people: number;
        interval: {
          low: number;
          high: number;
        } | null;
        days: {
          /** Format: date */
          day: string;
          people: number;
        }[];
      }[];
      without: {
        people: number;
        days: {
          /** Format: date */
          day: string;
          people: number;
        }[];
        before: {
          /** Format: date */
          from: string;
          /** Format: date */
          to: string;
          people: number;
        };
        change: {
          low: number;
          high: number;
          perDay: number;
        } | null;
      };
    };
    MediaResponseTable: {
      /** Format: date */
      from: string;
      /** Format: date */
      to: string;
      /** @enum {string} */
      currency: 'LBP' | 'USD';
      people: number;
      placements: {
        site: {
          /** Format: uuid */
          id: string;
          code: string;
          names: {
            [key: string]: string;
          };
        } | null;
        format: string;
        /** Format: date */
        from: string;
        /** Format: date */
        until: string;
        /** @enum {string} */
        state:
          | 'draft'
          | 'optioned'
          | 'booked'
          | 'artwork-sent'
          | 'live'
          | 'completed'
          | 'declined'
          | 'cancelled'
          | 'made-good';
        /** Format: uuid */
        makesGood: string | null;
        /** Format: uuid */
        placement: string;
        order: {
          /** Format: uuid */
          id: string;
          number: number;
        };
        outlet: {
          /** Format: uuid */
          id: string;
          names: {
            [key: string]: string;
          };
        };
        channel: string;
        codes: string[];
        people: number;
        interval: {
          low: number;
          high: number;
        } | null;
        days: {
          /** Format: date */
          day: string;
          people: number;
        }[];
        visits: number;
        reach: {
          contacts: number | null;
          grp: number | null;
          cpm: number | null;
          provider: string | null;
          /** @enum {string|null} */
          why: 'no-figure' | 'other-unit' | 'copies' | null;
        };
        change: {
          low: number;
          high: number;
          perDay: number;
        } | null;
        cost: {
          /** @enum {string} */
          currency: 'LBP' | 'USD';
          net: number;
          spent: number;
          given: number;
          people: number;
          perPledge: {
            amount: number;
            low: number;
            high: number;
          } | null;
          valuePerPledge: {
            amount: number;
            low: number;
            high: number;
          } | null;
          reported: {
            spent: number;
            perPledge: {
              amount: number;
              low: number;
              high: number;
            } | null;
          };
        } | null;
      }[];
      others: {
        source: string;
        names: {
          [key: string]: string;
        };
        /** @enum {string|null} */
        kind:
          | 'billboard'
          | 'magazine'
          | 'newspaper'
          | 'tv'
          | 'radio'
          | 'website'
          | 'social'
          | 'booth'
          | 'school'
          | 'partner'
          | 'brochure'
          | 'other'
          | null;
        channel: string;
        /** Format: uuid */
        event: string | null;
        partner: string;
        people: number;
        interval: {
          low: number;
          high: number;
        } | null;
        days: {
          /** Format: date */
          day: string;
          people: number;
        }[];
        visits: number;
      }[];
      booths: {
        /** Format: uuid */
        event: string;
        names: {
          [key: string]: string;
        };
        /** Format: date */
        on: string | null;
        channel: string;
        codes: string[];
        people: number;
        interval: {
          low: number;
          high: number;
        } | null;
        days: {
          /** Format: date */
          day: string;
          people: number;
        }[];
        onPhones: number;
        visits: number;
      }[];
      channels: {
        code: string;
        names: {
          [key: string]: string;
        };
        people: number;
        visits: number;
        days: {
          /** Format: date */
          day: string;
          people: number;
        }[];
        costs: {
          /** @enum {string} */
          currency: 'LBP' | 'USD';
          spent: number;
          given: number;
        }[];
        reported: {
          spent: number;
          measured: number;
          people: number;
          perPledge: {
            amount: number;
            low: number;
            high: number;
          } | null;
        };
      }[];
      without: {
        people: number;
        days: {
          /** Format: date */
          day: string;
          people: number;
        }[];
        before: {
          /** Format: date */
          from: string;
          /** Format: date */
          to: string;
          people: number;
        };
        change: {
          low: number;
          high: number;
          perDay: number;
        } | null;
      };
    };
    MediaSendable: {
      artworks: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        creative: string;
        name: string;
        language: string;
        format: string;
        number: number;
        /** @enum {string} */
        state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
      }[];
    };
    MediaStep:
      | {
          version: number;
          /** @enum {string} */
          act: 'option';
          /** Format: date-time */
          until: string;
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'release' | 'book' | 'go-live';
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'send-artwork';
          /** Format: uuid */
          artwork?: string;
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'decline' | 'cancel';
          reason: string;
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'complete';
          reason?: string;
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'make-good';
          reason: string;
          /** Format: date */
          from: string;
          /** Format: date */
          until: string;
          quantity: number;
        };
    /** @description One step for placements of an order, all or none. */
    MediaStepOfMany:
      | {
          /** @enum {string} */
          act: 'option';
          /** Format: date-time */
          until: string;
          placements: {
            /** Format: uuid */
            id: string;
            version: number;
          }[];
        }
      | {
          /** @enum {string} */
          act: 'release' | 'go-live';
          placements: {
            /** Format: uuid */
            id: string;
            version: number;
          }[];
        }
      | {
          /** @enum {string} */
          act: 'send-artwork';
          /** Format: uuid */
          artwork?: string;
          placements: {
            /** Format: uuid */
            id: string;
            version: number;
          }[];
        }
      | {
          /** @enum {string} */
          act: 'complete';
          reason?: string;
          placements: {
            /** Format: uuid */
            id: string;
            version: number;
          }[];
        };
    MediaStepped: {
      /** Format: uuid */
      made: string | null;
    };
    MediaWaiting: {
      artwork: number;
      texts: number;
      proofs: number;
      unproved: number;
      options: number;
      artless: number;
      withdrawn: number;
      makeGoods: number;
      licences: number;
      order: {
        /** Format: uuid */
        options: string | null;
        /** Format: uuid */
        artless: string | null;
        /** Format: uuid */
        withdrawn: string | null;
        /** Format: uuid */
        makeGoods: string | null;
        /** Format: uuid */
        licences: string | null;
      };
    };
    Movement: {
      /** Format: uuid */
      id: string;
      kind: string;
      reason: string | null;
      /** Format: uuid */
      reverses: string | null;
      /** Format: uuid */
      reversedBy: string | null;
      /** Format: uuid */
      corrects: string | null;
      about: {
        kind: string;
        /** Format: uuid */
        id: string;
      } | null;
      /** Format: uuid */
      by: string | null;
      /** Format: date-time */
      occurredAt: string;
      /** Format: date-time */
      at: string;
      lines: {
        /** Format: uuid */
        place: string;
        /** Format: uuid */
        lot: string;
        label: string;
        item: string;
        language: string;
        delta: number;
        after: number;
      }[];
    };
    MovementWanted:
      | {
          /** @enum {string} */
          kind: 'hand-out';
          /** Format: uuid */
          from: string;
          item: string;
          /** @default  */
          language: string;
          quantity: number;
          /** Format: uuid */
          lot?: string;
        }
      | {
          /** @enum {string} */
          kind: 'return';
          /** Format: uuid */
          to: string;
          item: string;
          /** @default  */
          language: string;
          quantity: number;
          /** Format: uuid */
          lot?: string;
        }
      | {
          /** @enum {string} */
          kind: 'move';
          /** Format: uuid */
          from: string;
          /** Format: uuid */
          to: string;
          item: string;
          /** @default  */
          language: string;
          quantity: number;
          /** Format: uuid */
          lot?: string;
        }
      | {
          /** @enum {string} */
          kind: 'write-off';
          /** Format: uuid */
          from: string;
          /** @enum {string} */
          reason: 'damaged' | 'lost' | 'stolen';
          item: string;
          /** @default  */
          language: string;
          quantity: number;
          /** Format: uuid */
          lot?: string;
        }
      | {
          /** @enum {string} */
          kind: 'found';
          /** Format: uuid */
          to: string;
          item: string;
          /** @default  */
          language: string;
          quantity: number;
          /** Format: uuid */
          lot?: string;
        };
    Movements: {
      movements: components['schemas']['Movement'][];
      /** Format: uuid */
      next: string | null;
    };
    MyShifts: {
      shifts: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        role: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
        /** @example 2026-03-28T10:00 */
        starts: string;
        /** @example 2026-03-28T10:00 */
        ends: string;
        need: number;
        capacity: number;
        skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
        languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
        zone: string;
        /** Format: date-time */
        startsAt: string;
        /** Format: date-time */
        endsAt: string;
        taken: number;
        waiting: number;
        version: number;
        event: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'conference' | 'booth' | 'other';
          titles: {
            [key: string]: string;
          };
          /** @enum {string} */
          state: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled';
          venue: {
            [key: string]: string;
          };
          space: string;
        };
        mine: {
          /** @enum {string} */
          state: 'taken' | 'offered' | 'waiting' | 'conflict';
          place: number | null;
          /** Format: date-time */
          offeredUntil: string | null;
          confirmed: boolean;
          asksOut: boolean;
        } | null;
        /** @enum {string} */
        withdrawal: 'freely' | 'ask' | 'over';
      }[];
    };
    MyStock: {
      items: {
        code: string;
        names: {
          [key: string]: string;
        };
        byLanguage: boolean;
        carriesLaw: boolean;
        offered: boolean;
      }[];
      locales: string[];
      places: components['schemas']['Place'][];
      stock: {
        /** Format: uuid */
        place: string;
        item: string;
        language: string;
        onHand: number;
        quarantined: number;
      }[];
      transfers: {
        /** Format: uuid */
        id: string;
        number: number;
        /** Format: uuid */
        from: string;
        /** Format: uuid */
        to: string;
        /** @enum {string} */
        state: 'draft' | 'sent' | 'in-part' | 'done' | 'cancelled';
        /** Format: date */
        expectedOn: string | null;
        /** Format: uuid */
        owner: string | null;
        version: number;
        /** Format: date-time */
        madeAt: string;
        /** Format: date-time */
        sentAt: string | null;
        /** Format: date-time */
        endedAt: string | null;
        lines: {
          /** Format: uuid */
          id: string;
          item: string;
          language: string;
          /** Format: uuid */
          lot: string | null;
          quantity: number;
          onItsWay: number;
          lots: {
            /** Format: uuid */
            lot: string;
            label: string;
            sent: number;
            received: number;
            damaged: number;
            lost: number;
            returned: number;
          }[];
        }[];
      }[];
      counts: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        place: string;
      }[];
      destinations: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind:
          | 'warehouse'
          | 'vehicle'
          | 'office'
          | 'venue'
          | 'booth'
          | 'custody'
          | 'supplier'
          | 'in-transit'
          | 'handed-out'
          | 'damaged'
          | 'lost'
          | 'unexplained';
        names: {
          [key: string]: string;
        };
      }[];
    };
    NextStepWanted: {
      what: string;
      /** Format: date */
      due: string;
      /**
       * Format: uuid
       * @default null
       */
      owner: string | null;
    };
    OneCampaignEvent: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'conference' | 'booth' | 'other';
      titles: {
        [key: string]: string;
      };
      /** @enum {string} */
      state: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled';
      venue: {
        /** Format: uuid */
        id: string;
        names: {
          [key: string]: string;
        };
        governorate: string | null;
      };
      space: {
        /** Format: uuid */
        id: string;
        name: string;
      };
      /** @example 2026-03-28T10:00 */
      starts: string;
      /** @example 2026-03-28T10:00 */
      ends: string;
      zone: string;
      /** Format: date-time */
      startsAt: string;
      /** Format: date-time */
      endsAt: string;
      setupMinutes: number;
      teardownMinutes: number;
      expectedVisitors: number | null;
      listed: boolean;
      /** Format: uuid */
      owner: string | null;
      /** Format: uuid */
      series: string | null;
      cancelReason: string | null;
      version: number;
      /** Format: date-time */
      changedAt: string;
      short: components['schemas']['KitShortfall'];
    };
    /** @description Who signed, and how to reach them. */
    OpenedContact: {
      name: string;
      /** @description Either this or phone. */
      email?: string;
      /** @description E.164. Either this or email. */
      phone?: string;
    };
    /** @description As it was typed; null where nobody can read it. */
    OpenedLead: {
      /** @default null */
      name: string | null;
      /** @default null */
      contact: string | null;
      /**
       * @default null
       * @enum {string|null}
       */
      wants: 'news' | 'volunteer' | 'school' | 'talk' | null;
      /** @default null */
      locale: string | null;
    };
    /** @description Columns: place, place_kind, item, language, quantity, lot, artwork, law_text, unit_value, currency, in_kind, latitude, longitude. */
    OpeningStockImport: {
      /** Format: base64 */
      csv: string;
    };
    OpeningStockPreview: {
      rows: number;
      pieces: number;
      mistakes: {
        row: number;
        /** @enum {string} */
        column:
          | 'place'
          | 'place_kind'
          | 'item'
          | 'language'
          | 'quantity'
          | 'lot'
          | 'artwork'
          | 'law_text'
          | 'unit_value'
          | 'currency'
          | 'in_kind'
          | 'latitude'
          | 'longitude';
        code: string;
        value: string;
        message: string;
      }[];
      mistakesInAll: number;
      newPlaces: {
        name: string;
        /** @enum {string} */
        kind: 'warehouse' | 'vehicle' | 'office';
      }[];
      sharedNames: string[];
      before: boolean;
    };
    OpeningStockTakenIn: {
      pieces: number;
    };
    Order: {
      /** Format: uuid */
      id: string;
      supplier: string;
      reference: string;
      /** Format: date */
      promisedOn: string | null;
      /** Format: uuid */
      owner: string | null;
      /** @enum {string} */
      state: 'draft' | 'ordered' | 'in-part' | 'received' | 'closed' | 'cancelled';
      version: number;
      /** Format: date-time */
      madeAt: string;
      /** Format: date-time */
      orderedAt: string | null;
      /** Format: date-time */
      stoppedAt: string | null;
      withoutProof: boolean;
      overdue: boolean;
      lines: {
        /** Format: uuid */
        id: string;
        item: string;
        language: string;
        quantity: number;
        value: {
          perPiece: number;
          currency: string;
          /** @default false */
          inKind: boolean;
        } | null;
        artwork: string;
        lawText: string;
        /** @enum {string} */
        proof: 'none' | 'sent' | 'approved' | 'rejected';
        /** Format: uuid */
        proofBy: string | null;
        /** Format: date-time */
        proofAt: string | null;
        received: number;
        damaged: number;
        open: number;
        over: number;
      }[];
      receipts: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        place: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string | null;
        /** Format: uuid */
        takenBackBy: string | null;
        lines: {
          /** Format: uuid */
          line: string;
          /** Format: uuid */
          lot: string;
          label: string;
          received: number;
          damaged: number;
        }[];
      }[];
    };
    OrderCancellation: {
      version: number;
    };
    OrderChanges: {
      version: number;
      supplier?: string;
      reference?: '' | string;
      /** Format: date */
      promisedOn?: string | null;
      lines?: {
        item: string;
        /** @default  */
        language: string;
        quantity: number;
        /** @default null */
        value: {
          perPiece: number;
          currency: string;
          /** @default false */
          inKind: boolean;
        } | null;
        /** @default  */
        artwork: '' | string;
        /** @default  */
        lawText: '' | string;
      }[];
    };
    OrderPlacement: {
      version: number;
      /** @default false */
      proofNotNeeded: boolean;
    };
    OrderWanted: {
      supplier: string;
      /** @default  */
      reference: '' | string;
      /**
       * Format: date
       * @default null
       */
      promisedOn: string | null;
      lines: {
        item: string;
        /** @default  */
        language: string;
        quantity: number;
        /** @default null */
        value: {
          perPiece: number;
          currency: string;
          /** @default false */
          inKind: boolean;
        } | null;
        /** @default  */
        artwork: '' | string;
        /** @default  */
        lawText: '' | string;
      }[];
    };
    Orders: {
      orders: {
        /** Format: uuid */
        id: string;
        supplier: string;
        reference: string;
        /** Format: date */
        promisedOn: string | null;
        /** Format: uuid */
        owner: string | null;
        /** @enum {string} */
        state: 'draft' | 'ordered' | 'in-part' | 'received' | 'closed' | 'cancelled';
        version: number;
        /** Format: date-time */
        madeAt: string;
        /** Format: date-time */
        orderedAt: string | null;
        /** Format: date-time */
        stoppedAt: string | null;
        withoutProof: boolean;
        overdue: boolean;
        lines: {
          /** Format: uuid */
          id: string;
          item: string;
          language: string;
          quantity: number;
          value: {
            perPiece: number;
            currency: string;
            /** @default false */
            inKind: boolean;
          } | null;
          artwork: string;
          lawText: string;
          /** @enum {string} */
          proof: 'none' | 'sent' | 'approved' | 'rejected';
          /** Format: uuid */
          proofBy: string | null;
          /** Format: date-time */
          proofAt: string | null;
          received: number;
          damaged: number;
          open: number;
          over: number;
        }[];
      }[];
      /** Format: uuid */
      next: string | null;
    };
    Outlet: {
      /** Format: uuid */
      id: string;
      channel: string;
      names: {
        [key: string]: string;
      };
      languages: string[];
      website: string;
      contacts: number;
      frames: number;
      version: number;
      /** Format: date-time */
      closedAt: string | null;
    };
    OutletChanges: {
      channel?: string;
      names?: {
        [key: string]: string;
      };
      languages?: ('ar' | 'fr' | 'en')[];
      website?: string;
      version: number;
    };
    /** @description What is not named stays as it is. Whoever is named takes the place of who was there. */
    OutletContactChanges: {
      /** @enum {string} */
      purpose?: 'sales' | 'production' | 'accounts' | 'other';
      person?: components['schemas']['OutletPerson'];
      version: number;
    };
    OutletContactWanted: {
      /** @enum {string} */
      purpose: 'sales' | 'production' | 'accounts' | 'other';
      person: components['schemas']['OutletPerson'];
    };
    OutletContacts: {
      contacts: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        purpose: 'sales' | 'production' | 'accounts' | 'other';
        hasPerson: boolean;
        version: number;
      }[];
    };
    OutletPerson: {
      name: string;
      /** Format: email */
      email?: string;
      phone?: string;
    };
    OutletWanted: {
      channel: string;
      names: {
        [key: string]: string;
      };
      languages: ('ar' | 'fr' | 'en')[];
      /** @default  */
      website: string;
    };
    OutletWithAll: {
      /** Format: uuid */
      id: string;
      channel: string;
      names: {
        [key: string]: string;
      };
      languages: string[];
      website: string;
      contacts: number;
      frames: number;
      version: number;
      /** Format: date-time */
      closedAt: string | null;
      isOutdoor: boolean;
      rates: components['schemas']['Rate'][];
      sites: components['schemas']['Site'][];
    };
    Outlets: {
      channels: {
        code: string;
        /** @enum {string} */
        kind: 'outdoor' | 'print' | 'broadcast' | 'online';
        names: {
          [key: string]: string;
        };
      }[];
      locales: string[];
      outlets: components['schemas']['Outlet'][];
    };
    OwnVolunteerProfile: {
      languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
      skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
    };
    /** @description With what it moved, as that is now. */
    OwnershipMove: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      by: {
        /** Format: uuid */
        id: string;
        /** @description Empty where it is not known, or not any more. */
        name: string;
      };
      from: {
        /** Format: uuid */
        id: string;
        /** @description Empty where it is not known, or not any more. */
        name: string;
      } | null;
      to: {
        /** Format: uuid */
        id: string;
        /** @description Empty where it is not known, or not any more. */
        name: string;
      };
      /** @description Empty where there is none, or none any more. */
      note: string;
      counts: {
        /** @enum {string} */
        kind: 'event' | 'venue';
        count: number;
      }[];
      seen: boolean;
      undone: boolean;
      mayUndo: boolean;
      kinds: {
        /** @enum {string} */
        kind: 'event' | 'venue';
        items: {
          /** Format: uuid */
          id: string;
          mark: string;
          names: {
            [key: string]: string;
          };
          /** @description Where its campaign counts them. */
          number: number | null;
          what: string;
          /** @enum {string|null} */
          state: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled' | null;
          /** @example 2026-03-28T10:00 */
          starts: string | null;
          venue: {
            [key: string]: string;
          } | null;
          tasks: {
            /** @enum {string} */
            task: 'answer' | 'suggestion' | 'short' | 'hands' | 'held' | 'details';
            count: number;
            /** @example 2026-03-28T10:00 */
            until: string | null;
          }[];
          /** @description Letters about it that are planned, and go on as they are. */
          reminders: number;
        }[];
      }[];
    };
    OwnershipMoveWanted: {
      /**
       * Format: uuid
       * @description Null for what is nobody’s.
       */
      from: string | null;
      kinds?: ('event' | 'venue')[];
      only?: {
        /** @enum {string} */
        kind: 'event' | 'venue';
        /** Format: uuid */
        id: string;
      }[];
      /** @description Of exactly this: another as soon as some of it comes, goes or changes. */
      fingerprint: string;
      items: {
        /** @enum {string} */
        kind: 'event' | 'venue';
        /** Format: uuid */
        id: string;
        mark: string;
      }[];
      /** Format: uuid */
      to: string;
      note?: string;
    };
    OwnershipNews: {
      /** @description To whoever asks, and not seen yet. */
      moved: {
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        at: string;
        by: {
          /** Format: uuid */
          id: string;
          /** @description Empty where it is not known, or not any more. */
          name: string;
        };
        from: {
          /** Format: uuid */
          id: string;
          /** @description Empty where it is not known, or not any more. */
          name: string;
        } | null;
        to: {
          /** Format: uuid */
          id: string;
          /** @description Empty where it is not known, or not any more. */
          name: string;
        };
        /** @description Empty where there is none, or none any more. */
        note: string;
        counts: {
          /** @enum {string} */
          kind: 'event' | 'venue';
          count: number;
        }[];
        seen: boolean;
        undone: boolean;
        mayUndo: boolean;
      }[];
      /** @description Whose part has ended, and what is still theirs. */
      orphans: {
        owner: {
          /** Format: uuid */
          id: string;
          /** @description Empty where it is not known, or not any more. */
          name: string;
        };
        counts: {
          /** @enum {string} */
          kind: 'event' | 'venue';
          count: number;
        }[];
      }[];
      nobodys: {
        /** @enum {string} */
        kind: 'event' | 'venue';
        count: number;
      }[];
    };
    OwnershipPreview: {
      from: {
        /** Format: uuid */
        id: string;
        /** @description Empty where it is not known, or not any more. */
        name: string;
        /** @description Whether they can still own something. */
        owns: boolean;
      } | null;
      kinds: {
        /** @enum {string} */
        kind: 'event' | 'venue';
        items: {
          /** Format: uuid */
          id: string;
          mark: string;
          names: {
            [key: string]: string;
          };
          /** @description Where its campaign counts them. */
          number: number | null;
          what: string;
          /** @enum {string|null} */
          state: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled' | null;
          /** @example 2026-03-28T10:00 */
          starts: string | null;
          venue: {
            [key: string]: string;
          } | null;
          tasks: {
            /** @enum {string} */
            task: 'answer' | 'suggestion' | 'short' | 'hands' | 'held' | 'details';
            count: number;
            /** @example 2026-03-28T10:00 */
            until: string | null;
          }[];
          /** @description Letters about it that are planned, and go on as they are. */
          reminders: number;
        }[];
      }[];
      /** @description Of exactly this: another as soon as some of it comes, goes or changes. */
      fingerprint: string;
    };
    OwnershipWanted: {
      /**
       * Format: uuid
       * @description Null for what is nobody’s.
       */
      from: string | null;
      kinds?: ('event' | 'venue')[];
      only?: {
        /** @enum {string} */
        kind: 'event' | 'venue';
        /** Format: uuid */
        id: string;
      }[];
    };
    PartnerChanges: {
      /** @enum {string} */
      kind?: 'partner' | 'school';
      name?: string;
      /** @enum {string} */
      locale?: 'ar' | 'fr' | 'en';
      contact?: components['schemas']['PartnerContact'];
      version: number;
    };
    PartnerContact: {
      name: string;
      /** Format: email */
      email?: string;
      phone?: string;
    };
    PartnerLink: {
      /** Format: uuid */
      id: string;
      link: string;
      /** Format: date-time */
      endsAt: string;
    };
    PartnerRequest: {
      /** Format: uuid */
      id: string;
      number: number;
      partner: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'partner' | 'school';
        name: string;
      };
      /** @enum {string} */
      via: 'link' | 'staff';
      /** @enum {string} */
      state: 'asked' | 'approved' | 'declined' | 'taken-back' | 'done';
      /** Format: date */
      neededBy: string | null;
      purpose: string | null;
      destination: string | null;
      reason: string | null;
      version: number;
      /** Format: date-time */
      askedAt: string;
      /** Format: uuid */
      recordedBy: string | null;
      /** Format: date-time */
      decidedAt: string | null;
      /** Format: uuid */
      decidedBy: string | null;
      lines: {
        /** Format: uuid */
        id: string;
        item: string;
        language: string;
        asked: number;
        approved: number | null;
        toGive: number;
        onItsWay: number;
        received: number;
      }[];
      toldByLetter: boolean;
      deliveries: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        from: string;
        /** Format: date-time */
        at: string;
        /** Format: uuid */
        by: string | null;
        lines: {
          /** Format: uuid */
          line: string;
          sent: number;
          onItsWay: number;
        }[];
        handOvers: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          at: 'partner' | 'sender';
          /** @enum {string} */
          via: 'link' | 'staff';
          /** Format: date-time */
          told: string;
          /** Format: uuid */
          by: string | null;
          /** Format: uuid */
          takenBackBy: string | null;
          signed: boolean;
          lines: {
            /** Format: uuid */
            line: string;
            received: number;
            damaged: number;
            lost: number;
          }[];
        }[];
      }[];
    };
    PartnerRequests: {
      requests: {
        /** Format: uuid */
        id: string;
        number: number;
        partner: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'partner' | 'school';
          name: string;
        };
        /** @enum {string} */
        via: 'link' | 'staff';
        /** @enum {string} */
        state: 'asked' | 'approved' | 'declined' | 'taken-back' | 'done';
        /** Format: date */
        neededBy: string | null;
        purpose: string | null;
        destination: string | null;
        reason: string | null;
        version: number;
        /** Format: date-time */
        askedAt: string;
        /** Format: uuid */
        recordedBy: string | null;
        /** Format: date-time */
        decidedAt: string | null;
        /** Format: uuid */
        decidedBy: string | null;
        lines: {
          /** Format: uuid */
          id: string;
          item: string;
          language: string;
          asked: number;
          approved: number | null;
          toGive: number;
          onItsWay: number;
          received: number;
        }[];
      }[];
      /** Format: uuid */
      next: string | null;
    };
    PartnerWanted: {
      /** @enum {string} */
      kind: 'partner' | 'school';
      name: string;
      /** @enum {string} */
      locale: 'ar' | 'fr' | 'en';
      contact?: components['schemas']['PartnerContact'];
    };
    Partners: {
      partners: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'partner' | 'school';
        name: string;
        locale: string;
        hasContact: boolean;
        /** @enum {string} */
        link: 'none' | 'open' | 'over';
        /** Format: date-time */
        linkEndsAt: string | null;
        version: number;
      }[];
    };
    PassShown: {
      /** Format: uri */
      link: string;
      code: string;
    };
    PasswordChange: {
      current: string;
      /** @description 12 to 128 characters, of any kind. */
      next: string;
    };
    PasswordGiven: {
      password: string;
    };
    PasswordReset: {
      /** @description What stands behind the # of the link. */
      token: string;
      /** @description 12 to 128 characters, of any kind. */
      password: string;
    };
    People: {
      people: {
        /** Format: uuid */
        id: string;
        /** @description Empty until they have joined. */
        name: string;
        address: string;
        /** @enum {string} */
        role: 'admin' | 'coordinator' | 'volunteer' | 'viewer';
        /** @enum {string} */
        state: 'invited' | 'active';
        /** Format: date-time */
        since: string;
        secondFactor: boolean;
        /** Format: date-time */
        lastSeenAt: string | null;
      }[];
    };
    PhoneAnswer: {
      /** @enum {string} */
      status: 'confirmed' | 'already confirmed';
    };
    PhoneMessage: {
      /** @description The number it came from, as dialled in the campaign's country, or in E.164. */
      sender: string;
      /** @description Eight digits, of any script. */
      code: string;
    };
    PhoneNamed: {
      /** @description What is written on it. */
      name: string;
    };
    PhonePrepared: {
      /** Format: uuid */
      id: string;
      /**
       * Format: uri
       * @description For a QR code on the screen. Good once, for ten minutes.
       */
      link: string;
      /** @description Eight digits, to be typed in instead. */
      code: string;
    };
    Phones: {
      phones: {
        /** Format: uuid */
        id: string;
        name: string;
        /** Format: date-time */
        madeAt: string;
        /** Format: date-time */
        enrolledAt: string | null;
        /** Format: date-time */
        lastUsedAt: string | null;
      }[];
    };
    PinChosen: {
      /** @description Four to eight digits. */
      pin: string;
    };
    Place: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind:
        | 'warehouse'
        | 'vehicle'
        | 'office'
        | 'venue'
        | 'booth'
        | 'custody'
        | 'supplier'
        | 'in-transit'
        | 'handed-out'
        | 'damaged'
        | 'lost'
        | 'unexplained';
      names: {
        [key: string]: string;
      };
      /** Format: uuid */
      event: string | null;
      /** Format: uuid */
      venue: string | null;
      /** Format: date-time */
      startsAt: string | null;
      /** Format: uuid */
      staff: string | null;
      address: string;
      point: {
        latitude: number;
        longitude: number;
      } | null;
      version: number;
      /** Format: date-time */
      closedAt: string | null;
    };
    /** @description What is not named stays as it is. */
    PlaceChanges: {
      version: number;
      names?: {
        [key: string]: string;
      };
      address?: string | '';
      point?: {
        latitude: number;
        longitude: number;
      } | null;
    };
    PlaceWanted: {
      /** @enum {string} */
      kind: 'warehouse' | 'vehicle' | 'office';
      names: {
        [key: string]: string;
      };
      /** @default  */
      address: string | '';
      /** @default null */
      point: {
        latitude: number;
        longitude: number;
      } | null;
    };
    Places: {
      places: components['schemas']['Place'][];
    };
    PlannedConference: {
      version: number;
      grades: string[];
      languages: ('ar' | 'fr' | 'en')[];
      agenda: {
        at: string;
        minutes: number;
        title: string;
        by: string | null;
        /**
         * Format: uuid
         * @default null
         */
        speaker: string | null;
      }[];
      needs: {
        what: string;
        ready: boolean;
      }[];
      attendance: {
        grade: string;
        people: number;
      }[];
      answers: {
        question: string;
        /** @enum {string} */
        when: 'before' | 'after';
        answer: string;
        people: number;
      }[];
    };
    /** @description The exact figures of a campaign, for its staff. */
    PledgeFigures: {
      /** @description Confirmed pledges that count. */
      confirmed: number;
      /** @description Witnessed at a booth, not yet confirmed. */
      witnessed: number;
      /** @description Anonymous counts; never part of the total. */
      tallied: number;
      /** @description confirmed + witnessed */
      total: number;
      /** @description Signed, and neither confirmed nor forgotten. */
      waiting: number;
      /** @description Withdrawn; forgotten thirty days after that. */
      withdrawn: number;
      /** @description Set aside by staff, and not counted. */
      invalid: number;
      /** @description Letters that have not left yet, for whatever reason. */
      held: number;
      /** @description What waits for somebody. */
      toDo: {
        /** @description Letters that leave only if somebody lets them. */
        heldLetters: number;
        /** @description Pledges of booths that could not be taken in. */
        witnessed: number;
        /** @description Phone numbers that nobody has confirmed. */
        phonePledges: number;
      };
      /** @description In the order of the campaign; null is of those who named none. */
      byGovernorate: {
        governorate: string | null;
        /** @description Confirmed pledges that count. */
        confirmed: number;
      }[];
      byLanguage: {
        language: string;
        /** @description Confirmed pledges that count. */
        confirmed: number;
      }[];
      /** @description The campaign's own links; null is of those who came without one. */
      bySource: {
        source: string | null;
        /** @description Confirmed pledges that count. */
        confirmed: number;
      }[];
      /** @description All who came with a code that nobody registered. */
      otherSources: number;
      /** @description Confirmed, less those taken back, on each of the last thirty days in the campaign's zone, today included. */
      byDay: {
        /** Format: date */
        day: string;
        confirmed: number;
      }[];
      goals: {
        goal: number;
        /**
         * Format: date-time
         * @description The first time; or null.
         */
        reachedAt: string | null;
      }[];
      /** Format: date-time */
      asOf: string;
    };
    PledgePage: {
      /** @description The newest first. */
      pledges: components['schemas']['ListedPledge'][];
      /** @description Absent on the last page. */
      next?: string;
    };
    /** @description The text of the pledge, and the next one on its way. */
    PledgeText: {
      /** @description The one that is signed now. */
      version: number;
      languages: {
        /** @enum {string} */
        locale: 'ar' | 'fr' | 'en';
        statement: string;
        plain: string[];
      }[];
      draft: {
        /** Format: uuid */
        id: string;
        /** @description Who of the staff. */
        startedBy: string;
        /** Format: date-time */
        startedAt: string;
        languages: {
          /** @enum {string} */
          locale: 'ar' | 'fr' | 'en';
          statement: string;
          plain: string[];
          revision: number;
          /** @description Whether it says something else than is signed now. */
          changed: boolean;
          /** @description Null: as it is published. */
          writtenBy: string | null;
          /** Format: date-time */
          writtenAt: string | null;
          /** @description Who of the staff. */
          approvedBy: string | null;
          /** Format: date-time */
          approvedAt: string | null;
        }[];
        /**
         * @description What stands in the way of publishing it.
         * @enum {string|null}
         */
        obstacle:
          'text-unchanged' | 'text-missing' | 'text-easy-uneven' | 'text-not-approved' | null;
      } | null;
    };
    PledgeTextPreview: {
      /** @description The number that it gets. */
      version: number;
      changed: ('ar' | 'fr' | 'en')[];
      signed: {
        version: number;
        /** @description Pledges that count. */
        signed: number;
        /** @description Not confirmed yet. */
        waiting: number;
      }[];
      /** @description Files that say something else then, and are not offered from then on. */
      notOffered: string[];
      /** @description Of exactly this: another as soon as a text or an approval changes. */
      fingerprint: string;
    };
    /** @description All there were, the newest first. */
    PledgeTextVersions: {
      versions: {
        version: number;
        languages: {
          /** @enum {string} */
          locale: 'ar' | 'fr' | 'en';
          statement: string;
          plain: string[];
        }[];
        /**
         * Format: date-time
         * @description Null: before this was noted.
         */
        storedAt: string | null;
        /** @description Null: it came with a roll-out. */
        publishedBy: string | null;
        /** @description Who approved it at the desk. */
        approvals: {
          /** @enum {string} */
          locale: 'ar' | 'fr' | 'en';
          /** @description Who of the staff. */
          by: string;
          /** Format: date-time */
          at: string;
        }[];
        /** @description Who outside of the team approved this wording, when, and the reference of that. Without it brochures say that they are a draft. */
        approval: {
          by: string;
          /** Format: date */
          on: string;
          reference: string;
        } | null;
        /** @description Pledges that count. */
        signed: number;
        /** @description Not confirmed yet. */
        waiting: number;
      }[];
    };
    PostedMovement: {
      /** Format: uuid */
      id: string;
    };
    PreviewPledgeText: {
      /** @description Who outside of the team approved this wording, when, and the reference of that. Without it brochures say that they are a draft. */
      approval?: {
        by: string;
        /** Format: date */
        on: string;
        reference: string;
      };
    };
    /** @description RFC 9457 problem details */
    Problem: {
      /** @description urn:problem-type:blueheart:<kind>; stable, for programs. */
      type: string;
      title: string;
      status: number;
      detail: string;
      errors?: {
        /** @description Dotted path of the field; empty for the whole. */
        path: string;
        /** @description Stable, for programs. */
        code: string;
        /** @description In the caller's language. */
        message: string;
      }[];
      /** @description What stands in the way, such as the other event at a place. */
      about?: {
        [key: string]: unknown;
      };
      /** @description Given with faults; it finds the log entry. */
      requestId?: string;
    };
    /** @description A challenge of ALTCHA (PoW v2) for one signature. */
    ProofChallenge: {
      parameters: {
        /** @enum {string} */
        algorithm: 'PBKDF2/SHA-256';
        /** @description Iterations for each counter. */
        cost: number;
        data: {
          campaign: string;
          /** @description The counter is at most this. */
          most: number;
        };
        /** @description Seconds since 1970. */
        expiresAt: number;
        keyLength: number;
        keyPrefix: string;
        keySignature: string;
        nonce: string;
        salt: string;
      };
      signature: string;
    };
    ProofWanted: {
      version: number;
      /** @enum {string} */
      proof: 'sent' | 'approved' | 'rejected';
    };
    ProposalWanted: {
      digest: string;
    };
    Publication: {
      /** Format: uuid */
      id: string;
      number: number;
      /** @enum {string} */
      kind: 'brochure' | 'law-clipboard' | 'other';
      names: {
        [key: string]: string;
      };
      item: string;
      sourceLanguage: string;
      languages: {
        language: string;
        /** @enum {string} */
        translation: 'source' | 'missing' | 'behind' | 'current' | 'reviewed';
        text: {
          /** Format: uuid */
          id: string;
          number: number;
          translates: number | null;
          /** @enum {string} */
          state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
          /** @enum {string|null} */
          waitsFor: 'text' | 'law' | 'layout' | null;
          authors: string[];
        } | null;
      }[];
      version: number;
      carriesLaw: boolean;
      itemNames: {
        [key: string]: string;
      };
      texts: {
        /** Format: uuid */
        id: string;
        language: string;
        number: number;
        translates: number | null;
        /** @enum {string} */
        state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
        version: number;
        textVersion: string;
        authors: string[];
        /** Format: date-time */
        madeAt: string;
        steps: ('text' | 'law' | 'layout')[];
        /** @enum {string|null} */
        waitsFor: 'text' | 'law' | 'layout' | null;
        reviewed: {
          as: string;
          /** Format: uuid */
          by: string | null;
          /** Format: date-time */
          at: string;
        } | null;
        withdrawn: {
          /** Format: date-time */
          at: string;
          reason: string;
        } | null;
        verdicts: {
          /** @enum {string} */
          step: 'text' | 'law' | 'layout';
          approved: boolean;
          /** Format: uuid */
          by: string;
          reason: string | null;
          /** Format: date-time */
          at: string;
          counts: boolean;
        }[];
      }[];
      prints: {
        /** Format: uuid */
        id: string;
        producer: string;
        /** Format: date */
        wantedBy: string;
        /** @enum {string|null} */
        currency: 'LBP' | 'USD' | null;
        /** Format: date-time */
        madeAt: string;
        /** Format: uuid */
        by: string | null;
        lines: {
          /** Format: uuid */
          text: string;
          language: string;
          number: number;
          textVersion: string;
          artwork: string;
          quantity: number;
          unitCost: number | null;
        }[];
        order: {
          /** Format: uuid */
          id: string;
          state: string;
          /** Format: date */
          promisedOn: string | null;
          received: number;
        } | null;
      }[];
      artworks: {
        artwork: string;
        name: string;
        language: string;
        format: string;
        number: number;
      }[];
    };
    PublicationNames: {
      version: number;
      names: {
        [key: string]: string;
      };
    };
    PublicationPrintWanted: {
      /** Format: uuid */
      id: string;
      producer: string;
      /** Format: date */
      wantedBy: string;
      /**
       * @default null
       * @enum {string|null}
       */
      currency: 'LBP' | 'USD' | null;
      lines: {
        /** Format: uuid */
        text: string;
        /** @default  */
        artwork: '' | string;
        quantity: number;
        /** @default null */
        unitCost: number | null;
      }[];
    };
    PublicationText: {
      /** Format: uuid */
      id: string;
      language: string;
      number: number;
      translates: number | null;
      /** @enum {string} */
      state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
      version: number;
      textVersion: string;
      authors: string[];
      /** Format: date-time */
      madeAt: string;
      steps: ('text' | 'law' | 'layout')[];
      /** @enum {string|null} */
      waitsFor: 'text' | 'law' | 'layout' | null;
      reviewed: {
        as: string;
        /** Format: uuid */
        by: string | null;
        /** Format: date-time */
        at: string;
      } | null;
      withdrawn: {
        /** Format: date-time */
        at: string;
        reason: string;
      } | null;
      verdicts: {
        /** @enum {string} */
        step: 'text' | 'law' | 'layout';
        approved: boolean;
        /** Format: uuid */
        by: string;
        reason: string | null;
        /** Format: date-time */
        at: string;
        counts: boolean;
      }[];
      blocks: (
        | {
            /** @enum {string} */
            kind: 'heading';
            text: string;
          }
        | {
            /** @enum {string} */
            kind: 'paragraph';
            text: string;
          }
        | {
            /** @enum {string} */
            kind: 'list';
            items: string[];
          }
        | {
            /** @enum {string} */
            kind: 'law';
            text: string;
            source: string;
          }
      )[];
    };
    PublicationTextStep:
      | {
          version: number;
          /** @enum {string} */
          act: 'submit' | 'recall';
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'approve';
          /** @enum {string} */
          step: 'text' | 'law' | 'layout';
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'reject';
          /** @enum {string} */
          step: 'text' | 'law' | 'layout';
          reason: string;
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'review';
          as: string;
        }
      | {
          version: number;
          /** @enum {string} */
          act: 'withdraw';
          reason: string;
        };
    PublicationTextWanted: {
      version?: number;
      /** @default null */
      translates: number | null;
      blocks: (
        | {
            /** @enum {string} */
            kind: 'heading';
            text: string;
          }
        | {
            /** @enum {string} */
            kind: 'paragraph';
            text: string;
          }
        | {
            /** @enum {string} */
            kind: 'list';
            items: string[];
          }
        | {
            /** @enum {string} */
            kind: 'law';
            text: string;
            source: string;
          }
      )[];
    };
    PublicationTextWritten: {
      /** Format: uuid */
      id: string;
      number: number;
      version: number;
    };
    PublicationWanted: {
      /** @enum {string} */
      kind: 'brochure' | 'law-clipboard' | 'other';
      names: {
        [key: string]: string;
      };
      item: string;
      sourceLanguage: string;
    };
    Publications: {
      publications: {
        /** Format: uuid */
        id: string;
        number: number;
        /** @enum {string} */
        kind: 'brochure' | 'law-clipboard' | 'other';
        names: {
          [key: string]: string;
        };
        item: string;
        sourceLanguage: string;
        languages: {
          language: string;
          /** @enum {string} */
          translation: 'source' | 'missing' | 'behind' | 'current' | 'reviewed';
          text: {
            /** Format: uuid */
            id: string;
            number: number;
            translates: number | null;
            /** @enum {string} */
            state: 'draft' | 'in-review' | 'approved' | 'withdrawn';
            /** @enum {string|null} */
            waitsFor: 'text' | 'law' | 'layout' | null;
            authors: string[];
          } | null;
        }[];
      }[];
      items: {
        code: string;
        names: {
          [key: string]: string;
        };
        carriesLaw: boolean;
        offered: boolean;
      }[];
      languages: string[];
    };
    PublishPledgeText: {
      /** @description Of exactly this: another as soon as a text or an approval changes. */
      fingerprint: string;
      /** @description Who outside of the team approved this wording, when, and the reference of that. Without it brochures say that they are a draft. */
      approval?: {
        by: string;
        /** Format: date */
        on: string;
        reference: string;
      };
    };
    Rate: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      unit: 'frame-week' | 'page' | 'spot' | 'day' | 'week' | 'thousand' | 'post';
      format: string;
      price: number;
      currency: string;
      /** Format: date */
      from: string;
      /** Format: date */
      until: string | null;
      holds: boolean;
    };
    /** @description Its last day; null for as long as it goes on. */
    RateEnd: {
      /** Format: date */
      until: string | null;
    };
    RateWanted: {
      /** @enum {string} */
      unit: 'frame-week' | 'page' | 'spot' | 'day' | 'week' | 'thousand' | 'post';
      /** @default  */
      format: string | '';
      price: number;
      currency: string;
      /** Format: date */
      from: string;
      /**
       * Format: date
       * @default null
       */
      until: string | null;
    };
    /** @description Phones that were heard in the last three days. */
    ReadyPhones: {
      ready: number;
      phones: {
        /** Format: uuid */
        device: string;
        /** Format: uuid */
        by: string;
        checks: {
          installed: boolean;
          kept: boolean;
          along: boolean;
          persistent: boolean;
          sent: boolean;
        };
        battery: number | null;
        ready: boolean;
        /** Format: date-time */
        reportedAt: string;
      }[];
    };
    ReadyReport: {
      checks: {
        installed: boolean;
        kept: boolean;
        along: boolean;
        persistent: boolean;
        sent: boolean;
      };
      /** @description Percent, where it is told. */
      battery: number | null;
    };
    ReceiptWanted: {
      /** Format: uuid */
      place: string;
      lines: {
        /** Format: uuid */
        line: string;
        received: number;
        /** @default 0 */
        damaged: number;
        lot?: string;
      }[];
    };
    ReceivedOrder: {
      /** Format: uuid */
      id: string;
      over: {
        /** Format: uuid */
        line: string;
        pieces: number;
      }[];
    };
    RecordedAnswer: {
      /** @enum {string} */
      via: 'phone' | 'visit' | 'letter';
      /** @enum {string} */
      answer: 'accepted' | 'declined' | 'suggested';
      /** @default [] */
      suggestions: {
        /** @example 2026-03-28T10:00 */
        starts: string;
        /** @example 2026-03-28T10:00 */
        ends: string;
      }[];
      remark?: string;
    };
    /** @description Shown this once. */
    RecoveryCodes: {
      recoveryCodes: string[];
    };
    ReplayedDeadLetter: {
      /** @enum {string} */
      status: 'replayed';
    };
    RequestApproval: {
      version: number;
      lines: {
        /** Format: uuid */
        line: string;
        approved: number;
      }[];
      /** @default null */
      reason: string | null;
    };
    RequestRefusal: {
      version: number;
      reason: string;
    };
    RequestWanted: {
      /** Format: uuid */
      partner: string;
      /**
       * Format: date
       * @default null
       */
      neededBy: string | null;
      /** @default null */
      purpose: string | null;
      /** @default null */
      destination: string | null;
      lines: {
        item: string;
        /** @default  */
        language: string;
        quantity: number;
      }[];
    };
    Reservations: {
      reservations: {
        /** Format: uuid */
        event: string;
        item: string;
        language: string;
        quantity: number;
        arrived: number;
        coming: number;
        promised: number;
        /** Format: uuid */
        place: string | null;
        missing: number;
        /** Format: date-time */
        neededBy: string;
        tentative: boolean;
        /** @enum {string|null} */
        freed: 'cancelled' | 'finished' | 'expired' | null;
      }[];
      more: boolean;
    };
    RetriedLetter: {
      /** @enum {string} */
      state: 'queued';
    };
    ReversalWanted: {
      /** @enum {string} */
      reason: 'mistake' | 'not-done';
    };
    RoleChange: {
      /** @enum {string} */
      role: 'admin' | 'coordinator' | 'volunteer' | 'viewer';
    };
    ScanWanted: {
      /** @enum {string} */
      about: 'answer' | 'approval' | 'other';
      /** Format: base64 */
      file: string;
    };
    Scans: {
      scans: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        about: 'answer' | 'approval' | 'other';
        /** @enum {string} */
        kind: 'pdf' | 'jpeg' | 'png';
        bytes: number;
        /** Format: uuid */
        by: string | null;
        /** Format: date-time */
        at: string;
        /** Format: date-time */
        endsAt: string;
      }[];
    };
    SchoolVisit: {
      grades: {
        code: string;
        name: {
          [key: string]: string;
        };
      }[];
      questions: {
        code: string;
        ask: {
          [key: string]: string;
        };
        answers: {
          code: string;
          name: {
            [key: string]: string;
          };
        }[];
      }[];
      steps: {
        code: string;
        name: {
          [key: string]: string;
        };
      }[];
      approvals: {
        /** Format: uuid */
        id: string;
        step: string;
        reference: string;
        /** Format: date */
        on: string;
        grades: string[];
        languages: string[];
        /** Format: uuid */
        recordedBy: string | null;
        /** Format: date-time */
        recordedAt: string;
        /** Format: date-time */
        voidedAt: string | null;
        /** @enum {string|null} */
        because: 'moved' | 'place' | 'grades' | 'replaced' | 'mistake' | null;
      }[];
      missing: {
        step: string;
        /** @enum {string} */
        lacks: 'approval' | 'grades' | 'languages';
      }[];
      plan: components['schemas']['PlannedConference'];
      classes: {
        /** Format: uuid */
        id: string;
        name: string;
        grade: string;
        enrolled: number;
        /** @enum {string} */
        state: 'open' | 'told' | 'counted' | 'ended';
        tookPart: number | null;
        locale: string | null;
        /** Format: date-time */
        toldAt: string | null;
        /** Format: date-time */
        checkedAt: string | null;
      }[];
      speakers: {
        /** Format: uuid */
        id: string;
        position: string;
      }[];
    };
    /** @description Shown this once. */
    SecondFactor: {
      /** @description For a QR code: otpauth://totp/… */
      uri: string;
      /** @description Base32, to be typed in. */
      secret: string;
      recoveryCodes: string[];
    };
    SecondStep:
      | {
          /**
           * @description Six digits.
           * @example 492817
           */
          code: string;
        }
      | {
          recoveryCode: string;
        };
    SeriesAct: {
      events: {
        /** Format: uuid */
        id: string;
        version: number;
      }[];
    };
    SeriesCancelled: {
      events: {
        /** Format: uuid */
        id: string;
        version: number;
      }[];
      reason: string;
    };
    /** @description What is not named stays as it is, on each day. */
    SeriesChanges: {
      titles?: {
        [key: string]: string;
      };
      /** Format: uuid */
      venue?: string;
      /** Format: uuid */
      space?: string;
      setupMinutes?: number;
      teardownMinutes?: number;
      expectedVisitors?: number | null;
      listed?: boolean;
      from?: string;
      until?: string;
      events: {
        /** Format: uuid */
        id: string;
        version: number;
      }[];
    };
    SeriesMade: {
      /** Format: uuid */
      id: string;
      events: string[];
    };
    /** @description The same on several days, such as a booth of ten. */
    SeriesWanted: {
      /** @enum {string} */
      kind: 'conference' | 'booth' | 'other';
      /** @default {} */
      titles: {
        [key: string]: string;
      };
      /** Format: uuid */
      venue: string;
      /** Format: uuid */
      space?: string;
      /** @default 0 */
      setupMinutes: number;
      /** @default 0 */
      teardownMinutes: number;
      /** @default null */
      expectedVisitors: number | null;
      listed?: boolean;
      days: string[];
      from: string;
      until: string;
      /** @default [] */
      shifts: components['schemas']['DailyShift'][];
    };
    Sessions: {
      sessions: {
        /** Format: uuid */
        id: string;
        device: string | null;
        /** @enum {string|null} */
        via: 'password' | 'recovery' | 'link' | 'code' | 'invitation' | 'pin' | null;
        /** Format: date-time */
        startedAt: string;
        /** Format: date-time */
        lastSeenAt: string;
        current: boolean;
      }[];
    };
    ShiftAssignment: {
      /** Format: uuid */
      staff: string;
      reason?: string;
      /** Format: uuid */
      instead?: string;
    };
    ShiftBoard: {
      shifts: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        role: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
        /** @example 2026-03-28T10:00 */
        starts: string;
        /** @example 2026-03-28T10:00 */
        ends: string;
        need: number;
        capacity: number;
        skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
        languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
        zone: string;
        /** Format: date-time */
        startsAt: string;
        /** Format: date-time */
        endsAt: string;
        taken: number;
        waiting: number;
        version: number;
        /** @enum {string|null} */
        ended: 'cancelled' | 'event-cancelled' | null;
        signUps: {
          /** Format: uuid */
          id: string;
          /** Format: uuid */
          staff: string;
          name: string;
          /** @enum {string} */
          state: 'taken' | 'offered' | 'waiting' | 'conflict';
          /** Format: date-time */
          offeredUntil: string | null;
          confirmed: boolean;
          asksOut: boolean;
          isMinor: boolean;
          /** @enum {string|null} */
          felt: 'well' | 'so-so' | 'badly' | null;
          hindrances: string[];
        }[];
      }[];
    };
    ShiftCandidates: {
      candidates: {
        /** Format: uuid */
        staff: string;
        name: string;
        skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
        languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
        isMinor: boolean;
        hoursAhead: number;
        /** @enum {string|null} */
        part: 'taken' | 'offered' | 'waiting' | 'conflict' | null;
        hurdles: (
          | 'lacks-skill'
          | 'lacks-language'
          | 'too-little-rest'
          | 'too-many-hours'
          | 'busy-then'
          | 'no-time-to-travel'
          | 'needs-adult'
        )[];
        isPossible: boolean;
      }[];
    };
    /** @description What is not named stays as it is. */
    ShiftChanges: {
      version: number;
      /** @enum {string} */
      role?: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
      /** @example 2026-03-28T10:00 */
      starts?: string;
      /** @example 2026-03-28T10:00 */
      ends?: string;
      need?: number;
      capacity?: number;
      skills?: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
      languages?: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
    };
    /** @description Two sign-ups of different shifts. */
    ShiftSwap: {
      /** Format: uuid */
      one: string;
      /** Format: uuid */
      other: string;
      reason?: string;
    };
    ShiftWanted: {
      /** @enum {string} */
      role: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
      /** @example 2026-03-28T10:00 */
      starts: string;
      /** @example 2026-03-28T10:00 */
      ends: string;
      need: number;
      capacity: number;
      /** @default [] */
      skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
      /** @default [] */
      languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
    };
    ShiftsThatNeedAHand: {
      hands: {
        /** @enum {string} */
        because: 'conflict' | 'asks-out' | 'rules' | 'no-adult' | 'outside-event';
        /** Format: uuid */
        shift: string;
        /** @enum {string} */
        role: 'booth' | 'speaker' | 'set-up' | 'take-down' | 'welcome' | 'driver';
        /** @example 2026-03-28T10:00 */
        starts: string;
        /** @example 2026-03-28T10:00 */
        ends: string;
        event: {
          /** Format: uuid */
          id: string;
          /** @enum {string} */
          kind: 'conference' | 'booth' | 'other';
          titles: {
            [key: string]: string;
          };
          /** @enum {string} */
          state: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled';
          venue: {
            [key: string]: string;
          };
          space: string;
        };
        signUp: {
          /** Format: uuid */
          id: string;
          /** Format: uuid */
          staff: string;
          name: string;
          /** @enum {string} */
          state: 'taken' | 'offered' | 'waiting' | 'conflict';
          /** Format: date-time */
          offeredUntil: string | null;
          confirmed: boolean;
          asksOut: boolean;
          isMinor: boolean;
          /** @enum {string|null} */
          felt: 'well' | 'so-so' | 'badly' | null;
          hindrances: string[];
        } | null;
      }[];
    };
    /** @description Taken in. The same for a new and for a known contact. */
    SignAnswer: {
      /** @enum {string} */
      status: 'pending';
    };
    SignIn: {
      /**
       * Format: email
       * @description An e-mail address.
       * @example rana@example.org
       */
      address: string;
      password: string;
    };
    /** @description What comes next. */
    SignInStep: {
      /** @enum {string} */
      next: 'second-factor' | 'set-up-second-factor' | 'desk' | 'sign-in';
    };
    /** @description A request to sign the pledge. */
    SignRequest: {
      /** @description In any script, 1 to 100 characters. */
      name: string;
      /**
       * @description Someone else in the same home uses this address or number.
       * @default false
       */
      sharedAddress: boolean;
      /** @description Code of a governorate of the campaign. */
      governorate?: string;
      /**
       * @description The language the statement was read in.
       * @enum {string}
       */
      locale: 'ar' | 'fr' | 'en';
      /**
       * @description Agrees to sign and to be contacted for confirmation.
       * @enum {boolean}
       */
      consent: true;
      /**
       * @description Would like to hear more.
       * @default false
       */
      updates: boolean;
      /**
       * @description May be shown by name.
       * @default false
       */
      showName: boolean;
      /**
       * @description Is 18 or older.
       * @enum {boolean}
       */
      adult: true;
      source?: string;
      /** @description One address (RFC 5321). Either this or phone. */
      email?: string;
      /** @description As dialled in the campaign's country, or in E.164. Either this or email. */
      phone?: string;
    };
    SignedUp: {
      /** @enum {string} */
      state: 'taken' | 'offered' | 'waiting' | 'conflict';
    };
    /** @description Where unusually many came from, newest first. */
    SigningTrends: {
      trends: {
        /**
         * Format: date-time
         * @description The beginning of ten minutes.
         */
        since: string;
        /** @enum {string} */
        kind: 'client' | 'domain';
        /** @description A mail domain; or the mark of a network, the same for one day. */
        key: string;
        /** @description Came past the quota. */
        past: number;
        /** @description Of those, with a proof of work. */
        proved: number;
        /** @description Letters that were held. */
        held: number;
      }[];
    };
    Site: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      outlet: string;
      code: string;
      names: {
        [key: string]: string;
      };
      governorate: string | null;
      point: {
        latitude: number;
        longitude: number;
      } | null;
      size: {
        widthCm: number;
        heightCm: number;
      } | null;
      facing: number | null;
      isLit: boolean;
      faces: number;
      licence: string;
      /** Format: date */
      licenceUntil: string | null;
      venueType: number | null;
      version: number;
      /** Format: date-time */
      closedAt: string | null;
    };
    /** @description What is not named stays as it is. */
    SiteChanges: {
      code?: string;
      names?: {
        [key: string]: string;
      };
      governorate?: string | null;
      point?: {
        latitude: number;
        longitude: number;
      } | null;
      size?: {
        widthCm: number;
        heightCm: number;
      } | null;
      facing?: number | null;
      isLit?: boolean;
      faces?: number;
      licence?: string | '';
      /** Format: date */
      licenceUntil?: string | null;
      venueType?: number | null;
      version: number;
    };
    SiteWanted: {
      /** Format: uuid */
      outlet: string;
      code: string;
      names: {
        [key: string]: string;
      };
      /** @default null */
      governorate: string | null;
      point?: {
        latitude: number;
        longitude: number;
      } | null;
      /** @default null */
      size: {
        widthCm: number;
        heightCm: number;
      } | null;
      /** @default null */
      facing: number | null;
      /** @default false */
      isLit: boolean;
      /** @default 1 */
      faces: number;
      /** @default  */
      licence: string | '';
      /**
       * Format: date
       * @default null
       */
      licenceUntil: string | null;
      /** @default null */
      venueType: number | null;
    };
    Sites: {
      governorates: string[];
      outlets: {
        /** Format: uuid */
        id: string;
        names: {
          [key: string]: string;
        };
      }[];
      sites: components['schemas']['Site'][];
    };
    /** @description Columns: code, name_ar, name_fr, name_en, governorate, latitude, longitude, width_cm, height_cm, facing, lit, faces, licence, licence_until, venue_type. */
    SitesImport: {
      /** Format: base64 */
      csv: string;
    };
    SitesPreview: {
      added: number;
      changed: number;
      same: number;
      mistakes: {
        row: number;
        /** @enum {string} */
        column:
          | 'code'
          | 'name_ar'
          | 'name_fr'
          | 'name_en'
          | 'governorate'
          | 'latitude'
          | 'longitude'
          | 'width_cm'
          | 'height_cm'
          | 'facing'
          | 'lit'
          | 'faces'
          | 'licence'
          | 'licence_until'
          | 'venue_type';
        code: string;
        message: string;
      }[];
    };
    SitesTakenIn: {
      added: number;
      changed: number;
      same: number;
    };
    SpaceWanted: {
      name: string;
      /** @default null */
      capacity: number | null;
    };
    SpeakerWanted: {
      position: string;
      name: string;
      /** Format: email */
      email?: string;
      phone?: string;
    };
    Speakers: {
      speakers: {
        /** Format: uuid */
        id: string;
        position: string;
        name: string;
        email?: string;
        phone?: string;
      }[];
    };
    SpecialDays: {
      /** Format: uuid */
      id: string;
      code: string;
      /** @enum {string} */
      kind: 'holiday' | 'exams' | 'ramadan';
      names: {
        [key: string]: string;
      };
      /** Format: date */
      from: string;
      /** Format: date */
      until: string;
      provisional: boolean;
      version: number;
      /** Format: date-time */
      decidedAt: string | null;
      hits: number;
    };
    Stock: {
      /** Format: date-time */
      at: string | null;
      locales: string[];
      items: {
        code: string;
        names: {
          [key: string]: string;
        };
        byLanguage: boolean;
        carriesLaw: boolean;
        offered: boolean;
      }[];
      places: components['schemas']['Place'][];
      stock: {
        /** Format: uuid */
        place: string;
        item: string;
        language: string;
        onHand: number;
        quarantined: number;
        reserved: number | null;
        available: number | null;
      }[];
      inTransit: {
        /** Format: uuid */
        place: string;
        item: string;
        language: string;
        quantity: number;
      }[];
    };
    StockCount: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      place: string;
      /** @enum {string} */
      state: 'open' | 'approved' | 'dropped';
      /** Format: date-time */
      madeAt: string;
      /** Format: uuid */
      by: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: uuid */
      endedBy: string | null;
      lines: {
        item: string;
        language: string;
        attempts: {
          counted: number;
          expected: number;
          /** Format: date-time */
          countedAt: string;
          /** Format: uuid */
          by: string | null;
        }[];
        isSettled: boolean;
        variance: number | null;
        /** @enum {string|null} */
        reason: 'damaged' | 'lost' | 'stolen' | 'found' | 'unexplained' | null;
      }[];
    };
    StockCounts: {
      counts: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        place: string;
        /** @enum {string} */
        state: 'open' | 'approved' | 'dropped';
        /** Format: date-time */
        madeAt: string;
        /** Format: uuid */
        by: string | null;
        /** Format: date-time */
        endedAt: string | null;
        /** Format: uuid */
        endedBy: string | null;
      }[];
    };
    TakeOver: {
      /** Format: uuid */
      person: string;
      /** @description Four to eight digits. */
      pin: string;
    };
    /** @description The public tally of a campaign. */
    Tally: {
      /** @description Pledges confirmed by their signers. */
      confirmed: number;
      /** @description Pledges witnessed at a booth, not yet confirmed. */
      witnessed: number;
      /** @description Anonymous counts with a certificate; never part of the total. */
      tallied: number;
      /** @description confirmed + witnessed */
      total: number;
      /** @description Confirmed pledges in steps of ten; null where fewer than ten, or where a neighbour would give it away. */
      byGovernorate: {
        [key: string]: number | null;
      };
      /**
       * Format: date-time
       * @description When this count was taken.
       */
      asOf: string;
    };
    /** @description Pledges confirmed on each of the last ninety days that are over, less those taken back that day. */
    TallyDays: {
      /**
       * Format: date
       * @description The last day that is counted in, in the campaign's zone; null before there is one.
       */
      through: string | null;
      days: {
        /** Format: date */
        day: string;
        /** @description Confirmed pledges in steps of ten; null where that is not shown. */
        confirmed: number | null;
      }[];
    };
    /** @description By the language the statement was read in; all or none of them are shown. */
    TallyLanguages: {
      /**
       * Format: date
       * @description The last day that is counted in, in the campaign's zone; null before there is one.
       */
      through: string | null;
      byLanguage: {
        [key: string]: number | null;
      };
    };
    /** @description By the campaign's own links; those who came without a link are in none of them. */
    TallySources: {
      /**
       * Format: date
       * @description The last day that is counted in, in the campaign's zone; null before there is one.
       */
      through: string | null;
      sources: {
        source: string;
        /** @description Confirmed pledges in steps of ten; null where that is not shown. */
        confirmed: number | null;
      }[];
      /** @description All links that are not listed, together. */
      other: number | null;
    };
    /** @description What is not named is as the template has it; it ends when its length is over. */
    TemplatedEvent: {
      /** @enum {string} */
      kind?: 'conference' | 'booth' | 'other';
      titles?: {
        [key: string]: string;
      };
      /** Format: uuid */
      venue: string;
      /** Format: uuid */
      space?: string;
      /** @example 2026-03-28T10:00 */
      starts: string;
      /** @example 2026-03-28T10:00 */
      ends?: string;
      setupMinutes?: number;
      teardownMinutes?: number;
      expectedVisitors?: number | null;
      listed?: boolean;
    };
    TokenMade: {
      /** Format: uuid */
      id: string;
      /** @description For `Authorization: Bearer`. Shown this once. */
      token: string;
    };
    TokenWanted: {
      /** @description What it is for. */
      name: string;
      /** @enum {string} */
      role: 'admin' | 'coordinator' | 'volunteer' | 'viewer';
      scopes: (
        | 'read:pledges'
        | 'write:pledges'
        | 'read:messages'
        | 'write:messages'
        | 'read:settings'
        | 'read:schedule'
        | 'write:schedule'
        | 'read:stock'
        | 'write:stock'
        | 'read:media'
        | 'write:media'
      )[];
      /** @default 90 */
      days: number;
    };
    Tokens: {
      tokens: {
        name: string;
        /** @enum {string} */
        role: 'admin' | 'coordinator' | 'volunteer' | 'viewer';
        scopes: (
          | 'read:pledges'
          | 'write:pledges'
          | 'read:messages'
          | 'write:messages'
          | 'read:settings'
          | 'read:schedule'
          | 'write:schedule'
          | 'read:stock'
          | 'write:stock'
          | 'read:media'
          | 'write:media'
        )[];
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        madeAt: string;
        /** Format: date-time */
        expiresAt: string;
        /** Format: date-time */
        endedAt: string | null;
      }[];
    };
    ToldClasses: {
      waiting: number;
      /** Format: uuid */
      event: string | null;
    };
    Transfer: {
      /** Format: uuid */
      id: string;
      number: number;
      /** Format: uuid */
      from: string;
      /** Format: uuid */
      to: string;
      /** @enum {string} */
      state: 'draft' | 'sent' | 'in-part' | 'done' | 'cancelled';
      /** Format: date */
      expectedOn: string | null;
      /** Format: uuid */
      owner: string | null;
      version: number;
      /** Format: date-time */
      madeAt: string;
      /** Format: date-time */
      sentAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      lines: {
        /** Format: uuid */
        id: string;
        item: string;
        language: string;
        /** Format: uuid */
        lot: string | null;
        quantity: number;
        onItsWay: number;
        lots: {
          /** Format: uuid */
          lot: string;
          label: string;
          sent: number;
          received: number;
          damaged: number;
          lost: number;
          returned: number;
        }[];
      }[];
      arrivals: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        at: 'destination' | 'sender';
        /** Format: date-time */
        told: string;
        /** Format: uuid */
        by: string | null;
        /** Format: uuid */
        takenBackBy: string | null;
        signed: boolean;
        lines: {
          /** Format: uuid */
          line: string;
          received: number;
          damaged: number;
          lost: number;
        }[];
      }[];
    };
    TransferChanges: {
      version: number;
      /** Format: uuid */
      from?: string;
      /** Format: uuid */
      to?: string;
      /** Format: date */
      expectedOn?: string | null;
      lines?: {
        item: string;
        /** @default  */
        language: string;
        /**
         * Format: uuid
         * @default null
         */
        lot: string | null;
        quantity: number;
      }[];
    };
    TransferStep: {
      version: number;
    };
    TransferWanted: {
      /** Format: uuid */
      from: string;
      /** Format: uuid */
      to: string;
      /**
       * Format: date
       * @default null
       */
      expectedOn: string | null;
      lines: {
        item: string;
        /** @default  */
        language: string;
        /**
         * Format: uuid
         * @default null
         */
        lot: string | null;
        quantity: number;
      }[];
    };
    Transfers: {
      transfers: {
        /** Format: uuid */
        id: string;
        number: number;
        /** Format: uuid */
        from: string;
        /** Format: uuid */
        to: string;
        /** @enum {string} */
        state: 'draft' | 'sent' | 'in-part' | 'done' | 'cancelled';
        /** Format: date */
        expectedOn: string | null;
        /** Format: uuid */
        owner: string | null;
        version: number;
        /** Format: date-time */
        madeAt: string;
        /** Format: date-time */
        sentAt: string | null;
        /** Format: date-time */
        endedAt: string | null;
        lines: {
          /** Format: uuid */
          id: string;
          item: string;
          language: string;
          /** Format: uuid */
          lot: string | null;
          quantity: number;
          onItsWay: number;
          lots: {
            /** Format: uuid */
            lot: string;
            label: string;
            sent: number;
            received: number;
            damaged: number;
            lost: number;
            returned: number;
          }[];
        }[];
      }[];
      /** Format: uuid */
      next: string | null;
    };
    UndecidedAttendance: {
      events: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'conference' | 'booth' | 'other';
        /** @enum {string} */
        state: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled';
        titles: {
          [key: string]: string;
        };
        venue: {
          [key: string]: string;
        };
        starts: string;
        missing: number;
      }[];
    };
    UploadedArtwork: {
      /** Format: uuid */
      id: string;
      number: number;
      same: {
        /** Format: uuid */
        creative: string;
        name: string;
        language: string;
        format: string;
        number: number;
      }[];
    };
    Venue: {
      /** Format: uuid */
      id: string;
      code: string | null;
      /** @enum {string} */
      kind: 'school' | 'mall' | 'other';
      names: {
        [key: string]: string;
      };
      address: string | '';
      governorate: string | null;
      district: string | null;
      point: {
        latitude: number;
        longitude: number;
      } | null;
      timeZone: string | null;
      weekend: number[];
      agreesToMoves: boolean;
      /** Format: uuid */
      owner: string | null;
      placeholder: boolean;
      version: number;
      archived: boolean;
      spaces: {
        /** Format: uuid */
        id: string;
        name: string;
        capacity: number | null;
      }[];
      contacts: number;
      ahead: number;
    };
    /** @description What is not named stays as it is. */
    VenueChanges: {
      version: number;
      /** @enum {string} */
      kind?: 'school' | 'mall' | 'other';
      names?: {
        [key: string]: string;
      };
      address?: string | '';
      governorate?: string | null;
      district?: string | null;
      point?: {
        latitude: number;
        longitude: number;
      } | null;
      timeZone?: string | null;
      weekend?: number[];
      agreesToMoves?: boolean;
    };
    VenueContactWanted: {
      name: string;
      /** @default  */
      position: string | '';
      /** Format: email */
      email?: string;
      phone?: string;
      /** @enum {string} */
      locale: 'ar' | 'fr' | 'en';
    };
    VenueContacts: {
      contacts: {
        /** Format: uuid */
        id: string;
        name: string;
        position: string;
        email?: string;
        phone?: string;
        /** @enum {string} */
        locale: 'ar' | 'fr' | 'en';
      }[];
    };
    /** @description Columns: kind, name_ar, name_fr, name_en, address, governorate, district, latitude, longitude, weekend, contact_name, contact_position, contact_email, contact_phone, contact_language. */
    VenueImport: {
      /** Format: base64 */
      csv: string;
    };
    VenueImportPreview: {
      venues: number;
      contacts: number;
      mistakes: {
        row: number;
        /** @enum {string} */
        column:
          | ''
          | 'kind'
          | 'name_ar'
          | 'name_fr'
          | 'name_en'
          | 'address'
          | 'governorate'
          | 'district'
          | 'latitude'
          | 'longitude'
          | 'weekend'
          | 'contact_name'
          | 'contact_position'
          | 'contact_email'
          | 'contact_phone'
          | 'contact_language';
        code: string;
        message: string;
      }[];
      before: boolean;
    };
    VenueWanted: {
      /** @enum {string} */
      kind: 'school' | 'mall' | 'other';
      names: {
        [key: string]: string;
      };
      /** @default  */
      address: string | '';
      /** @default null */
      governorate: string | null;
      /** @default null */
      district: string | null;
      /** @default null */
      point: {
        latitude: number;
        longitude: number;
      } | null;
      /** @default null */
      timeZone: string | null;
      /** @default [] */
      weekend: number[];
      /** @default false */
      agreesToMoves: boolean;
    };
    Venues: {
      venues: components['schemas']['Venue'][];
    };
    VenuesImported: {
      venues: number;
    };
    /** @description The one that was looked at. */
    VersionOfMedia: {
      version: number;
    };
    /** @description How much of it is at places that somebody can go to. */
    VersionWithdrawn: {
      /** Format: uuid */
      id: string;
      lots: number;
      pieces: number;
    };
    VolunteerProfile: {
      languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
      skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
      isMinor: boolean;
    };
    Volunteers: {
      volunteers: {
        /** Format: uuid */
        staff: string;
        name: string;
        /** @enum {string} */
        role: 'admin' | 'coordinator' | 'volunteer' | 'viewer';
        languages: ('ar' | 'fr' | 'en' | 'hy' | 'signs')[];
        skills: ('speaking' | 'children' | 'first-aid' | 'driving' | 'carrying')[];
        isMinor: boolean;
        hoursAhead: number;
      }[];
    };
    WaitingRequests: {
      waiting: number;
      /** Format: uuid */
      request: string | null;
      late: {
        count: number;
        /** Format: uuid */
        request: string | null;
      };
      soon: {
        count: number;
        /** Format: uuid */
        request: string | null;
      };
    };
    Waybill: {
      number: number;
      from: components['schemas']['Place'];
      to: components['schemas']['Place'];
      /** Format: date */
      day: string;
      /** Format: date-time */
      sentAt: string;
      /** Format: date */
      expectedOn: string | null;
      lines: {
        item: string;
        names: {
          [key: string]: string;
        };
        language: string;
        quantity: number;
        lots: {
          label: string;
          quantity: number;
        }[];
      }[];
      /**
       * Format: uri
       * @description For a QR code on the paper: the page to take it in.
       */
      link: string;
    };
    Webhook: {
      /** Format: uuid */
      id: string;
      url: string;
      events: ('pledge.confirmed' | 'pledge.withdrawn' | 'goal.reached' | 'campaign.published')[];
      /** @enum {string} */
      state: 'on' | 'off';
      /** @enum {string} */
      offBecause?: 'staff' | 'gone' | 'failing';
      /** Format: date-time */
      failingSince?: string;
      /** Format: date-time */
      oldSecretUntil?: string;
      /** Format: uuid */
      madeBy: string;
      /** Format: date-time */
      madeAt: string;
    };
    WebhookChanges: {
      /**
       * @description Its https address.
       * @example https://example.org/hook
       */
      url?: string;
      events?: ('pledge.confirmed' | 'pledge.withdrawn' | 'goal.reached' | 'campaign.published')[];
      /** @enum {string} */
      state?: 'on' | 'off';
    };
    WebhookDeliveries: {
      deliveries: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        event: 'pledge.confirmed' | 'pledge.withdrawn' | 'goal.reached' | 'campaign.published';
        /** @enum {string} */
        state: 'queued' | 'sending' | 'delivered' | 'failed';
        attempts: number;
        lastStatus?: number;
        lastError?: string;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        deliveredAt?: string;
        /** Format: date-time */
        nextAttemptAt?: string;
      }[];
    };
    WebhookDeliveryRetried: {
      /** @enum {string} */
      state: 'queued';
    };
    WebhookSecret: {
      /** Format: uuid */
      id: string;
      /** @description What signatures are checked with. Shown this once. */
      secret: string;
    };
    WebhookTested: {
      delivered: boolean;
      status?: number;
      error?: string;
      milliseconds: number;
    };
    WebhookWanted: {
      /**
       * @description Its https address.
       * @example https://example.org/hook
       */
      url: string;
      events: ('pledge.confirmed' | 'pledge.withdrawn' | 'goal.reached' | 'campaign.published')[];
    };
    Webhooks: {
      webhooks: components['schemas']['Webhook'][];
    };
    Who: {
      /** Format: uuid */
      id: string;
      name: string;
      address: string;
      locale: string;
      /** @enum {string} */
      signsInBy: 'password' | 'link';
      /**
       * @description While it is needed, roles that need it do not count.
       * @enum {string}
       */
      secondFactor: 'on' | 'needed' | 'none';
      campaigns: {
        slug: string;
        titles: {
          [key: string]: string;
        };
        /** @enum {string} */
        role: 'admin' | 'coordinator' | 'volunteer' | 'viewer';
        timeZone: string;
      }[];
    };
    Withdrawal: {
      /** @default false */
      findSomebody: boolean;
    };
    WithdrawalWanted: {
      /** @enum {string} */
      kind: 'artwork' | 'law-text';
      version: string;
    };
    Withdrawals: {
      withdrawals: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        kind: 'artwork' | 'law-text';
        version: string;
        /** Format: date-time */
        madeAt: string;
        /** Format: uuid */
        by: string | null;
        /** Format: date-time */
        liftedAt: string | null;
      }[];
    };
    Withdrawn: {
      /** @enum {string} */
      outcome: 'withdrawn' | 'asked';
    };
    WitnessForm: {
      titles: {
        [key: string]: string;
      };
      locales: string[];
      defaultLocale: string;
      country: string;
      /** @description Of the statement. */
      version: number;
      statements: {
        [key: string]: string;
      };
      controllers: {
        [key: string]: string;
      };
      governorates: {
        code: string;
        names: {
          [key: string]: string;
        };
      }[];
      key: {
        /** Format: uuid */
        id: string;
        publicKey: string;
      };
      mostOfBatch: number;
    };
    /** @description One answer for each pledge, in their order. */
    WitnessedAnswers: {
      answers: {
        /** Format: uuid */
        id: string;
        /** @enum {string} */
        answer: 'accepted' | 'duplicate' | 'quarantined';
        /** @enum {string} */
        code?:
          'broken-envelope' | 'unreadable' | 'contact' | 'unknown-text' | 'closed' | 'other-body';
      }[];
      /** Format: date-time */
      receivedAt: string;
    };
    WitnessedBatch: {
      device: string & string;
      pledges: {
        id: string;
        /** @description The event of the schedule. */
        event: string & string;
        /** @description Who of the staff saw it. */
        by: string & string;
        /**
         * Format: base64url
         * @description Sealed on the phone to the key of the form, bound to the id.
         */
        envelope: string;
      }[];
    };
    /** @description Of one event. */
    WitnessedFigures: {
      taken: number;
      held: number;
    };
    /** @description The oldest first; never who it is. */
    WitnessedHeld: {
      held: {
        /** Format: uuid */
        id: string;
        /** Format: uuid */
        event: string;
        /** Format: uuid */
        witness: string;
        /** @enum {string} */
        code: 'broken-envelope' | 'unreadable' | 'contact' | 'unknown-text' | 'closed';
        /** Format: date-time */
        receivedAt: string;
        /** Format: date-time */
        endsAt: string;
      }[];
    };
    /** @description As it was typed; null where nobody can read it. */
    WitnessedOpened: {
      name: string | null;
      contact: string | null;
    };
    WritePledgeText: {
      /** Format: uuid */
      draft: string;
      /** @description Of the text that was looked at; 0 where there is none in this language yet. */
      revision: number;
      /** @description What is signed: one paragraph of at most 600 characters, kept in Unicode form NFC. */
      statement: string;
      /** @description The same in easy words, a sentence each, of at most 18 words; none is allowed. */
      plain: string[];
    };
    ZoneMoves: {
      moves: {
        event: components['schemas']['CampaignEvent'];
        /** Format: date-time */
        startsAt: string | null;
        /** Format: date-time */
        endsAt: string | null;
        /** Format: date-time */
        foundAt: string;
      }[];
    };
    /** @description Which, and as which version they were looked at. */
    ZoneMovesApplied: {
      events: {
        /** Format: uuid */
        id: string;
        version: number;
      }[];
    };
    __schema0:
      | string
      | number
      | boolean
      | null
      | components['schemas']['__schema0'][]
      | {
          [key: string]: components['schemas']['__schema0'];
        };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  AccountController_changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordChange'];
      };
    };
    responses: {
      /** @description Every other session has ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhoneController_choosePin: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PinChosen'];
      };
    };
    responses: {
      /** @description Chosen. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountController_renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordGiven'];
      };
    };
    responses: {
      /** @description The new ones. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodes'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ResetController_ask: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterAsked'];
      };
    };
    responses: {
      /** @description The same whether there is such an account or not. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ResetController_finish: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordReset'];
      };
    };
    responses: {
      /** @description All sessions have ended: sign in with it. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountController_setUp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordGiven'];
      };
    };
    responses: {
      /** @description To be confirmed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactor'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AccountController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Code'];
      };
    };
    responses: {
      /** @description The roles that need it count now. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AnswersController_see: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is no news any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AnswersController_undo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is news again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttendanceController_undecided: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UndecidedAttendance'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditController_search: {
    parameters: {
      query?: {
        actor?: 'staff' | 'token' | 'operator' | 'system';
        actorId?: string;
        action?: string;
        object?: string;
        objectId?: string;
        from?: string;
        until?: string;
        before?: number;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditPage'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AuditAboutController_about: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the pledge. */
        pledge: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Numbers alone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditAboutPledge'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothController_take: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BoothBatch'];
      };
    };
    responses: {
      /** @description Everything is kept; each entry has its own answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothAnswers'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothController_kit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothKit'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReadyController_report: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        device: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadyReport'];
      };
    };
    responses: {
      /** @description Its last word. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothController_list: {
    parameters: {
      query?: {
        event?: string;
        code?:
          'late' | 'malformed' | 'other-body' | 'wrong-hash' | 'unknown-author' | 'unknown-person';
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothQuarantine'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothController_takeIn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BoothTakeIn'];
      };
    };
    responses: {
      /** @description It is in the log. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothTakenIn'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReadyController_phones: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As they said. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadyPhones'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CallsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is due first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Calls'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ToldClassesController_told: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToldClasses'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DaysController_list: {
    parameters: {
      query?: {
        from?: string;
        until?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The first first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignDays'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DaysController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DaysDecided'];
      };
    };
    responses: {
      /** @description The events ahead that are on them now. None of them is moved. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventsOnDays'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DaysController_hits: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The first first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventsOnDays'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DaysController_see: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They stay where they are. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeadLettersController_list: {
    parameters: {
      query?: {
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The campaign's, and those of none in particular; the oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeadLetterPage'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeadLettersController_replay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The dead letter. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is under way; if it fails again, it will be here again. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayedDeadLetter'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ErasuresController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasures'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ErasuresController_carryOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureRequest'];
      };
    };
    responses: {
      /** @description Erased here. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasure'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ErasuresController_find: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ErasureSearch'];
      };
    };
    responses: {
      /** @description What there is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErasuresFound'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ErasuresController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the erasure. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The certificate. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Erasure'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_list: {
    parameters: {
      query?: {
        from?: string;
        until?: string;
        kind?: 'conference' | 'booth' | 'other';
        state?: 'draft' | 'proposed' | 'confirmed' | 'under-way' | 'done' | 'cancelled';
        venue?: string;
        owner?: string;
        series?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The first to begin first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignEvents'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventWanted'];
      };
    };
    responses: {
      /** @description It is a draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BulkController_act: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventsBulkAct'];
      };
    };
    responses: {
      /** @description It is done with all of them; else with none. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventPasteController_paste: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventPaste'];
      };
    };
    responses: {
      /** @description What is planned already is refused: a table pasted twice is there once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventsPasted'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventPasteController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventPaste'];
      };
    };
    responses: {
      /** @description By row. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventPastePreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OneCampaignEvent'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventChanges'];
      };
    };
    responses: {
      /** @description It is changed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_answer: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RecordedAnswer'];
      };
    };
    responses: {
      /** @description It is recorded, and the event is what follows from it. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConferenceController_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovalWanted'];
      };
    };
    responses: {
      /** @description It holds. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConferenceController_takeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        approval: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is void. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttendanceController_ofEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By shift, then who came without having signed up. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attendance'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttendanceController_mark: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AttendanceMark'];
      };
    };
    responses: {
      /** @description It counts. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttendanceController_void: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        mark: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AttendanceVoid'];
      };
    };
    responses: {
      /** @description It counts no more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothFiguresController_figures: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothFigures'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothFiguresController_course: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothCourse'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothFiguresController_entries: {
    parameters: {
      query?: {
        device?: string;
        kind?:
          | 'visitors'
          | 'conversations'
          | 'item'
          | 'lead'
          | 'incident'
          | 'correct'
          | 'void'
          | 'handover'
          | 'check-in'
          | 'check-out'
          | 'close';
        after?: number;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Device by device, in the order in which they were tapped. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothEntries'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothFiguresController_estimate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BoothEstimate'];
      };
    };
    responses: {
      /** @description It counts until the first of those entries arrives. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  BoothFiguresController_offered: {
    parameters: {
      query: {
        code: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it was sent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothOffer'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedsController_ofEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Since when. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarFeed'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedsController_makeOfEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarFeedWanted'];
      };
    };
    responses: {
      /** @description Told this once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeCalendarFeed'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedsController_endOfEvent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description There is none. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventCancelled'];
      };
    };
    responses: {
      /** @description It is cancelled. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClassesController_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassWanted'];
      };
    };
    responses: {
      /** @description For the teacher. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassLink'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClassesController_ask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        class: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassTakenBack'];
      };
    };
    responses: {
      /** @description It is open again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClassesController_count: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        class: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassChecked'];
      };
    };
    responses: {
      /** @description It counts, once. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClassesController_renewLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        class: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description For the teacher. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClassLink'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClassesController_takeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        class: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClassTakenBack'];
      };
    };
    responses: {
      /** @description It is off the count. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConferenceController_plan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConferencePlan'];
      };
    };
    responses: {
      /** @description It is planned. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConferenceController_count: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConferenceCounts'];
      };
    };
    responses: {
      /** @description It is written down. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventAct'];
      };
    };
    responses: {
      /** @description The space is its own. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_finish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventAct'];
      };
    };
    responses: {
      /** @description It is done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IncidentsController_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Incidents'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CallsController_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NextStepWanted'];
      };
    };
    responses: {
      /** @description It is on the list. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttendanceController_setNoShow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        signUp: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is on record. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttendanceController_undoNoShow: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        signUp: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As if nobody had decided. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_proposalsOf: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventProposals'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_propose: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventAct'];
      };
    };
    responses: {
      /** @description It is asked, by mail where somebody there has an address. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventAct'];
      };
    };
    responses: {
      /** @description It is under way again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScansController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Scans'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScansController_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ScanWanted'];
      };
    };
    responses: {
      /** @description It is kept sealed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScansController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        scan: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nobody can read it again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ScansController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        scan: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ShiftsController_board: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With names. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShiftBoard'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ShiftsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShiftWanted'];
      };
    };
    responses: {
      /** @description It goes where the event goes. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SpeakersController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the clear. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Speakers'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SpeakersController_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SpeakerWanted'];
      };
    };
    responses: {
      /** @description Stored sealed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SpeakersController_forget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        speaker: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nothing of them is kept here. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventAct'];
      };
    };
    responses: {
      /** @description It is under way. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  EventsController_versions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventVersions'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ConferenceController_visit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SchoolVisit'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactExportsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactExports'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactExportsController_ask: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContactExportRequest'];
      };
    };
    responses: {
      /** @description Asked for. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactExport'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactExportsController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the request. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ContactExportApproval'];
      };
    };
    responses: {
      /** @description Decided. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ContactExport'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactExportsController_file: {
    parameters: {
      query?: {
        /** @description In which language its headings are; without it, Accept-Language says. */
        locale?: 'ar' | 'fr' | 'en';
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the request. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description UTF-8 with a byte order mark, RFC 4180; what could be a formula is a text. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyExportController_file: {
    parameters: {
      query: {
        format?: 'csv' | 'xlsx';
        by: 'day' | 'governorate' | 'source' | 'language';
        /** @description In which language its headings are; without it, Accept-Language says. */
        locale?: 'ar' | 'fr' | 'en';
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description CSV is UTF-8 with a byte order mark, RFC 4180; what could be a formula is a text. XLSX has numbers and days as such. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DoubtsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldLetters'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DoubtsController_drop: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the letter. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, and noted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldLetterOutcome'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DoubtsController_release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the letter. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done, and noted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldLetterOutcome'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HoursController_all: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The most first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Hours'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HoursController_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoursOfSomebody'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HoursController_adjust: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HoursAdjustment'];
      };
    };
    responses: {
      /** @description It counts. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IncidentsController_open: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Incidents'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IncidentsController_seeTo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It waits for nobody any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  IncidentsController_undo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It waits for somebody again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LeadsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The longest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Leads'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LeadsController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          reason: string;
        };
      };
    };
    responses: {
      /** @description As it was typed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenedLead'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LeadsController_settle: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeadSettled'];
      };
    };
    responses: {
      /** @description What was sealed is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LettersController_list: {
    parameters: {
      query?: {
        state?: 'queued' | 'sending' | 'sent' | 'failed' | 'cancelled';
        template?:
          | 'pledge-confirm'
          | 'already-signed'
          | 'pledge-reminder'
          | 'my-pledge'
          | 'pledge-code'
          | 'withdrawn'
          | 'deleted'
          | 'disowned'
          | 'staff-invitation'
          | 'staff-sign-in'
          | 'staff-reset'
          | 'staff-changed'
          | 'staff-work-moved'
          | 'staff-event-incident'
          | 'staff-event-accepted'
          | 'staff-event-declined'
          | 'staff-event-suggested'
          | 'venue-asked'
          | 'venue-agreed'
          | 'partner-answered'
          | 'staff-shift-tomorrow'
          | 'staff-shift-today'
          | 'staff-shift-after'
          | 'staff-shift-changed'
          | 'staff-shift-cancelled'
          | 'staff-shift-offer'
          | 'staff-shift-on'
          | 'staff-shift-off';
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterPage'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PreviewsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All templates. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterTemplates'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PreviewsController_show: {
    parameters: {
      query?: {
        locale?: 'ar' | 'fr' | 'en';
        about?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The letter. */
        template: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Both of its forms. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LetterPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LettersToController_to: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the key that the person is sealed under. */
        person: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Numbers alone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LettersToPerson'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LettersController_retry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The letter. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is due at once. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RetriedLetter'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativesController_approvals: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Longest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArtworkApprovals'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativesController_plan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovalPlan'];
      };
    };
    responses: {
      /** @description What is in review goes on as it began. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AudienceController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaAudience'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AudienceController_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AudienceFigureWanted'];
      };
    };
    responses: {
      /** @description It is there. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeOfMedia'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AudienceController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is gone, and the log says what it was. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaBudgetController_budget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nothing is converted; what is given in kind stands apart. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaBudget'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaBudgetController_setCeiling: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        channel: string;
        currency: 'LBP' | 'USD';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaCeilingWanted'];
      };
    };
    responses: {
      /** @description It is so. What is beyond it is told, not refused. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaBudgetController_report: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaReporting'];
      };
    };
    responses: {
      /** @description It is so; each by the rate of its own order. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Youngest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Creatives'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativesController_make: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreativeWanted'];
      };
    };
    responses: {
      /** @description Its id. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeCreative'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativesController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Youngest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Creative'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativeVersionsController_upload: {
    parameters: {
      query: {
        language: string;
        format: string;
        artwork?: string;
      };
      header: {
        /** @description What the file is called: UTF-8, percent-encoded (RFC 3986). */
        'file-name': string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description A draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UploadedArtwork'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativeVersionsController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ArtworkDecision'];
      };
    };
    responses: {
      /** @description It is noted. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativeVersionsController_file: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Its bytes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativeVersionsController_recall: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is a draft again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativeVersionsController_submit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It waits for the first of them. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativeVersionsController_thumbnail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description WebP, 480 pixels at most. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CreativeVersionsController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        version: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ArtworkWithdrawal'];
      };
    };
    responses: {
      /** @description What it concerns. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArtworkWithdrawn'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LinksController_list: {
    parameters: {
      query?: {
        /** @description The `next` of the page before. */
        after?: string;
        /** @description Only those in whose code or name, in any language, every word of it stands. */
        q?: string;
        limit?: number;
        /** @description First day of the visits; without it, 28 of them. */
        since?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page, by code. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaLinks'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LinksController_make: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkWanted'];
      };
    };
    responses: {
      /** @description Its codes. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeMediaLinks'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LinksController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        code: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkChanges'];
      };
    };
    responses: {
      /** @description It leads on, ended or not. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LinksController_picture: {
    parameters: {
      query?: {
        format?: 'svg' | 'png' | 'pdf';
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The address stands below it where it is typed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/svg+xml': string;
          'image/png': string;
          'application/pdf': string;
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrdersController_list: {
    parameters: {
      query?: {
        state?: 'draft' | 'placed' | 'invoiced' | 'paid' | 'cancelled';
        outlet?: string;
        before?: number;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaOrders'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrdersController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOrderWanted'];
      };
    };
    responses: {
      /** @description A draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeMediaOrder'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrdersController_choices: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By channel. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaChoices'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrdersFileController_file: {
    parameters: {
      query?: {
        state?: 'draft' | 'placed' | 'invoiced' | 'paid' | 'cancelled';
        outlet?: string;
        locale?: 'ar' | 'fr' | 'en';
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description UTF-8 with a byte order mark, RFC 4180, the newest first; what could be a formula is a text. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrdersController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What became of each, too. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaOrder'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrdersController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOrderChanges'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrderStepsController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOrderCancelling'];
      };
    };
    responses: {
      /** @description It is cancelled. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrderStepsController_invoice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOrderInvoice'];
      };
    };
    responses: {
      /** @description It is invoiced. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrderStepsController_takeBackInvoice: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOrderTakingBack'];
      };
    };
    responses: {
      /** @description The order is placed, and was not invoiced. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrderStepsController_pay: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOrderPayment'];
      };
    };
    responses: {
      /** @description It is paid. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrderStepsController_takeBackPayment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOrderTakingBack'];
      };
    };
    responses: {
      /** @description The invoice is owed again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrderStepsController_stepMany: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaStepOfMany'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOrderStepsController_place: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOrderPlacing'];
      };
    };
    responses: {
      /** @description It is placed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OutletsController_list: {
    parameters: {
      query?: {
        channel?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Never a person. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Outlets'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OutletsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutletWanted'];
      };
    };
    responses: {
      /** @description It is there. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeOfMedia'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OutletsController_one: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Never a person. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutletWithAll'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OutletsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutletChanges'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OutletsController_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VersionOfMedia'];
      };
    };
    responses: {
      /** @description It is closed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Never a person. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutletContacts'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutletContactWanted'];
      };
    };
    responses: {
      /** @description Stored sealed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeOfMedia'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        contact: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the clear. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OutletPerson'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_forget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        contact: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nobody can read it again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        contact: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OutletContactChanges'];
      };
    };
    responses: {
      /** @description Nobody can read again who was there. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RatesController_add: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RateWanted'];
      };
    };
    responses: {
      /** @description It is there. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeOfMedia'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RatesController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        rate: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RateEnd'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OutletsController_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VersionOfMedia'];
      };
    };
    responses: {
      /** @description It is open. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SitesImportController_import: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SitesImport'];
      };
    };
    responses: {
      /** @description The same file twice is once. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SitesTakenIn'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SitesImportController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SitesImport'];
      };
    };
    responses: {
      /** @description By row. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SitesPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaPlacementsController_plan: {
    parameters: {
      query: {
        from: string;
        until: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Without what was given up. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaPlan'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaPlacementsController_artworks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Youngest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaSendable'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaPlacementsController_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaFlightMoving'];
      };
    };
    responses: {
      /** @description It is so. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaFlightMoved'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofsController_of: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaProofsOfPlacement'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofsController_bring: {
    parameters: {
      query: {
        kind: 'posting' | 'removal' | 'tear-sheet' | 'broadcast-log' | 'screenshot';
        on?: string;
      };
      header: {
        /** @description What the file is called: UTF-8, percent-encoded (RFC 3986). */
        'file-name': string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description The same picture once more is the one that is there. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaProofBrought'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaPlacementsController_step: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaStep'];
      };
    };
    responses: {
      /** @description It is so. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaStepped'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanImportController_import: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaPlanFile'];
      };
    };
    responses: {
      /** @description The same file twice is once. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaPlanTakenIn'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlanImportController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaPlanFile'];
      };
    };
    responses: {
      /** @description By order and row. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaPlanPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofsController_list: {
    parameters: {
      query?: {
        state?: 'waiting' | 'verified' | 'rejected';
        outlet?: string;
        placement?: string;
        before?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Part by part. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaProofs'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofsController_listMissing: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With how what was missed could be made good. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaProofsMissing'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaUnsortedController_sort: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaProofSorting'];
      };
    };
    responses: {
      /** @description They wait to be verified. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaUnsortedController_throwAway: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaProofThrowing'];
      };
    };
    responses: {
      /** @description They are gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaUnsortedController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is in doubt is said to be so. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaProofsUnsorted'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaUnsortedController_bring: {
    parameters: {
      query: {
        kind: 'posting' | 'removal';
      };
      header: {
        /** @description What the file is called: UTF-8, percent-encoded (RFC 3986). */
        'file-name': string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/octet-stream': string;
      };
    };
    responses: {
      /** @description It waits to be sorted. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaProofBrought'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofsController_decide: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaProofVerdict'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofPicturesController_picture: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A picture is as it is seen: without anything that a camera wrote into it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/*': string;
          'application/pdf': string;
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofsController_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaProofMoving'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofPicturesController_thumbnail: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Of pages there is none (404). */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/webp': string;
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaProofsController_undo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VersionOfMedia'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicationsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Publications'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicationsController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicationWanted'];
      };
    };
    responses: {
      /** @description It has no text yet. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeOfMedia'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicationsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What a version says is asked for by itself. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Publication'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicationTextsController_write: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        language: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicationTextWanted'];
      };
    };
    responses: {
      /** @description It is stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicationTextWritten'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicationsController_rename: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicationNames'];
      };
    };
    responses: {
      /** @description What is printed stays as it is. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicationsController_print: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicationPrintWanted'];
      };
    };
    responses: {
      /** @description It is ordered. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicationTextsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        text: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it was stored. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicationText'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PublicationTextsController_step: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        text: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicationTextStep'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ResponsesController_response: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The most first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaResponse'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ResponsesController_table: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        currency?: 'LBP' | 'USD';
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The channels and those who came by no link are everybody. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaResponseTable'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SitesController_list: {
    parameters: {
      query?: {
        outlet?: string;
        governorate?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Closed ones last. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sites'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SitesController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SiteWanted'];
      };
    };
    responses: {
      /** @description It is there. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeOfMedia'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SitesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SiteChanges'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SitesController_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VersionOfMedia'];
      };
    };
    responses: {
      /** @description It is closed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SitesController_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VersionOfMedia'];
      };
    };
    responses: {
      /** @description It is open. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaWaitingController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By what it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaWaiting'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedsController_mine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Since when. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CalendarFeed'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedsController_make: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CalendarFeedWanted'];
      };
    };
    responses: {
      /** @description Told this once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeCalendarFeed'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FeedsController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description There is none. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  AttendanceController_here: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Here'];
      };
    };
    responses: {
      /** @description Since when. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HereAnswer'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HoursController_mine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HoursOfSomebody'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VolunteersController_own: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VolunteerProfile'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VolunteersController_setOwn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OwnVolunteerProfile'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyShiftsController_mine: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The first to begin first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyShifts'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyShiftsController_open: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The first to begin first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyShifts'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyShiftsController_signUp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A seat, or a place among those who wait. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedUp'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyShiftsController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is mine. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyShiftsController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is known. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MyShiftsController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Withdrawal'];
      };
    };
    responses: {
      /** @description Off the shift, or still on it until somebody is found. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Withdrawn'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CallsController_done: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is noted. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOwnershipController_news: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is not seen yet. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaOwnershipNews'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOwnershipController_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOwnershipMoveWanted'];
      };
    };
    responses: {
      /** @description Asked twice, moved once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaOwnershipMove'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOwnershipController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With what it moved. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaOwnershipMove'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOwnershipController_seen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is no news any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOwnershipController_undo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Moved back. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaOwnershipMove'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MediaOwnershipController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MediaOwnershipWanted'];
      };
    };
    responses: {
      /** @description With a fingerprint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MediaOwnershipPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnershipController_news: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is not seen yet. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnershipNews'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnershipController_move: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OwnershipMoveWanted'];
      };
    };
    responses: {
      /** @description Asked twice, moved once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnershipMove'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnershipController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With what it moved. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnershipMove'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnershipController_seen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is no news any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnershipController_undo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Moved back. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnershipMove'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OwnershipController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OwnershipWanted'];
      };
    };
    responses: {
      /** @description With a fingerprint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnershipPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who came first on top. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['People'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_invite: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Invite'];
      };
    };
    responses: {
      /** @description The letter is on its way. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invited'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description In your own words, without names: it stays in the audit log. */
          reason?: string;
        };
      };
    };
    responses: {
      /** @description Their sessions have ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_changeRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RoleChange'];
      };
    };
    responses: {
      /** @description It counts at once. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_inviteAgain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The letter is on its way; the link of the one before is void. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_passFor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Good once, for ten minutes. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PassShown'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_dropSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description At their next sign-in. Their sessions have ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PeopleController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description All their sessions have ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhoneDeskController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PhoneMessage'];
      };
    };
    responses: {
      /** @description It counts once. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhoneAnswer'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhonesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Phones'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhonesController_prepare: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PhoneNamed'];
      };
    };
    responses: {
      /** @description To be shown now. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PhonePrepared'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhonesController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whoever was signed in on it is not any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextsController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeText'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextsController_start: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Begun. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeText'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextsController_discard: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the draft. */
        draft: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Discarded. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeText'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextsController_write: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The language. */
        locale: 'ar' | 'fr' | 'en';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WritePledgeText'];
      };
    };
    responses: {
      /** @description Written. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeText'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextsController_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The language. */
        locale: 'ar' | 'fr' | 'en';
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovePledgeText'];
      };
    };
    responses: {
      /** @description Approved. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeText'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextsController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PreviewPledgeText'];
      };
    };
    responses: {
      /** @description A fingerprint too. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeTextPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextsController_publish: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublishPledgeText'];
      };
    };
    responses: {
      /** @description Published. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeText'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TextsController_versions: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeTextVersions'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PledgeListController_page: {
    parameters: {
      query?: {
        /** @description `invalid`: set aside by staff, whatever else it is. */
        state?: 'pending' | 'confirmed' | 'disowned' | 'withdrawn' | 'deleted' | 'invalid';
        /** @description A code; empty: none named. */
        governorate?: string;
        /** @description As it was sent; empty: without one. */
        source?: '' | string;
        /** @description Signed then or later. */
        from?: string;
        /** @description Signed before. */
        to?: string;
        language?: string;
        /** @description What the page before gave as `next`. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgePage'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PledgesController_sign: {
    parameters: {
      query?: never;
      header: {
        'idempotency-key': string;
        altcha: string;
        /** @description A solved challenge (see `proof`): the letter leaves at once, however many sign. */
        Altcha?: string;
        /** @description Makes a retry safe: same key, same request. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignRequest'];
      };
    };
    responses: {
      /** @description Taken in. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignAnswer'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FiguresController_figures: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As they are now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PledgeFigures'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvalidationsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invalidations'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvalidationsController_invalidate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          filter: components['schemas']['InvalidationFilter'];
          /** @description Why: 10 to 500 characters. Kept in the audit log; names nobody. */
          reason: string;
          /** @description Of exactly these pledges: another as soon as one comes or goes. */
          fingerprint: string;
        };
      };
    };
    responses: {
      /** @description Decided. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invalidation'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvalidationsController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          filter: components['schemas']['InvalidationFilter'];
        };
      };
    };
    responses: {
      /** @description With a fingerprint. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvalidationPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  InvalidationsController_undo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the invalidation. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Taken back. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invalidation'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  NamesController_names: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In every language. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CodeNames'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ContactLookController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        /** @description The id of the pledge. */
        pledge: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Why: 10 to 500 characters. Kept in the audit log; names nobody. */
          reason: string;
        };
      };
    };
    responses: {
      /** @description Who it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpenedContact'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ProofController_challenge: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Good for 20 minutes. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProofChallenge'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SeriesController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeriesWanted'];
      };
    };
    responses: {
      /** @description Each is a draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SeriesMade'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SeriesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeriesChanges'];
      };
    };
    responses: {
      /** @description All of them are changed; else none. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SeriesController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeriesCancelled'];
      };
    };
    responses: {
      /** @description All of them are cancelled. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SeriesController_confirm: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeriesAct'];
      };
    };
    responses: {
      /** @description The space is theirs on each day; else on none. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SeriesController_propose: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SeriesAct'];
      };
    };
    responses: {
      /** @description One answer is about all of them. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SeriesController_addShift: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DailyShift'];
      };
    };
    responses: {
      /** @description All, or none. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DailyShiftMade'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SetupController_setup: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it was applied. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CampaignSetup'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ShiftsController_needHands: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The first to begin first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShiftsThatNeedAHand'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignUpsController_swap: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShiftSwap'];
      };
    };
    responses: {
      /** @description Both have, or neither. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ShiftsController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Whoever is on it is told. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ShiftsController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShiftChanges'];
      };
    };
    responses: {
      /** @description It is changed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignUpsController_candidates: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With names. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShiftCandidates'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignUpsController_assign: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShiftAssignment'];
      };
    };
    responses: {
      /** @description They have a seat, and are told. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignUpsController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        signUp: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Their seat is offered to who waits longest. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StockController_stock: {
    parameters: {
      query?: {
        at?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By place and item. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stock'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClosingsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothClosings'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClosingsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        event: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Item by item. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BoothClosing'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClosingsController_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        event: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ClosingWanted'];
      };
    };
    responses: {
      /** @description It is empty and closed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ClosingsController_reopen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        event: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is open. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountsController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Open ones first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StockCounts'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountsController_begin: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CountWanted'];
      };
    };
    responses: {
      /** @description It is open. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeCount'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountsController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StockCount'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountsController_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApprovalOfCount'];
      };
    };
    responses: {
      /** @description One movement, about this count. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountsController_enter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Counted'];
      };
    };
    responses: {
      /** @description With what the books had at that moment. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CountsController_drop: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was counted stays readable. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustodyController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who has left first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Custody'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  CustodyController_ensure: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CustodyWanted'];
      };
    };
    responses: {
      /** @description It is open. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadePlace'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DiscrepanciesController_list: {
    parameters: {
      query?: {
        state?: 'open' | 'explained' | 'gone';
        event?: string;
        before?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Discrepancies'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DiscrepanciesController_explain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Explanation'];
      };
    };
    responses: {
      /** @description It is in the books. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FieldController_kit: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FieldKit'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FieldController_take: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FieldBatch'];
      };
    };
    responses: {
      /** @description Everything is kept; each act has its own answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FieldAnswers'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FieldController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeldFieldActs'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FieldController_again: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is in the books. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  FieldController_drop: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FieldActDrop'];
      };
    };
    responses: {
      /** @description Nobody is asked about it any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ForecastController_forecast: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the order of the roll-out. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Forecast'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ForecastController_draft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProposalWanted'];
      };
    };
    responses: {
      /** @description A draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeTransfer'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  HandedOutController_list: {
    parameters: {
      query?: {
        from?: string;
        to?: string;
        partner?: string;
        item?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By the ledger. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedOutToPartners'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LotsController_lots: {
    parameters: {
      query?: {
        item?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The youngest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Lots'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LotsController_holdBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is held back. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LotsController_release: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is given. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MineController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nothing of others. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MyStock'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MineController_count: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was counted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BlindCount'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  MineController_keep: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is open. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadePlace'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StockController_movements: {
    parameters: {
      query?: {
        place?: string;
        lot?: string;
        item?: string;
        language?: string;
        about?: string;
        at?: string;
        before?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Movements'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StockController_move: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MovementWanted'];
      };
    };
    responses: {
      /** @description It is in the books. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostedMovement'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StockController_movement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With its lines. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Movement'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  StockController_reverse: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReversalWanted'];
      };
    };
    responses: {
      /** @description The reversal. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostedMovement'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OpeningController_import: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpeningStockImport'];
      };
    };
    responses: {
      /** @description The same file twice is once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpeningStockTakenIn'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OpeningController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpeningStockImport'];
      };
    };
    responses: {
      /** @description By row. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OpeningStockPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrdersController_list: {
    parameters: {
      query?: {
        state?: 'draft' | 'ordered' | 'in-part' | 'received' | 'closed' | 'cancelled';
        overdue?: 'true';
        before?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Orders'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrdersController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderWanted'];
      };
    };
    responses: {
      /** @description A draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeOrder'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrdersController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With its receipts. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Order'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrdersController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderChanges'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrdersController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderCancellation'];
      };
    };
    responses: {
      /** @description It is closed where some of it came, else cancelled. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrdersController_prove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        line: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProofWanted'];
      };
    };
    responses: {
      /** @description It is noted, with who and when. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  OrdersController_place: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OrderPlacement'];
      };
    };
    responses: {
      /** @description It is ordered. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceiptsController_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptWanted'];
      };
    };
    responses: {
      /** @description It is in the books. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceivedOrder'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReceiptsController_takeBack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        receipt: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReversalWanted'];
      };
    };
    responses: {
      /** @description The reversal. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostedMovement'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PartnersController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Never a person. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Partners'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PartnersController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PartnerWanted'];
      };
    };
    responses: {
      /** @description For the partner. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnerLink'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PartnersController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PartnerChanges'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PartnersController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the clear. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnerContact'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PartnersController_forget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nobody can read it again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PartnersController_renewLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description For the partner. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnerLink'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PartnersController_revokeLink: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It opens nothing any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlacesController_list: {
    parameters: {
      query?: {
        ids?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Closed ones too; of `ids`, these alone. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Places'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlacesController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceWanted'];
      };
    };
    responses: {
      /** @description It is empty. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadePlace'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlacesController_close: {
    parameters: {
      query: {
        version: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nothing is brought there any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PlacesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlaceChanges'];
      };
    };
    responses: {
      /** @description It is changed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RequestsController_list: {
    parameters: {
      query?: {
        state?: 'asked' | 'approved' | 'declined' | 'taken-back' | 'done';
        partner?: string;
        before?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnerRequests'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RequestsController_record: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestWanted'];
      };
    };
    responses: {
      /** @description It waits. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeRequest'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RequestsController_waiting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description And the oldest. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WaitingRequests'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RequestsController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With deliveries. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnerRequest'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RequestsController_approve: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestApproval'];
      };
    };
    responses: {
      /** @description The partner reads it behind its link, and by letter where it has an address. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_give: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeliveryWanted'];
      };
    };
    responses: {
      /** @description On its way. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeDelivery'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_handOver: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        delivery: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverWanted'];
      };
    };
    responses: {
      /** @description In the books. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandedOver'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_takeBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        delivery: string;
        handOver: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReversalWanted'];
      };
    };
    responses: {
      /** @description The reversal. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostedMovement'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        delivery: string;
        handOver: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the clear. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HandOverSigner'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DeliveriesController_forget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        delivery: string;
        handOver: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nobody can read it again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  RequestsController_decline: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestRefusal'];
      };
    };
    responses: {
      /** @description The partner reads it behind its link, and by letter where it has an address. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ReservationsController_list: {
    parameters: {
      query?: {
        event?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What is needed first, first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reservations'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TransfersController_list: {
    parameters: {
      query?: {
        state?: 'draft' | 'sent' | 'in-part' | 'done' | 'cancelled';
        place?: string;
        before?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of them. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfers'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TransfersController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferWanted'];
      };
    };
    responses: {
      /** @description A draft. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MadeTransfer'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TransfersController_get: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With what arrived. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Transfer'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TransfersController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferChanges'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ArrivalsController_receive: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ArrivalWanted'];
      };
    };
    responses: {
      /** @description It is in the books. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Arrived'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ArrivalsController_takeBack: {
    parameters: {
      query?: never;
      header?: {
        /** @description Of your making, 1 to 100 visible characters: what is sent twice with it is done once. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        arrival: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReversalWanted'];
      };
    };
    responses: {
      /** @description The reversal. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PostedMovement'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ArrivalsController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        arrival: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the clear. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ArrivalSignature'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ArrivalsController_forget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        arrival: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nobody can read it again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TransfersController_cancel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferStep'];
      };
    };
    responses: {
      /** @description It is cancelled. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TransfersController_send: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferStep'];
      };
    };
    responses: {
      /** @description It is on its way. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TransfersController_waybill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With its lots. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Waybill'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LotsController_withdrawals: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Youngest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Withdrawals'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LotsController_withdraw: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WithdrawalWanted'];
      };
    };
    responses: {
      /** @description Wherever they are. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VersionWithdrawn'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  LotsController_lift: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was held back for it alone is given again. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyController_tally: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The tally, with an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Tally'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyController_days: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TallyDays'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyController_languages: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TallyLanguages'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TallyController_sources: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TallySources'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PledgesController_stream: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TemplatesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By their names. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventTemplates'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TemplatesController_save: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventTemplateWanted'];
      };
    };
    responses: {
      /** @description It is kept. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TemplatesController_remove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is offered no more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TemplatesController_rename: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EventTemplateName'];
      };
    };
    responses: {
      /** @description It has that name. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TemplatesController_plan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TemplatedEvent'];
      };
    };
    responses: {
      /** @description A draft with its shifts and its programme; else nothing. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TokensController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Tokens'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TokensController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TokenWanted'];
      };
    };
    responses: {
      /** @description Shown this once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TokenMade'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  TokensController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It opens nothing any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  DoubtsController_trends: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description At most 200. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SigningTrends'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_list: {
    parameters: {
      query?: {
        kind?: 'school' | 'mall' | 'other';
        owner?: string;
        archived?: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description By kind. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Venues'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VenueWanted'];
      };
    };
    responses: {
      /** @description It has one space at first. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenueImportController_import: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VenueImport'];
      };
    };
    responses: {
      /** @description The same file twice is once. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VenuesImported'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenueImportController_preview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VenueImport'];
      };
    };
    responses: {
      /** @description By row. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VenueImportPreview'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_show: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Venue'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_archive: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What was held there stays. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VenueChanges'];
      };
    };
    responses: {
      /** @description It is changed. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the clear. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VenueContacts'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_addContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VenueContactWanted'];
      };
    };
    responses: {
      /** @description Stored sealed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_forgetContact: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        contact: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nothing of them is kept here. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VenuesController_addSpace: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SpaceWanted'];
      };
    };
    responses: {
      /** @description It can be booked. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Made'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VolunteersController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With names and what they can. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Volunteers'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  VolunteersController_set: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VolunteerProfile'];
      };
    };
    responses: {
      /** @description It is so. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The oldest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhooks'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_create: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookWanted'];
      };
    };
    responses: {
      /** @description It is on. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecret'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Nothing is sent there any more. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_change: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WebhookChanges'];
      };
    };
    responses: {
      /** @description It is so from the next event on. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_deliveries: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveries'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_retry: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
        delivery: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is due at once. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryRetried'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_renewSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The one from before signs as well for 24 hours. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookSecret'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WebhooksController_test: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What came back. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookTested'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WitnessedController_take: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['WitnessedBatch'];
      };
    };
    responses: {
      /** @description Everything is kept; each pledge has its own answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WitnessedAnswers'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WitnessedController_figures: {
    parameters: {
      query: {
        event: string;
      };
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As of now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WitnessedFigures'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WitnessedController_form: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description With an ETag. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WitnessForm'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WitnessedController_held: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Never who it is. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WitnessedHeld'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WitnessedController_look: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Why: 10 to 500 characters. Kept in the audit log; names nobody. */
          reason: string;
        };
      };
    };
    responses: {
      /** @description As it was typed. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WitnessedOpened'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WitnessedController_drop: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description Why: 10 to 500 characters. Kept in the audit log; names nobody. */
          reason: string;
        };
      };
    };
    responses: {
      /** @description What was sealed is gone. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  WitnessedController_takeIn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description The address or number as it should have been typed. */
          contact?: string;
          /** @description Why: 10 to 500 characters. Kept in the audit log; names nobody. */
          reason: string;
        };
      };
    };
    responses: {
      /** @description It is signed, and a letter goes. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ZoneMovesController_list: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description None is moved yet. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ZoneMoves'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  ZoneMovesController_apply: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description The campaign. */
        slug: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ZoneMovesApplied'];
      };
    };
    responses: {
      /** @description All are moved, and whoever works there is told. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JoiningController_acceptFirst: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FirstAdmin'];
      };
    };
    responses: {
      /** @description Joined. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInStep'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JoiningController_lookFirst: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkToken'];
      };
    };
    responses: {
      /** @description It does. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JoiningController_accept: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Joining'];
      };
    };
    responses: {
      /** @description Joined. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInStep'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  JoiningController_look: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkToken'];
      };
    };
    responses: {
      /** @description It is good. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhoneController_look: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is enrolled. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AtPhone'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhoneController_enrol: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Enrolment'];
      };
    };
    responses: {
      /** @description Enrolled; it keeps a cookie. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  PhoneController_takeOver: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakeOver'];
      };
    };
    responses: {
      /** @description Signed in on it. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInStep'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_whoAmI: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Oneself. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Who'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignInController_withPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description It is right. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInStep'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Out. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_list: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One's own sessions. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sessions'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_endOthers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Out there. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SessionController_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description One of one's own sessions. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Out there. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignInController_withLetterCode: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterCode'];
      };
    };
    responses: {
      /** @description In. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInStep'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignInController_sendLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LetterAsked'];
      };
    };
    responses: {
      /** @description The same whether there is such an account or not. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignInController_withLink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkToken'];
      };
    };
    responses: {
      /** @description In. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInStep'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignInController_withSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondStep'];
      };
    };
    responses: {
      /** @description It is right. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInStep'];
        };
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  SignInController_exchange: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description In the cookie. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Something is not right: problem details (RFC 9457) */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
