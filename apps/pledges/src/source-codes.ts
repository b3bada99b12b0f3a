import { Injectable } from '@nestjs/common';

/**
 * The codes of links that a campaign has given out: only these are ever shown as sources, for a visitor
 * may sign with any text. None are registered in this version.
 */
@Injectable()
export class SourceCodes {
  /** In the order they are to be shown in. */
  async of(_campaign: number): Promise<readonly string[]> {
    return [];
  }
}
