import { readLink } from '@blueheart/http';
import { newId } from '@blueheart/sealing';
import { pins, slug, type DistributionAlone } from '../distribution.fixture.js';
import { DecisionsService } from './decisions.service.js';
import { GivingService } from './giving.service.js';
import { HandOverReversals } from './hand-over-reversals.service.js';
import { HandOversService } from './hand-overs.service.js';
import type { Link } from './partners.queries.js';
import type { PartnerContact } from './partner.schema.js';
import { PartnersService } from './partners.service.js';
import type { AskedFor } from './request.schema.js';
import { RequestsQueries } from './requests.queries.js';
import { RequestsService } from './requests.service.js';

export const linkIn = (path: string): Link =>
  readLink(new URL(path, 'https://example.org').searchParams.get('t')!)!;

export async function aPartner(
  distribution: DistributionAlone,
  name = `Cedar School ${newId()}`,
  contact?: PartnerContact,
) {
  const wanted = { kind: 'school' as const, name, locale: 'ar' as const, contact };
  const made = await distribution.get(PartnersService).create(distribution.rana, wanted);
  return { id: made.id, name, path: made.link, link: linkIn(made.link) };
}

export const asked = (quantity: number, of = pins): AskedFor => ({
  neededBy: null,
  purpose: null,
  destination: null,
  lines: [{ ...of, quantity }],
});

export const theRequest = (distribution: DistributionAlone, id: string) =>
  distribution.get(RequestsQueries).get(slug, id);

/** A request of a new partner, entered by the staff. */
export async function aRequest(
  distribution: DistributionAlone,
  quantity: number,
  contact?: PartnerContact,
) {
  const partner = await aPartner(distribution, undefined, contact);
  const wanted = { partner: partner.id, ...asked(quantity) };
  const { id } = await distribution.get(RequestsService).record(distribution.rana, newId(), wanted);
  return { id, partner };
}

/** So many of its first line, of its version now unless another is named. */
export async function approve(
  distribution: DistributionAlone,
  id: string,
  approved: number,
  { reason = null, version }: { reason?: string | null; version?: number } = {},
) {
  const request = await theRequest(distribution, id);
  const lines = [{ line: request.lines[0]!.id, approved }];
  const approval = { version: version ?? request.version, lines, reason };
  await distribution.get(DecisionsService).approve(distribution.rana, id, approval);
}

export async function anApproved(distribution: DistributionAlone, quantity: number) {
  const request = await aRequest(distribution, quantity);
  await approve(distribution, request.id, quantity);
  return request;
}

export async function give(
  distribution: DistributionAlone,
  id: string,
  from: string,
  quantity: number,
  key = newId(),
) {
  const { lines } = await theRequest(distribution, id);
  const wanted = { from, lines: [{ line: lines[0]!.id, quantity }] };
  return distribution.get(GivingService).give(distribution.rana, id, key, wanted);
}

type Told = { received?: number; damaged?: number; lost?: number };

export async function handOver(
  distribution: DistributionAlone,
  request: string,
  delivery: string,
  told: Told,
  more: { key?: string; at?: 'partner' | 'sender'; name?: string } = {},
) {
  const { key = newId(), at = 'partner', name } = more;
  const { lines } = await theRequest(distribution, request);
  const line = { line: lines[0]!.id, received: 0, damaged: 0, lost: 0, ...told };
  return distribution
    .get(HandOversService)
    .record(distribution.rana, { request, delivery }, key, { at, name, lines: [line] });
}

export function takeBack(
  distribution: DistributionAlone,
  which: Parameters<HandOverReversals['takeBack']>[1],
  { key = newId(), by = distribution.rana } = {},
) {
  return distribution.get(HandOverReversals).takeBack(by, which, key, 'mistake');
}
