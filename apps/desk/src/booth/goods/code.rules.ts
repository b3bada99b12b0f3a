import { toLatinDigits } from '@blueheart/i18n';
import type { FieldKit, Place, Spot, Transfer } from './contract.js';

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
