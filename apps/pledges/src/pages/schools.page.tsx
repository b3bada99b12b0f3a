import { addressOf } from '@blueheart/contracts';
import { readingPath } from './learn.js';
import { Heading, MailTo, ReadingPage } from './reading.js';
import type { ReadingKey, SchoolsPageProps } from './views.js';

/** What a lesson can be made of, by the name of its sentence in the catalogue. */
const materials: readonly (readonly [string, ReadingKey, boolean])[] = [
  ['easy', 'trafficking', true],
  ['full', 'trafficking', false],
  ['law', 'law', false],
  ['count', 'how-we-count', false],
];

/** For teachers, and for those too young to sign: nobody meets a dead end, and no pupil leaves a name. */
export function SchoolsPage(props: SchoolsPageProps) {
  const { locale, t, campaign, source } = props;
  const to = (page: ReadingKey, plain = false) =>
    addressOf(locale, campaign.slug, readingPath(page, plain), source);
  return (
    <ReadingPage {...props} page="schools" description={t('reading:schools.lead')}>
      <h1>{t('reading:schools.title')}</h1>
      <p class="lead">{t('reading:schools.lead')}</p>
      <section>
        <Heading pictogram="child">{t('reading:schools.young.title')}</Heading>
        <p>{t('reading:schools.young.noSigning')}</p>
        <p>{t('reading:schools.young.class')}</p>
        <p>
          {t('reading:schools.young.help')} <a href={to('help')}>{t('common:help')}</a>
        </p>
      </section>
      <section>
        <Heading pictogram="count">{t('reading:schools.counted.title')}</Heading>
        <ul>
          <li>{t('reading:schools.counted.number')}</li>
          <li>{t('reading:schools.counted.noNames')}</li>
          <li>{t('reading:schools.counted.link')}</li>
          <li>
            {t('reading:schools.counted.apart')}{' '}
            <a href={to('how-we-count')}>{t('reading:learn.howWeCount')}</a>
          </li>
        </ul>
      </section>
      <section>
        <Heading pictogram="school">{t('reading:schools.materials.title')}</Heading>
        <ul class="ways">
          {materials.map(([sentence, page, plain]) => (
            <li key={sentence}>
              <a href={to(page, plain)}>{t(`reading:schools.materials.${sentence}`)}</a>
            </li>
          ))}
        </ul>
      </section>
      <Contact {...props} />
    </ReadingPage>
  );
}

/** The controller's address; or plainly that there is none yet, and what that means for a class. */
function Contact({ t, controller: { name, contact } }: SchoolsPageProps) {
  const isNamed = name !== null && contact !== null;
  return (
    <section>
      <Heading pictogram="letter">{t('reading:schools.contact.title')}</Heading>
      {isNamed ? (
        <>
          <p>{t('reading:schools.contact.write')}</p>
          <p>
            <bdi>{name}</bdi>
          </p>
          <MailTo address={contact} />
        </>
      ) : (
        <p>{t('reading:schools.contact.missing')}</p>
      )}
      <p>{t('reading:schools.contact.noNames')}</p>
    </section>
  );
}
