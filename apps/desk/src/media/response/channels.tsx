import { useLanguage } from '../../language/language.js';
import type { ChannelSum, Response } from './response.js';
import type { ResponseWords } from './words.js';

interface ChannelsProps {
  readonly response: Response;
  readonly words: ResponseWords;
}

/** Each channel as a whole; with those who came by no link they are everybody. */
export function Channels({ response, words }: ChannelsProps) {
  const { t, number } = useLanguage();
  const { channels, without, people, currency } = response;
  return (
    <section aria-labelledby="response-channels">
      <h2 id="response-channels" className="small-title">
        {t('deskresponse:channels')}
      </h2>
      <div className="response-table">
        <table>
          <thead>
            <tr>
              {(['channel', 'people', 'costs', 'perPledge'] as const).map((name) => (
                <th scope="col" key={name}>
                  {t(`deskresponse:sums.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {channels.map((channel) => (
              <tr key={channel.code}>
                <th scope="row">{words.channel(channel.code)}</th>
                <td>{number(channel.people)}</td>
                <td data-name={t('deskresponse:sums.costs')}>
                  <Costs channel={channel} words={words} />
                </td>
                <td data-name={t('deskresponse:sums.perPledge')}>
                  <PerPledge channel={channel} currency={currency} words={words} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('deskresponse:withoutLink')}</th>
              <td>{number(without.people)}</td>
              <td />
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      <p>
        <b>{t('deskresponse:everybody', { count: people, n: number(people) })}</b>
      </p>
    </section>
  );
}

interface CellProps {
  readonly channel: ChannelSum;
  readonly words: ResponseWords;
}

/** In each currency as it is: nothing is added up. */
function Costs({ channel: { costs }, words }: CellProps) {
  return costs
    .filter(({ spent }) => spent > 0)
    .map(({ currency, spent }) => <div key={currency}>{words.amount(spent, currency)}</div>);
}

function PerPledge({
  channel: { reported },
  currency,
  words,
}: CellProps & { readonly currency: string }) {
  const { t } = useLanguage();
  const { perPledge, measured } = reported;
  if (perPledge) return words.amount(perPledge.amount, currency);
  return measured > 0 && <span className="fine">{t('deskresponse:sums.fewPerPledge')}</span>;
}
