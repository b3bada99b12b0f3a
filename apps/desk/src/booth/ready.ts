import { askApi } from './api.js';
import type { View } from './view.js';
import { isKeptHere } from './worker.js';

/** What a phone looks at before a day without a network; each is true where nothing is left to do. */
export interface Checks {
  readonly installed: boolean;
  readonly kept: boolean;
  readonly along: boolean;
  readonly persistent: boolean;
  readonly sent: boolean;
}

export async function checksOf({ kit, form, waiting, going }: View): Promise<Checks> {
  return {
    installed: matchMedia('(display-mode: standalone)').matches,
    kept: isKeptHere(),
    along: Boolean(kit && kit.events.length > 0 && form),
    persistent: (await navigator.storage?.persisted?.()) ?? false,
    sent: waiting === 0 && going === 'quiet',
  };
}

/** Percent; null where this browser does not tell. */
async function battery(): Promise<number | null> {
  const { getBattery } = navigator as { getBattery?: () => Promise<{ level: number }> };
  return getBattery ? Math.round((await getBattery.call(navigator)).level * 100) : null;
}

/** Tells the coordinators how this phone stands. What cannot be told now is told another time. */
export async function report(slug: string, device: string, view: View): Promise<void> {
  const path = `/api/v1/campaigns/${encodeURIComponent(slug)}/booth/phones/${device}/ready`;
  const body = { checks: await checksOf(view), battery: await battery().catch(() => null) };
  await askApi(path, { method: 'PUT', body });
}
