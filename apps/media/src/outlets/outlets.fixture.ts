import type { MediaAlone } from '../media.fixture.js';
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
