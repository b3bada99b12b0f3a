import type { Event, PledgeWithdrawn } from '@blueheart/contracts';
import { newId } from '@blueheart/sealing';
import {
  newsOfCampaign,
  newsOfConfirmed,
  newsOfGoal,
  newsOfWithdrawn,
  pingOf,
} from './news.rules.js';

const id = newId();
const at = new Date('2026-03-01T10:00:00.000Z');
const campaign = 'hearts';

test('a confirmed pledge is told by where, in which language and through which link, never which one', () => {
  const pledge = newId();
  const data = { pledge, campaign, governorate: 'beirut', locale: 'ar', source: null };
  const { body, ...rest } = newsOfConfirmed({ id, at, data });
  expect(rest).toEqual({ cause: id, event: 'pledge.confirmed', campaign });
  expect(JSON.parse(body)).toEqual({
    type: 'pledge.confirmed',
    timestamp: '2026-03-01T10:00:00.000Z',
    data: { campaign, governorate: 'beirut', language: 'ar', source: null },
  });
});

test('of a withdrawn one nothing is told but the language, and nothing at all unless it had counted', () => {
  const data: Event<typeof PledgeWithdrawn>['data'] = {
    pledge: newId(),
    campaign,
    ask: newId(),
    locale: 'fr',
    channel: 'email',
    personKey: newId(),
    person: 'sealed',
    tokens: 'sealed',
    hadCounted: true,
  };
  const [told] = newsOfWithdrawn({ id, at, data });
  expect(JSON.parse(told!.body)).toEqual({
    type: 'pledge.withdrawn',
    timestamp: at.toISOString(),
    data: { campaign, language: 'fr' },
  });
  expect(newsOfWithdrawn({ id, at, data: { ...data, hadCounted: false } })).toEqual([]);
});

test('a goal, a campaign and a ping tell what the public knows', () => {
  const goal = newsOfGoal({ id, at, data: { campaign, goal: 500, total: 502 } });
  expect(JSON.parse(goal.body)).toMatchObject({ data: { campaign, goal: 500, total: 502 } });
  const data = {
    slug: campaign,
    titles: { en: 'Hearts' },
    locales: ['en'],
    defaultLocale: 'en',
    timeZone: 'Asia/Beirut',
    controllers: { en: 'Example Association' },
  };
  expect(JSON.parse(newsOfCampaign({ id, at, data }).body)).toMatchObject({
    type: 'campaign.published',
    data: { campaign, titles: { en: 'Hearts' }, languages: ['en'] },
  });
  expect(JSON.parse(pingOf(campaign, at))).toMatchObject({ type: 'ping', data: { campaign } });
});
