import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What letters need to know of a campaign: a copy, as last published. */
@Entity('campaigns')
export class Campaign {
  @PrimaryColumn('text')
  slug!: string;

  /** By locale. */
  @Column('jsonb')
  titles!: Record<string, string>;

  @Column('text', { array: true })
  locales!: string[];

  @Column('text', { name: 'default_locale' })
  defaultLocale!: string;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  /** Who answers for the personal data, by locale. */
  @Column('jsonb')
  controllers!: Record<string, string>;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}
