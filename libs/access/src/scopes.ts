import { scopes, type Scope } from './access.js';

/** The area of what follows the campaign in an address. What stands in none is for people alone: people, tokens, webhooks. */
const areas: Readonly<Record<string, string>> = {
  pledges: 'pledges',
  'phone-confirmations': 'pledges',
  held: 'pledges',
  trends: 'pledges',
  letters: 'messages',
  'dead-letters': 'messages',
  audit: 'settings',
  venues: 'schedule',
  events: 'schedule',
  days: 'schedule',
  'zone-moves': 'schedule',
  series: 'schedule',
  shifts: 'schedule',
  booth: 'schedule',
  classes: 'schedule',
  stock: 'stock',
  media: 'media',
};

const ofCampaign = /^\/api\/v1\/campaigns\/:slug\/([\w-]+)(\/|$)/;
/** A person is looked at by a person, who gives a reason. */
const forPeople = /\/(contacts?|speakers|signature)(\/|$)/;

/** What a program needs for this route; undefined for what no program may. `url` is the route's own, with its `:slug`. */
export function scopeOf(method: string, url: string): Scope | undefined {
  const area = areas[ofCampaign.exec(url)?.[1] ?? ''];
  if (!area || forPeople.test(url)) return undefined;
  const wanted = `${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}:${area}`;
  return scopes.find((scope) => scope === wanted);
}
