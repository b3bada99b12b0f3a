import { AttendanceController } from './attendance.controller.js';
import { AttendanceQueries } from './attendance.queries.js';
import { AttendanceService } from './attendance.service.js';
import { HoursController } from './hours.controller.js';
import { HoursService } from './hours.service.js';
import { SelfCheckIn } from './self-check-in.service.js';

/** What knows who was there. */
export const attendance = {
  controllers: [AttendanceController, HoursController],
  providers: [AttendanceQueries, AttendanceService, HoursService, SelfCheckIn],
};
