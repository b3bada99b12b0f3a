import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PledgeState } from './pledge.rules.js';

/** A signature. Who it is stands in `person`, sealed under `personKey`; erased, it is null. */
@Entity({ name: 'pledges' })
export class Pledge {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'smallint' })
  campaign!: number;

  @Column({ type: 'text' })
  channel!: 'email' | 'phone';

  @Column({ name: 'person_key', type: 'uuid' })
  personKey!: string;

  @Column({ type: 'text', nullable: true })
  person!: string | null;

  @Column({ type: 'text', nullable: true })
  governorate!: string | null;

  @Column({ type: 'text', nullable: true })
  district!: string | null;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ name: 'text_version', type: 'smallint' })
  textVersion!: number;

  /** Consents to hear more. */
  @Column({ type: 'boolean' })
  updates!: boolean;

  /** Consents to be shown by name. */
  @Column({ name: 'shows_name', type: 'boolean' })
  showsName!: boolean;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'text' })
  state!: PledgeState;

  /** Whether it belongs in the count: a deleted pledge stays in it. It is not counted while it is set aside. */
  @Column({ type: 'boolean' })
  counts!: boolean;

  /** Since when it stands among the witnessed; confirmed, it stands there no longer. */
  @Column({ name: 'witnessed_at', type: 'timestamptz', nullable: true })
  witnessedAt!: Date | null;

  /** The event of the schedule at which it was witnessed. */
  @Column({ name: 'witnessed_event', type: 'uuid', nullable: true })
  witnessedEvent!: string | null;

  /** What set it aside as not valid, if anything. */
  @Column({ name: 'invalidated_by', type: 'uuid', nullable: true })
  invalidatedBy!: string | null;

  @Column({ name: 'signed_at', type: 'timestamptz' })
  signedAt!: Date;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ name: 'confirm_hashes', type: 'bytea', array: true })
  confirmHashes!: Buffer[];

  @Column({ name: 'not_me_hashes', type: 'bytea', array: true })
  notMeHashes!: Buffer[];

  @Column({ name: 'mine_hashes', type: 'bytea', array: true })
  mineHashes!: Buffer[];

  /** Until when the links to see it work. */
  @Column({ name: 'mine_until', type: 'timestamptz', nullable: true })
  mineUntil!: Date | null;

  /** Keyed hash of the code that downloading and deleting need. */
  @Column({ name: 'code_hash', type: 'bytea', nullable: true })
  codeHash!: Buffer | null;

  @Column({ name: 'code_until', type: 'timestamptz', nullable: true })
  codeUntil!: Date | null;

  @Column({ name: 'code_tries', type: 'smallint' })
  codeTries!: number;

  @Column({ name: 'withdrawn_at', type: 'timestamptz', nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'smallint' })
  asked!: number;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;
}
