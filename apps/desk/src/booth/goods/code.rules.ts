import { toLatinDigits } from '@blueheart/i18n';
import type { FieldKit, Place, Spot, Transfer } from './contract.js';
import type { Way } from './way.js';

/** What a code on a box or a paper leads to. */
export type Found =
  | { readonly kind: 'place'; readonly place: Place }
  /** Something can be sent there, and nothing else. */
  | { readonly kind: 'destination'; readonly to: Spot }
  | { readonly kind: 'transfer'; readonly transfer: Transfer }
  | { readonly kind: 'lot'; readonly id: string }
  /** It is one of ours, and this phone has not taken it along. */
  | { readonly kind: 'elsewhere'; readonly what: 'place' | 'transfer' }
  | { readonly kind: 'unknown' };

const printed = /\/desk\/stock\/at\/(place|lot|transfer)\/([0-9a-f-]{36})\/?$/;
/** As the waybill's answer has it, with the campaign's name. */
const ofWaybill = /\/desk\/[\w-]+\/stock\/transfers\/([0-9a-f-]{36})\/?$/;
const typed = /^\D{0,3}(\d{1,9})$/;

/** A printed address, or the number of a waybill. */
export function findCode(text: string, kit: FieldKit, transfers: readonly Transfer[]): Found {
  const address = printed.exec(text.trim());
  if (address) return findPrinted(address[1]!, address[2]!, kit, transfers);
  const waybill = ofWaybill.exec(text.trim())?.[1];
  if (waybill) return findPrinted('transfer', waybill, kit, transfers);
  const number = typed.exec(toLatinDigits(text).trim())?.[1];
  if (number === undefined) return { kind: 'unknown' };
  const transfer = transfers.find((one) => one.number === Number(number));
  return transfer ? { kind: 'transfer', transfer } : { kind: 'elsewhere', what: 'transfer' };
}

/** What one is told where a code leads to nothing that can be done here. */
type Says =
  'draft' | 'notHere' | 'arrived' | 'lot' | 'unknown' | `elsewhere.${'place' | 'transfer'}`;

/** The screen that a code opens, or what is said instead. */
export function wayFor(found: Found, kit: FieldKit): Way | { readonly says: Says } {
  switch (found.kind) {
    case 'place':
      return { to: 'place', place: found.place.id };
    case 'destination':
      return { to: 'from', destination: found.to.id };
    case 'transfer':
      return wayForTransfer(found.transfer, kit);
    case 'lot':
      return { says: 'lot' };
    case 'elsewhere':
      return { says: `elsewhere.${found.what}` };
    case 'unknown':
      return { says: 'unknown' };
  }
}

/** A draft leaves where one is, what was sent arrives there. */
function wayForTransfer(
  { id, from, to, state, lines }: Transfer,
  { places }: FieldKit,
): Way | { readonly says: Says } {
  const isMine = (end: Spot) => places.some((place) => place.id === end.id);
  if (state === 'draft')
    return isMine(from) ? { to: 'send', place: from.id, draft: id } : { says: 'draft' };
  if (!isMine(to)) return { says: 'notHere' };
  if (lines.every(({ open }) => open === 0)) return { says: 'arrived' };
  return { to: 'receive', place: to.id, transfer: id };
}

function findPrinted(
  kind: string,
  id: string,
  { places, destinations }: FieldKit,
  transfers: readonly Transfer[],
): Found {
  if (kind === 'lot') return { kind, id };
  if (kind === 'transfer') {
    const transfer = transfers.find((one) => one.id === id);
    return transfer ? { kind, transfer } : { kind: 'elsewhere', what: kind };
  }
  const place = places.find((one) => one.id === id);
  if (place) return { kind: 'place', place };
  const to = destinations.find((one) => one.id === id);
  return to ? { kind: 'destination', to } : { kind: 'elsewhere', what: 'place' };
}
