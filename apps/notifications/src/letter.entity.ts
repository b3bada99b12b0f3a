import type { Locale } from '@blueheart/i18n';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { About, LetterState, Template } from './letter.rules.js';
import type {
  AgreedFacts,
  AnswerFacts,
  EventFacts,
  NewsFacts,
  ShiftFacts,
  WorkFacts,
} from './templates/content.js';

/** One letter to one person. The row is the truth; sending it starts here and nowhere else. */
@Entity('letters')
export class Letter {
  /** UUIDv7: in the order the letters were posted. */
  @PrimaryColumn('uuid')
  id!: string;

  /** The event that asked for it. */
  @Column('uuid')
  cause!: string;

  @Column('text')
  template!: Template;

  @Column('text')
  locale!: Locale;

  @Column('text')
  campaign!: string;

  /** Whose pledge it is about; null for every other letter. */
  @Column('uuid', { nullable: true })
  pledge!: string | null;

  /** The member of staff it goes to; null for every other letter. */
  @Column('uuid', { nullable: true })
  staff!: string | null;

  /** The proposal that a venue is asked about; null for every other letter. */
  @Column('uuid', { nullable: true })
  proposal!: string | null;

  /** The request that a partner is told about; null for every other letter. */
  @Column('uuid', { nullable: true })
  request!: string | null;

  /** What it tells beyond campaign and reader, such as an event's time and place: never of a person. */
  @Column('jsonb', { nullable: true })
  facts!: EventFacts | ShiftFacts | WorkFacts | AnswerFacts | AgreedFacts | NewsFacts | null;

  /** What asked for it; also the additional data that `tokens` are sealed with. */
  @Column('uuid')
  ask!: string;

  @Column('uuid', { name: 'person_key' })
  personKey!: string;

  /** Sealed under `personKey`; null once the letter has no more use for it. */
  @Column('text', { nullable: true })
  person!: string | null;

  /** Sealed under the master key; null once the letter has no more use for it, and always for a last letter or a notice. */
  @Column('text', { nullable: true })
  tokens!: string | null;

  /** Of a withdrawn pledge: whether it had counted; null for every other letter. */
  @Column('boolean', { name: 'had_counted', nullable: true })
  hadCounted!: boolean | null;

  /** Of an invitation: to which role. Of a notice: what was changed. Null for every other letter. */
  @Column('text', { nullable: true })
  about!: About | null;

  /** With its angle brackets. The same in every attempt, so that a reader's program can drop a second copy. */
  @Column('text', { name: 'message_id' })
  messageId!: string;

  @Column('text')
  state!: LetterState;

  @Column('integer')
  attempts!: number;

  /** How often nobody could tell whether it arrived. At 2 it counts as sent. */
  @Column('smallint', { name: 'in_doubt' })
  inDoubt!: number;

  @Column('timestamptz', { name: 'next_attempt_at' })
  nextAttemptAt!: Date;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  /** `class` or `class:code`; never an address, never what a server said. */
  @Column('text', { name: 'last_error', nullable: true })
  lastError!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
