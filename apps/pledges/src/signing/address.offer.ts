import { emailContact } from './contact.rules.js';
import { suggestDomain } from './domain.rules.js';
import type { OfferView } from '../pages/index.js';
import type { SignForm } from './sign.schema.js';

/** The address that was offered in place of the typed one, if that is what was chosen. */
export function withChosenAddress(form: SignForm): SignForm {
  if (form.address !== 'suggested') return form;
  const offer = offerOf(form.contact);
  return offer ? { ...form, contact: offer.address } : form;
}

/** What to ask before an address is taken as it was typed. Asked once, and never of who has answered. */
export function offerFor(form: SignForm): OfferView | undefined {
  return form.asked || form.address ? undefined : offerOf(form.contact);
}

function offerOf(typed: string): OfferView | undefined {
  const contact = emailContact(typed);
  if (!contact) return undefined;
  const at = contact.address.lastIndexOf('@') + 1;
  const domain = contact.address.slice(at);
  const suggested = suggestDomain(domain);
  if (!suggested) return undefined;
  return { typed: domain, suggested, address: contact.address.slice(0, at) + suggested };
}
