import type { Shown } from '../shown.js';
import type { BoothDb } from '../store/db.js';
import { isPin, verifierOf } from './pin.js';

/** This phone in a stranger's hand. */
export class Kiosk {
  constructor(
    private readonly db: BoothDb,
    private readonly shown: Shown,
  ) {}

  /** From now on this phone shows the form and nothing else, also after it was closed. */
  async lock(code: string): Promise<void> {
    const kiosk = await verifierOf(code);
    await this.db.remember('kiosk', kiosk);
    this.shown.change({ kiosk });
  }

  /** Whether that was the code. */
  async unlock(code: string): Promise<boolean> {
    const { kiosk } = this.shown.view;
    if (kiosk && !(await isPin(code, kiosk))) return false;
    await this.db.remember('kiosk', undefined);
    this.shown.change({ kiosk: undefined });
    return true;
  }
}
