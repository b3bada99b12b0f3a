import { formatDate, formatNumber } from '@blueheart/i18n';
import type { Erasure } from '../api/contract.js';
import type { Language } from '../language/load.js';
import { linesOfPart } from './erasures.rules.js';

interface CertificateProps {
  readonly erasure: Erasure;
  /** What the campaign is called in this language. */
  readonly campaign: string;
  readonly timeZone: string;
  /** That of whoever wrote, which need not be that of the desk. */
  readonly language: Language;
}

/** One sheet of A4. It names nobody. */
export function Certificate({ erasure, campaign, timeZone, language }: CertificateProps) {
  const { t, locale, dir } = language;
  const day = (iso: string) => formatDate(new Date(iso), locale, timeZone);
  const facts = [
    ['reference', erasure.reference],
    ['day', day(erasure.at)],
    ['campaign', campaign],
    ['identity', t(`deskerasures:identity.${erasure.identity}`)],
  ] as const;
  return (
    <article className="certificate" lang={locale} dir={dir}>
      <header>
        <h2>{t('deskerasures:certificate.title')}</h2>
        <p>{t('deskerasures:certificate.number', { n: formatNumber(erasure.number, locale) })}</p>
      </header>
      <dl className="certificate-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`deskerasures:certificate.${name}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('deskerasures:certificate.done')}</p>
      <Parts erasure={erasure} language={language} day={day} />
      <p>{t('deskerasures:certificate.auditStays')}</p>
      <p>
        {t(`deskerasures:certificate.${erasure.counting}`)}{' '}
        {erasure.lastLetter && t('deskerasures:certificate.lastLetter')}
      </p>
      <p>{t('deskerasures:certificate.backups', { day: day(erasure.backupsEnd) })}</p>
      <p>{t('deskerasures:certificate.nobody')}</p>
      <p className="certificate-signature">{t('deskerasures:certificate.signature')}</p>
    </article>
  );
}

interface PartsProps extends Pick<CertificateProps, 'erasure' | 'language'> {
  readonly day: (iso: string) => string;
}

function Parts({ erasure, language: { t, locale }, day }: PartsProps) {
  return (
    <table>
      <thead>
        <tr>
          {(['where', 'what', 'when'] as const).map((name) => (
            <th key={name} scope="col">
              {t(`deskerasures:certificate.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {erasure.parts.map((part) => (
          <tr key={part.service}>
            <th scope="row">{t(`deskerasures:certificate.places.${part.service}`)}</th>
            <td>
              <ul>
                {linesOfPart(part).map(([name, count]) => (
                  <li key={name}>
                    {t('deskerasures:certificate.line', {
                      name: t(`deskerasures:held.${name}`),
                      n: formatNumber(count, locale),
                    })}
                  </li>
                ))}
              </ul>
            </td>
            <td>{part.doneAt ? day(part.doneAt) : t('deskerasures:certificate.waits')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
