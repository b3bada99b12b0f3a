import { Injectable } from '@nestjs/common';
import { momentOf } from './wall-time.rules.js';

/** What the clocks of a zone show, by the zone data that this process runs with; tests give others. */
@Injectable()
export class ZoneClocks {
  /** The moment at which they show it; undefined where they never do. */
  momentOf: (wall: string, zone: string) => Date | undefined = momentOf;
}
