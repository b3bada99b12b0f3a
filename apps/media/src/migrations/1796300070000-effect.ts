import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** What a placement brings and may cost: links that are for placements there are, ceilings, frames with several faces. */
export class Effect1796300070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Until now nobody looked whether there is such a placement: what is written stays, what comes is looked at.
      alter table links add constraint for_a_placement_there_is
        foreign key (campaign, placement) references placements (campaign, id) not valid;
      create index links_of_placement on links (placement) where placement is not null;
      -- In which everything is told that is in two currencies, by the rate of each order.
      alter table campaigns add column reporting_currency text not null default 'USD'
        check (reporting_currency in ('LBP', 'USD'));
      -- What may be spent in a channel, in the smallest unit.
      create table ceilings (
        campaign text not null,
        channel text not null,
        currency text not null check (currency in ('LBP', 'USD')),
        amount bigint not null check (amount > 0),
        primary key (campaign, channel, currency),
        foreign key (campaign, channel) references channels (campaign, code)
      );
      -- How many can be shown there at the same time: sides, or turns of one that changes.
      alter table sites add column faces integer not null default 1 check (faces between 1 and 100);
      create index placements_at_site on placements (site, flight_from)
        where site is not null and state in ('optioned', 'booked', 'artwork-sent', 'live');`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
