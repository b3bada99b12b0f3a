import type { Locale } from '@blueheart/i18n';
import {
  Button,
  ErrorSummary,
  Field,
  Heart,
  Layout,
  Split,
  errorOf,
  type FieldMessage,
} from '@blueheart/pages';
import type { Linked } from './linked.js';
import { Facts, clockOf, dayOf, type ProposalView, type SpanView } from './answer.facts.js';

/** What a page has that its link opens. */
interface Opened {
  readonly token: string;
  readonly proposal: ProposalView;
}

export type AnswerState =
  | (Opened & {
      readonly state: 'ready' | 'taken';
      readonly errors?: readonly FieldMessage[];
      readonly values?: Readonly<Partial<Record<string, string>>>;
    })
  | (Opened & { readonly state: 'sure'; readonly answer: 'accepted' | 'declined' })
  | (Opened & { readonly state: 'accepted' | 'declined' | 'agreed' | 'answered' })
  | (Opened & { readonly state: 'suggested'; readonly suggestions: readonly SpanView[] })
  | { readonly state: 'changed' | 'cancelled' | 'expired' | 'lapsed' | 'unknown' };

export type AnswerPageProps = AnswerState & Linked;

const levels: Partial<Record<AnswerState['state'], number>> = {
  ready: 0.5,
  taken: 0.5,
  sure: 0.5,
  accepted: 1,
  agreed: 1,
};

/** The venue answers without an account. Opening shows and changes nothing; only a button does. */
export function AnswerPage(props: AnswerPageProps) {
  const { t, locale, campaign, state } = props;
  const asks = state === 'ready' || state === 'taken';
  const said = state === 'sure' ? `sure.${props.answer}` : state;
  const errors = (asks && props.errors) || [];
  const title = `${t('venue:document')} · ${campaign.title}`;
  const address = (other: Locale) =>
    `/${other}/${encodeURIComponent(campaign.slug)}/answer${'token' in props ? `?t=${encodeURIComponent(props.token)}` : ''}`;
  return (
    <Layout
      {...props}
      title={errors.length ? t('common:errors.document', { title }) : title}
      languages={campaign.locales.map((other) => ({ locale: other, href: address(other) }))}
      home={{ name: campaign.title, href: `/${locale}/${encodeURIComponent(campaign.slug)}` }}
      exit={campaign.exit}
      sheets={['answer.css']}
      forgetToken="but-keep"
    >
      <Split aside={<Heart level={levels[state] ?? 0.2} rising={state === 'accepted'} />}>
        {errors.length > 0 && <ErrorSummary t={t} errors={errors} />}
        <h1>{t(`venue:${said}.title`)}</h1>
        <p class="lead">{t(`venue:${said}.lead`)}</p>
        {'proposal' in props && <Facts {...props} />}
        {asks && <Answers {...props} errors={errors} />}
        {state === 'sure' && <Sure {...props} />}
      </Split>
    </Layout>
  );
}

/** Asked once more: what is pressed here cannot be taken back by the link. */
function Sure({
  t,
  locale,
  campaign,
  token,
  answer,
}: AnswerPageProps & Extract<AnswerState, { answer: string }>) {
  const action = `/${locale}/${encodeURIComponent(campaign.slug)}/answer`;
  return (
    <form method="post" action={action} data-once>
      <input type="hidden" name="t" value={token} />
      <div class="button-row">
        <Button name="answer" value={answer} busy={t('common:sending')}>
          {t(`venue:sure.${answer}.do`)}
        </Button>
      </div>
      <p>
        <a href={`${action}?t=${encodeURIComponent(token)}`}>{t('venue:sure.back')}</a>
      </p>
    </form>
  );
}

function Answers({
  t,
  locale,
  campaign,
  token,
  proposal,
  errors = [],
  values = {},
}: AnswerPageProps & Extract<AnswerState, { state: 'ready' | 'taken' }>) {
  const action = `/${locale}/${encodeURIComponent(campaign.slug)}/answer`;
  const isOpen = errors.length > 0;
  return (
    <>
      <form method="get" action={action}>
        <input type="hidden" name="t" value={token} />
        <div class="button-row">
          <Button name="show" value="accepted">
            {t('venue:accept')}
          </Button>
          <Button name="show" value="declined" tone="quiet">
            {t('venue:decline')}
          </Button>
        </div>
        <p class="fine">
          {t('venue:held', {
            day: dayOf(proposal.holdsUntil, locale),
            time: clockOf(proposal.holdsUntil, locale),
          })}
        </p>
      </form>
      <details class="card" open={isOpen}>
        <summary>{t('venue:suggest.title')}</summary>
        <form method="post" action={action} novalidate data-once>
          <input type="hidden" name="t" value={token} />
          <input type="hidden" name="answer" value="suggested" />
          <p class="hint">{t('venue:suggest.lead')}</p>
          {[1, 2].map((n) => (
            <fieldset class="times" key={n}>
              <legend>{t(n === 1 ? 'venue:suggest.first' : 'venue:suggest.second')}</legend>
              {(['day', 'from', 'until'] as const).map((part) => (
                <Field
                  key={part}
                  name={`${part}${n}`}
                  label={t(`venue:suggest.${part}`)}
                  value={values[`${part}${n}`]}
                  error={errorOf(errors, `${part}${n}`)}
                  input={{ type: part === 'day' ? 'date' : 'time', dir: 'ltr' }}
                />
              ))}
            </fieldset>
          ))}
          <Field
            name="remark"
            label={t('venue:suggest.remark')}
            hint={t('venue:suggest.remarkHint')}
            value={values['remark']}
            error={errorOf(errors, 'remark')}
            input={{ dir: 'auto', maxLength: 300 }}
          />
          <Button busy={t('common:sending')}>{t('venue:suggest.send')}</Button>
        </form>
      </details>
    </>
  );
}
