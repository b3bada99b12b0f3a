import type { MediaAlone } from '../media.fixture.js';
import type { ContactWanted } from './contact.schema.js';
import { ContactsService } from './contacts.service.js';
import type { OutletWanted } from './outlet.schema.js';
import { OutletsService } from './outlets.service.js';

export const aBillboardFirm: OutletWanted = {
  channel: 'billboard',
  names: { en: 'Cedar Outdoor', ar: 'سيدار للإعلان' },
  languages: ['ar', 'en'],
  website: 'https://example.org/outdoor',
};

export function anOutlet(media: MediaAlone, what: Partial<OutletWanted> = {}): Promise<string> {
  return media.get(OutletsService).create(media.rana, { ...aBillboardFirm, ...what });
}

export const maya = { name: 'Maya Haddad', email: 'maya@example.org', phone: '+961 3 123 456' };

export function aContact(
  media: MediaAlone,
  outlet: string,
  what: Partial<ContactWanted> = {},
): Promise<string> {
  return media
    .get(ContactsService)
    .add(media.rana, outlet, { purpose: 'sales', person: maya, ...what });
}
