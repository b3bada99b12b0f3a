import type { Visit } from './visit.pass.js';

/** Where signing leads: the page of thanks, with the pass that it goes on from. */
export function thanksAddress(slug: string, locale: string, visit: Visit, pass: string): string {
  return `/${locale}/${slug}/thanks?by=${visit.ask.contact.channel}&t=${encodeURIComponent(pass)}`;
}
