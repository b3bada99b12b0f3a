import { Crews } from './crews.service.js';
import { CrewsTimers } from './crews.timers.js';

/** What the module has of who is at which event. */
export const crews = { providers: [Crews, CrewsTimers] };
