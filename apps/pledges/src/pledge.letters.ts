import type { Pledge } from './pledge.entity.js';

/** What an event that wants a letter about this pledge says. `tokens` is sealed, bound to the ask. */
export function letterAbout(pledge: Pledge, campaign: string, ask: string, tokens: string) {
  const { id, locale, channel, personKey, person } = pledge;
  return { pledge: id, campaign, ask, locale, channel, personKey, person: person!, tokens };
}
