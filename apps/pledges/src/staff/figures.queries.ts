import { Refusal } from '@blueheart/contracts';
import { Database } from '@blueheart/database';
import { Inject, Injectable } from '@nestjs/common';
import { totalOf, type Tier } from '../tally/tally.rules.js';
import type { Figures } from './figures.schema.js';
import { figuresStatement } from './figures.sql.js';

type Counts = Readonly<Record<string, number>>;

interface FiguresRow {
  readonly now: Date;
  readonly goals: readonly number[];
  readonly locales: readonly string[];
  readonly waiting: number;
  readonly phonePledges: number;
  readonly held: number;
  readonly heldLetters: number;
  readonly witnessedHeld: number;
  readonly withdrawn: number;
  readonly invalid: number;
  readonly tiers: Partial<Record<Tier, number>>;
  /** By code; '' is none. */
  readonly governorates: Counts;
  readonly places: readonly string[];
  readonly languages: Counts;
  readonly sources: readonly [code: string | null, people: number][];
  readonly days: readonly [day: string, people: number][];
  /** When, by goal. */
  readonly reached: Readonly<Record<string, string>>;
}

/** Reads what staff may know: the count as it is. */
@Injectable()
export class FiguresQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws Refusal 404 for a slug that is nobody's. */
  async figures(slug: string): Promise<Figures> {
    const [row] = await this.database.query<FiguresRow>(figuresStatement, [slug]);
    if (!row) throw new Refusal('no-such-campaign', 404);
    return figuresOf(row);
  }
}

function figuresOf(row: FiguresRow): Figures {
  const { waiting, withdrawn, invalid, held, heldLetters, phonePledges, governorates, sources } =
    row;
  const { confirmed = 0, witnessed = 0, tallied = 0 } = row.tiers;
  const named = sources.reduce((sum, [, people]) => sum + people, 0);
  return {
    confirmed,
    witnessed,
    tallied,
    total: totalOf({ confirmed, witnessed }),
    waiting,
    withdrawn,
    invalid,
    held,
    toDo: { heldLetters, phonePledges, witnessed: row.witnessedHeld },
    byGovernorate: [...row.places, null].map((governorate) => ({
      governorate,
      confirmed: governorates[governorate ?? ''] ?? 0,
    })),
    byLanguage: languagesOf(row).map((language) => ({
      language,
      confirmed: row.languages[language] ?? 0,
    })),
    bySource: sources.map(([source, people]) => ({ source, confirmed: people })),
    otherSources: confirmed - named,
    byDay: row.days.map(([day, people]) => ({ day, confirmed: people })),
    goals: row.goals.map((goal) => ({ goal, reachedAt: momentOf(row.reached[goal]) })),
    asOf: row.now.toISOString(),
  };
}

/** Those of the campaign, then those it once had. */
function languagesOf({ locales, languages }: FiguresRow): string[] {
  return [...new Set([...locales, ...Object.keys(languages).sort()])];
}

function momentOf(text: string | undefined): string | null {
  return text === undefined ? null : new Date(text).toISOString();
}
