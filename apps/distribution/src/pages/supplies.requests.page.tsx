import { formatDate, formatNumber } from '@blueheart/i18n';
import { Button, ButtonLink, errorOf, Field } from '@blueheart/pages';
import { actionOf, addressOf, lineField, nameField, plain } from './supplies.address.js';
import { Hidden } from './supplies.hidden.js';
import type { OpenProps, RequestView } from './supplies.views.js';

type Props = OpenProps & { readonly request: RequestView };

/** What was asked for and what became of it, the newest first. */
export function Requests(props: OpenProps) {
  const { t, requests } = props;
  if (!requests.length) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('supplies:requests')}</h2>
      {requests.map((request) => (
        <Request key={request.id} {...props} request={request} />
      ))}
    </section>
  );
}

function Request(props: Props) {
  const { t, locale, timeZone, request } = props;
  const { number, askedAt, standing, reason } = request;
  return (
    <article class="card supplies-request" aria-labelledby={`request-${number}`}>
      <h3 id={`request-${number}`}>
        {t('supplies:request', { n: formatNumber(number, locale) })}
        <span class="fine">{formatDate(new Date(askedAt), locale, timeZone)}</span>
      </h3>
      <p class="supplies-standing">{t(`supplies:standing.${standing}`)}</p>
      {reason && (
        <p>
          {t('supplies:reason')} <q dir="auto">{reason}</q>
        </p>
      )}
      <ul class="supplies-lines">
        {request.lines.map((line) => (
          <Line key={line.field} {...props} line={line} />
        ))}
      </ul>
      <Facts {...props} />
      {standing === 'asked' && <Undecided {...props} />}
      {request.deliveries.map((delivery) => (
        <Sign key={delivery.id} {...props} delivery={delivery} />
      ))}
    </article>
  );
}

/** By when, what for and where to, as far as that was said. */
function Facts({ t, locale, request }: Props) {
  const { neededBy, purpose, destination } = request;
  const facts = [
    [t('supplies:by'), neededBy && formatDate(new Date(neededBy), locale, 'UTC')],
    [t('supplies:purpose'), purpose],
    [t('supplies:destination'), destination],
  ].filter(([, value]) => value);
  if (!facts.length) return null;
  return (
    <dl class="facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Line({ t, locale, line }: Props & { readonly line: RequestView['lines'][number] }) {
  const n = (pieces: number) => formatNumber(pieces, locale);
  const { name, asked, approved, onItsWay, received } = line;
  return (
    <li>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      <span>
        {[
          t('supplies:line.asked', { n: n(asked) }),
          approved !== null && t('supplies:line.approved', { n: n(approved) }),
          onItsWay > 0 && t('supplies:line.onItsWay', { n: n(onItsWay) }),
          received > 0 && t('supplies:line.received', { n: n(received) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
}

/** What nobody has answered can be asked for otherwise, or not at all. */
function Undecided(props: Props) {
  const { t, locale, request } = props;
  return (
    <form method="post" action={actionOf(props)} data-once class="button-row">
      <Hidden {...props} act="take-back" about={request.id} />
      <ButtonLink href={addressOf(props, locale, request.id)} tone="quiet">
        {t('supplies:change.open')}
      </ButtonLink>
      <Button tone="quiet" busy={t('common:sending')}>
        {t('supplies:takeBack')}
      </Button>
    </form>
  );
}

/** What arrived is told piece by piece, and signed for with a name. */
function Sign(props: Props & { readonly delivery: RequestView['deliveries'][number] }) {
  const { t, locale, timeZone, typed, delivery } = props;
  const mine = typed?.form === delivery.id ? typed : undefined;
  const errors = mine?.errors ?? [];
  const day = formatDate(new Date(delivery.sentAt), locale, timeZone);
  return (
    <form method="post" action={actionOf(props)} novalidate data-once class="supplies-sign">
      <h4>{t('supplies:sign.title', { day })}</h4>
      <p class="hint">{t('supplies:sign.lead')}</p>
      <Hidden {...props} act="sign" about={delivery.id} />
      {delivery.lines.map(({ line, name, onItsWay }) => (
        <Field
          key={line}
          name={lineField(delivery.id, line)}
          label={name}
          hint={t('supplies:sign.sent', { n: formatNumber(onItsWay, locale) })}
          value={mine ? mine.values[lineField(delivery.id, line)] : plain(onItsWay, locale)}
          error={errorOf(errors, lineField(delivery.id, line))}
          input={{ inputMode: 'numeric', autocomplete: 'off', maxLength: 12 }}
        />
      ))}
      <Field
        name={nameField(delivery.id)}
        label={t('supplies:sign.name')}
        hint={t('supplies:sign.nameHint')}
        value={mine?.values[nameField(delivery.id)]}
        error={errorOf(errors, nameField(delivery.id))}
        input={{ dir: 'auto', autocomplete: 'name', maxLength: 120, required: true }}
      />
      <Button busy={t('common:sending')}>{t('supplies:sign.send')}</Button>
    </form>
  );
}
