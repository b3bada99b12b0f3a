import { createHmac, timingSafeEqual } from 'node:crypto';

/** Why a letter does not leave at once. */
export type Hold = 'over-quota' | 'honeypot' | 'too-fast';

/** Nobody reads the pledge, types a name and a contact and ticks two boxes in less. */
const fastestMs = 2_000;

/**
 * What speaks against a form having been filled in by a person: the field that no person sees is filled, or
 * the page was shown a moment ago. A page without a stamp, or left open for days, is as good as any other,
 * and so is one from the future: another process's clock is ahead.
 */
export function doubtOf(
  form: { remark: string; shownAt: number | undefined },
  now: number,
): Hold | undefined {
  if (form.remark !== '') return 'honeypot';
  if (form.shownAt === undefined) return undefined;
  const took = now - form.shownAt;
  return took >= 0 && took < fastestMs ? 'too-fast' : undefined;
}

/** When a page was shown, in a form that only we can write: `moment.mark`. */
export class PageStamps {
  constructor(private readonly key: Buffer) {}

  make(now: number): string {
    const moment = now.toString(36);
    return `${moment}.${this.mark(moment)}`;
  }

  /** Milliseconds since 1970; undefined for a stamp that is not ours. */
  read(stamp: string): number | undefined {
    const [, moment, mark] = /^([0-9a-z]{1,12})\.([A-Za-z0-9_-]{22})$/.exec(stamp) ?? [];
    if (!moment || !mark) return undefined;
    const isOurs = timingSafeEqual(Buffer.from(mark), Buffer.from(this.mark(moment)));
    return isOurs ? Number.parseInt(moment, 36) : undefined;
  }

  private mark(moment: string): string {
    const mac = createHmac('sha256', this.key).update(moment).digest();
    return mac.subarray(0, 16).toString('base64url');
  }
}
