import type { PictogramName } from '@blueheart/pages';
import { Heading, ReadingPage } from './reading.js';
import type { PageProps } from './views.js';

/** The kinds of numbers, each a term with its meaning. */
const tiers = ['confirmed', 'witnessed', 'tallied'] as const;

/** What is told as a list, with the names of its entries in the catalogue. */
const lists: readonly { key: string; pictogram: PictogramName; entries: readonly string[] }[] = [
  { key: 'once', pictogram: 'person', entries: ['written', 'home', 'names', 'again', 'mark'] },
  { key: 'hidden', pictogram: 'eye', entries: ['steps', 'few', 'two', 'nobody'] },
  { key: 'gone', pictogram: 'bin', entries: ['withdrawn', 'deleted', 'notMe'] },
  { key: 'checked', pictogram: 'safety', entries: ['daily', 'journal', 'chain'] },
];

/** What each number means, what is left out, and how it is checked. It describes the software, not a campaign. */
export function HowWeCountPage(props: PageProps) {
  const { t } = props;
  return (
    <ReadingPage {...props} page="how-we-count" description={t('howwecount:lead')}>
      <h1>{t('howwecount:title')}</h1>
      <p class="lead">{t('howwecount:lead')}</p>
      <section>
        <Heading pictogram="count">{t('howwecount:tiers.title')}</Heading>
        <dl class="terms">
          {tiers.map((tier) => (
            <div key={tier}>
              <dt>{t(`howwecount:tiers.${tier}.term`)}</dt>
              <dd>{t(`howwecount:tiers.${tier}.meaning`)}</dd>
            </div>
          ))}
        </dl>
        <p>{t('howwecount:tiers.total')}</p>
      </section>
      {lists.map(({ key, pictogram, entries }) => (
        <section key={key}>
          <Heading pictogram={pictogram}>{t(`howwecount:${key}.title`)}</Heading>
          <p>{t(`howwecount:${key}.intro`)}</p>
          <ul>
            {entries.map((entry) => (
              <li key={entry}>{t(`howwecount:${key}.${entry}`)}</li>
            ))}
          </ul>
        </section>
      ))}
      <section>
        <Heading pictogram="question">{t('howwecount:limits.title')}</Heading>
        <p>{t('howwecount:limits.text')}</p>
      </section>
    </ReadingPage>
  );
}
