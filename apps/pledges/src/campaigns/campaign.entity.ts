import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CampaignContent } from './campaign.content.js';

/** A campaign as it was applied from its roll-out. */
@Entity({ name: 'campaigns' })
export class Campaign {
  @PrimaryColumn({ type: 'smallint', generated: 'identity' })
  id!: number;

  @Column({ type: 'text' })
  slug!: string;

  @Column({ name: 'opens_at', type: 'timestamptz' })
  opensAt!: Date;

  @Column({ name: 'closes_at', type: 'timestamptz', nullable: true })
  closesAt!: Date | null;

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  /** ISO 3166-1: the country whose way of writing phone numbers is understood. */
  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'text', array: true })
  locales!: string[];

  @Column({ name: 'default_locale', type: 'text' })
  defaultLocale!: string;

  @Column({ type: 'integer', array: true })
  goals!: number[];

  /** The version of the statement that is signed now. */
  @Column({ name: 'statement_version', type: 'smallint' })
  statementVersion!: number;

  @Column({ type: 'jsonb' })
  content!: CampaignContent;

  @Column({ type: 'text' })
  digest!: string;
}
