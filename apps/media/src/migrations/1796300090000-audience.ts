import type { MigrationInterface, QueryRunner } from '@blueheart/database';

/** How many see, read or hear an outlet, as somebody has counted them, and how many people there are at all. */
export class Audience1796300090000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audience_figures (
        id uuid primary key,
        campaign text not null references campaigns,
        -- Of nobody: of the whole population.
        outlet uuid,
        -- Of one of its frames, or of a format as it sells it; of all of them where neither is said.
        site uuid,
        format text not null default '',
        counts text not null check (counts in ('impressions-week', 'readers', 'audience-spot', 'circulation', 'population')),
        value bigint not null check (value between 0 and 1000000000),
        provider text not null check (provider <> ''),
        method text not null check (method <> ''),
        source text not null default '',
        -- Until there is a later one.
        held_from date not null,
        made_at timestamptz not null default clock_timestamp(),
        foreign key (campaign, outlet) references outlets (campaign, id),
        foreign key (campaign, site) references sites (campaign, id),
        constraint a_population_is_of_nobody check (
          (counts = 'population') = (outlet is null) and (counts <> 'population' or site is null and format = '')),
        constraint a_population_has_people check (counts <> 'population' or value > 0),
        constraint of_a_frame_or_a_format check (site is null or format = '')
      );
      create index audience_figures_of on audience_figures (campaign, outlet);`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
