import { EventConfirmed } from '@blueheart/contracts';
import { eventually } from '@blueheart/testing';
import { Logger, type LoggerService } from '@nestjs/common';
import { DistributionAlone, slug } from '../distribution.fixture.js';
import { QuarantineService } from '../lots/quarantine.service.js';
import { aBooth, tell } from './booths.fixture.js';
import { PromiseBell } from './promise-bell.js';
import { ReservationsQueries } from './reservations.queries.js';

const told: string[] = [];
const listening = Object.fromEntries(
  ['log', 'error', 'warn', 'debug'].map((level) => [level, (said: string) => told.push(said)]),
) as unknown as LoggerService;

let distribution: DistributionAlone;
beforeAll(async () => {
  distribution = await DistributionAlone.start();
}, 60_000);
afterAll(async () => {
  Logger.overrideLogger(['error', 'warn', 'log']);
  await distribution.stop();
});

/** Campaigns with an event ahead, whose walls show a time that PostgreSQL does not know; all at once. */
async function campaignsThatFail(campaigns: string[]): Promise<void> {
  await distribution.sql(
    `insert into distribution.campaigns select (jsonb_populate_record(c,
       jsonb_build_object('slug', other, 'time_zone', 'Nowhere/Atall'))).*
     from distribution.campaigns c, unnest($1::text[]) as other where slug = $2`,
    [campaigns, slug],
  );
  await distribution.sql(
    `insert into distribution.events (event, campaign, kind, venue, starts_at, ends_at, version, state)
     select gen_random_uuid(), other, 'booth', gen_random_uuid(), now(), now() + interval '1 day', 1, 'confirmed'
     from unnest($1::text[]) as other`,
    [campaigns],
  );
}

test('a campaign that fails holds up no other, and each that does is told', async () => {
  const { lot } = await distribution.aFullWarehouse(100);
  const booth = aBooth({ expectedVisitors: 150 });
  await tell(distribution, EventConfirmed, booth);
  const promised = async () => {
    const asked = { event: booth.event, limit: 500 };
    const { reservations } = await distribution.get(ReservationsQueries).list(slug, asked);
    return reservations.find(({ item }) => item === 'pin')!.promised;
  };
  await eventually(async () => expect(await promised()).toBe(90));

  Logger.overrideLogger(listening);
  await campaignsThatFail(['a-campaign', 'z-campaign']);
  await distribution.get(QuarantineService).holdBack(distribution.rana, lot);
  distribution.get(PromiseBell).ring();
  await eventually(async () => expect(await promised()).toBe(0));
  await eventually(() =>
    expect(told.join()).toMatch(/for a-campaign \(.* 22023\).*for z-campaign \(.* 22023\)/s),
  );
}, 60_000);
