import { expect, type Page } from '@playwright/test';
import { spills } from '../browser/looks.js';
import { violationsOn } from './axe.js';
import type { Colleague } from './colleague.js';
import { joins, slug } from './desk-admin.js';

export const of = `/campaigns/${slug}`;

/** A day so many days from now. */
export const dayIn = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What is on the screen now is for everyone, and nothing of it stands out sideways. */
export async function looksRight(page: Page, where: string): Promise<void> {
  const found = { axe: await violationsOn(page), spilled: await page.evaluate(spills) };
  expect.soft(found, where).toEqual({ axe: [], spilled: [] });
}

/** The clock of Beirut, so many minutes from now. */
export const wallIn = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000)
    .toLocaleString('sv-SE', { timeZone: 'Asia/Beirut' })
    .slice(0, 16)
    .replace(' ', 'T');

/** A booth at a mall that begins in a moment and is agreed. */
export async function aBooth(admin: Colleague, mall: string): Promise<string> {
  const venue = await admin.post(`${of}/venues`, { kind: 'mall', names: { ar: mall, en: mall } });
  const event = await admin.post(`${of}/events`, {
    kind: 'booth',
    venue: venue.body['id'],
    starts: wallIn(10),
    ends: wallIn(8 * 60),
  });
  expect(event.status, JSON.stringify(event.body)).toBe(201);
  const id = String(event.body['id']);
  const confirmed = await admin.post(`${of}/events/${id}/confirm`, { version: 1 });
  expect(confirmed.status, JSON.stringify(confirmed.body)).toBe(204);
  return id;
}

export async function aVolunteer(admin: Colleague, name: string, pin: string): Promise<Colleague> {
  const address = `${name.toLowerCase()}-${process.pid}@example.org`;
  const at = await joins(admin, { address, role: 'volunteer', name });
  expect((await at.ask('PUT', '/account/pin', { pin })).status).toBe(204);
  return at;
}
