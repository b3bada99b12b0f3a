import { addressOf } from '@blueheart/contracts';
import type { Locale } from '@blueheart/i18n';
import type { Visit } from './visit.pass.js';

/** Where signing leads: the page of thanks, with the pass that it goes on from. */
export function thanksAddress(slug: string, locale: Locale, visit: Visit, pass: string): string {
  const page = addressOf(locale, slug, `/thanks?by=${visit.ask.contact.channel}`, visit.ask.source);
  return `${page}&t=${encodeURIComponent(pass)}`;
}
