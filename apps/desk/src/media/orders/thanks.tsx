import { formatDate, formatNumber, textIn } from '@blueheart/i18n';
import type { Campaign } from '../../api/contract.js';
import { isolated } from '../../language/choose.rules.js';
import type { Language } from '../../language/load.js';
import { asDate } from '../../schedule/wall.rules.js';
import { shownAmount } from './amount.rules.js';
import type { Order } from './orders.js';
import type { AllGiven, GivenLine } from './thanks.rules.js';

interface ThanksProps {
  readonly order: Order;
  readonly given: AllGiven;
  readonly campaign: Campaign;
  /** Of the outlet, which need not be that of the desk. */
  readonly language: Language;
}

/**
 * One sheet of A4: what an outlet gave, when it was shown and what it was worth; what is still to come is said to be.
 * Nobody is named but the outlet.
 */
export function Thanks({ order, given: { begun, toCome }, campaign, language }: ThanksProps) {
  const { t, locale, dir } = language;
  const { outlet, placedOn, currency, net, reference } = order;
  const title = textIn(campaign.titles, locale);
  const name = textIn(outlet.names, locale);
  const amount = (value: number) => shownAmount(locale, { amount: value, currency });
  const day = (one: string) => formatDate(asDate(one), locale, 'UTC');
  const names = { campaign: isolated(title), outlet: isolated(name) };
  return (
    <article className="certificate thanks" lang={locale} dir={dir}>
      <header>
        <h2>{title}</h2>
        <p>{formatDate(new Date(), locale, campaign.timeZone)}</p>
      </header>
      <p>
        <b>
          <bdi>{name}</bdi>
        </b>
      </p>
      {reference && <p>{t('deskthanks:reference', { reference: isolated(reference) })}</p>}
      <p>
        <b>{t('deskthanks:subject', { number: formatNumber(order.number, locale) })}</b>
      </p>
      <p>{t('deskthanks:greeting')}</p>
      {begun.length > 0 && (
        <>
          <p>{t('deskthanks:thanks', names)}</p>
          <Given lines={begun} {...{ currency, language }} />
        </>
      )}
      {toCome.length > 0 && (
        <>
          <p>{begun.length > 0 ? t('deskthanks:besides') : t('deskthanks:toCome', names)}</p>
          <Given lines={toCome} {...{ currency, language }} />
        </>
      )}
      {placedOn && <p>{t('deskthanks:valued', { day: day(placedOn) })}</p>}
      {net > 0 && <p>{t('deskthanks:paid', { amount: amount(net) })}</p>}
      <p>{t('deskthanks:closing')}</p>
      <p className="certificate-signature">{t('deskthanks:signature')}</p>
    </article>
  );
}

interface GivenProps extends Pick<ThanksProps, 'language'>, Pick<Order, 'currency'> {
  readonly lines: readonly GivenLine[];
}

/** With what it comes to. */
function Given({ lines, currency, language: { t, locale } }: GivenProps) {
  const amount = (value: number) => shownAmount(locale, { amount: value, currency });
  const day = (one: string) => isolated(formatDate(asDate(one), locale, 'UTC'));
  return (
    <>
      <table>
        <thead>
          <tr>
            {(['where', 'when', 'value'] as const).map((column) => (
              <th scope="col" key={column}>
                {t(`deskthanks:${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, from, until, isAgreed, inKind, ...line }) => (
            <tr key={id}>
              <th scope="row">{whatOf(line, locale)}</th>
              <td>
                {isAgreed
                  ? t('deskmediaorders:flight', { from: day(from), until: day(until) })
                  : t('deskthanks:notAgreed')}
              </td>
              <td>{amount(inKind)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <b>
          {t('deskthanks:together')} {amount(lines.reduce((sum, { inKind }) => sum + inKind, 0))}
        </b>
      </p>
    </>
  );
}

function whatOf({ site, format }: Pick<GivenLine, 'site' | 'format'>, locale: string): string {
  const name = site && textIn(site.names, locale);
  return [site && isolated(site.code), name && isolated(name), format && isolated(format)]
    .filter(Boolean)
    .join(' · ');
}
