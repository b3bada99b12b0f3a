import { formatNumber, locales, type Locale, type Translate } from '@blueheart/i18n';
import type { BusOverview } from '@blueheart/messaging';
import { Layout, type Assets } from '@blueheart/pages';

export interface BoardProps {
  readonly locale: Locale;
  readonly t: Translate;
  readonly assets: Assets;
  readonly overview: BusOverview;
  readonly now: Date;
}

/** Numbers that are not zero in a quiet system are what to look at. */
export function BoardPage({ locale, t, assets, overview, now }: BoardProps) {
  const number = (value: number) => formatNumber(value, locale);
  const { bus } = overview;
  const lines: [key: string, count: number, oldest?: number][] = [
    ['unshipped', bus.unshipped, bus.oldestUnshipped],
    ['unreceived', bus.unreceived, bus.oldestUnreceived],
    ['failing', bus.failing],
    ['parked', bus.parked],
    ['deadLetters', bus.deadLetters],
  ];
  return (
    <Layout
      locale={locale}
      t={t}
      assets={assets}
      title={t('operations:title')}
      sheets={['board.css']}
      languages={locales.map((one) => ({ locale: one, href: `?lang=${one}` }))}
    >
      <h1>{t('operations:title')}</h1>
      <p>{t('operations:lead', { place: overview.place })}</p>
      <table>
        <caption>{t('operations:bus')}</caption>
        <tbody>
          {lines.map(([key, count, oldest]) => (
            <tr key={key} class={count ? 'more-than-none' : undefined}>
              <th scope="row">{t(`operations:lines.${key}`)}</th>
              <td>{number(count)}</td>
              <td>{oldest ? t('operations:oldest', { seconds: Math.round(oldest) }) : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {overview.silent.map(({ hearer }) => (
        <p key={hearer} class="more-than-none">
          {t('operations:nothingReceived', { service: hearer })}
        </p>
      ))}
      <Queues t={t} number={number} queues={overview.queues} />
      <DeadLetters t={t} number={number} letters={overview.deadLetters} now={now} />
    </Layout>
  );
}

interface Part {
  readonly t: Translate;
  readonly number: (value: number) => string;
}

function Queues({ t, number, queues }: Part & Pick<BusOverview, 'queues'>) {
  return (
    <table>
      <caption>{t('operations:queues')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('operations:service')}</th>
          <th scope="col">{t('operations:waiting')}</th>
          <th scope="col">{t('operations:active')}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ hearer, waiting, active }) => (
          <tr key={hearer}>
            <th scope="row" lang="en" dir="ltr">
              {hearer}
            </th>
            <td>{waiting === undefined ? t('operations:silent') : number(waiting)}</td>
            <td>{active === undefined ? t('operations:silent') : number(active)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DeadLetters({
  t,
  number,
  letters,
  now,
}: Part & { letters: BusOverview['deadLetters']; now: Date }) {
  if (!letters.length) return <p>{t('operations:noDeadLetters')}</p>;
  return (
    <>
      <table>
        <caption>{t('operations:lines.deadLetters')}</caption>
        <thead>
          <tr>
            {['number', 'service', 'event', 'attempts', 'minutes', 'reason'].map((key) => (
              <th key={key} scope="col">
                {t(`operations:${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {letters.map(({ id, hearer, type, version, attempts, diedAt, error }) => (
            <tr key={id}>
              <td>{id}</td>
              <td lang="en">{hearer}</td>
              <td lang="en">{`${type} v${version}`}</td>
              <td>{number(attempts)}</td>
              <td>{number(Math.floor((now.getTime() - diedAt.getTime()) / 60_000))}</td>
              <td lang="en" dir="ltr">
                {error}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('operations:replay')}</p>
      <pre dir="ltr">npm run cli -- dead-letters replay --all</pre>
    </>
  );
}
