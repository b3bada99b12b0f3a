import { crews } from '../crews/crews.parts.js';
import { AttendanceController } from './attendance.controller.js';
import { AttendanceQueries } from './attendance.queries.js';
import { AttendanceService } from './attendance.service.js';
import { HoursController } from './hours.controller.js';
import { HoursService } from './hours.service.js';
import { SelfCheckIn } from './self-check-in.service.js';

/** What knows who will be there, and who was. */
export const attendance = {
  controllers: [AttendanceController, HoursController],
  providers: [...crews.providers, AttendanceQueries, AttendanceService, HoursService, SelfCheckIn],
};
