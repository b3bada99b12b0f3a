import { useLanguage } from '../../language/language.js';
import { asDate } from '../../schedule/wall.rules.js';
import type { Stock } from '../stock.js';
import { useStockWords } from '../words.js';
import { Code } from './code.js';
import type { Waybill } from './papers.js';

interface SheetProps {
  readonly waybill: Waybill;
  readonly stock: Stock;
  readonly campaign: string;
}

/** A4: from where to where, of which lots how many, and where whoever unpacks writes what arrived. */
export function WaybillSheet({ waybill, stock, campaign }: SheetProps) {
  const { t, number, date, locale, dir } = useLanguage();
  const words = useStockWords(stock);
  const { from, to, day, expectedOn, lines, link } = waybill;
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const onDay = (one: string) => date(asDate(one).toISOString(), 'UTC');
  const facts = [
    ['from', words.place(from), from.address],
    ['to', words.place(to), to.address],
    ['day', onDay(day), ''],
    ['expected', expectedOn && onDay(expectedOn), ''],
  ] as const;
  return (
    <article className="certificate waybill" lang={locale} dir={dir}>
      <header>
        <h2>{t('deskpapers:waybill.number', { n: waybill.number })}</h2>
        <p>
          <bdi>{campaign}</bdi>
        </p>
      </header>
      <div className="waybill-head">
        <dl className="certificate-facts">
          {facts.map(
            ([name, value, address]) =>
              value && (
                <div key={name}>
                  <dt>{t(`deskpapers:waybill.${name}`)}</dt>
                  <dd>
                    <b>
                      <bdi>{value}</bdi>
                    </b>
                    {address && (
                      <span className="waybill-address">
                        <bdi>{address}</bdi>
                      </span>
                    )}
                  </dd>
                </div>
              ),
          )}
        </dl>
        <figure className="waybill-code">
          <Code address={link} />
          <figcaption>{t('deskpapers:waybill.scan')}</figcaption>
        </figure>
      </div>
      <Lines lines={lines} words={words} />
      <p>
        <b>{t('deskpapers:waybill.together', { count: pieces, n: number(pieces) })}</b>
      </p>
      <p className="waybill-signatures">
        {(['handedOver', 'driver', 'takenIn'] as const).map((who) => (
          <span key={who}>{t(`deskpapers:waybill.${who}`)}</span>
        ))}
      </p>
    </article>
  );
}

const toFill = ['received', 'damaged', 'lost'] as const;

function Lines({
  lines,
  words,
}: Pick<Waybill, 'lines'> & { words: ReturnType<typeof useStockWords> }) {
  const { t, number } = useLanguage();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('deskstock:item')}</th>
          <th scope="col">{t('deskpapers:waybill.sent')}</th>
          {toFill.map((what) => (
            <th scope="col" key={what}>
              {t(`deskstock:transfer.fields.${what}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line, at) => (
          <tr key={at}>
            <th scope="row">
              {words.sku(line)}
              {line.lots.map(({ label, quantity }) => (
                <span className="waybill-lot" key={label}>
                  {t('deskpapers:waybill.ofLot', {
                    lot: words.lots([{ ...line, label }]),
                    n: number(quantity),
                  })}
                </span>
              ))}
            </th>
            <td>
              <b>{number(line.quantity)}</b>
            </td>
            {toFill.map((what) => (
              <td key={what} className="waybill-blank" />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
