import { formatNumber } from '@blueheart/i18n';
import type { Locale, Translate } from '@blueheart/i18n';
import { Heart, Progress } from '@blueheart/pages';
import type { ProgressView } from './views.js';

/** Stands for the number in a sentence until it is known, here and in js/tally.js. */
const placeholder = '#';

/** A number for each plural form a language may choose. */
const samples: Record<string, number> = { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 };
const millions = { ...samples, other: 2, many: 1_000_000 };
const samplesOf: Record<Locale, Record<string, number>> = {
  ar: samples,
  fr: millions,
  en: { ...samples, other: 2 },
};

/** As libs/i18n prints numbers; the script prints the live count by it. */
const regional: Record<Locale, string> = { ar: 'ar-LB', fr: 'fr-LB', en: 'en-GB' };

/** 0 to 1: how full the heart is. Past the last goal it is full. */
function levelOf({ total, goal }: ProgressView): number {
  if (goal === null) return total > 0 ? 1 : 0;
  return goal > 0 ? Math.min(total / goal, 1) : 0;
}

/** The heart at the campaign's level, following the live tally. */
export function CampaignHeart({ t, progress }: { t: Translate; progress: ProgressView }) {
  const level = levelOf(progress);
  return (
    <Heart
      level={level}
      label={t('pledges:count.heart', { percent: Math.floor(level * 100) })}
      live
    />
  );
}

export interface CountProps {
  locale: Locale;
  t: Translate;
  slug: string;
  progress: ProgressView;
}

/** "12,480 pledges of 20,000" and the way to the goal; js/tally.js keeps both current through the stream named here. */
export function Count({ locale, t, slug, progress }: CountProps) {
  const { total, goal } = progress;
  const sentence = (count: number) =>
    goal === null
      ? t('pledges:count.alone', { count, n: placeholder })
      : t('pledges:count.of', { count, n: placeholder, goal });
  return (
    <div
      data-tally={`/api/v1/campaigns/${encodeURIComponent(slug)}/tally/stream`}
      data-numbers={regional[locale]}
      data-goal={goal ?? undefined}
    >
      <p class="count" data-count="" {...formsOf(locale, sentence)}>
        <Sentence text={sentence(total)} number={formatNumber(total, locale)} />
      </p>
      {goal !== null && (
        <Progress value={total} max={goal} label={t('pledges:count.progress')} live />
      )}
    </div>
  );
}

function Sentence({ text, number }: { text: string; number: string }) {
  const [before, after] = text.split(placeholder);
  if (after === undefined) return <>{before}</>;
  return (
    <>
      {before}
      <b>
        <bdi>{number}</bdi>
      </b>
      {after}
    </>
  );
}

/** The sentence in each plural form of the language, as data attributes. */
function formsOf(locale: Locale, sentence: (count: number) => string): Record<string, string> {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  return Object.fromEntries(
    ['zero', ...pluralCategories].map((form) => [
      `data-${form}`,
      sentence(samplesOf[locale][form]!),
    ]),
  );
}
