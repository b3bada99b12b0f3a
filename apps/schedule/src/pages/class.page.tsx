import { formatNumber } from '@blueheart/i18n';
import {
  Button,
  ButtonLink,
  ErrorSummary,
  errorOf,
  Field,
  Heart,
  Layout,
  Split,
  Tick,
} from '@blueheart/pages';
import { dayOf } from './answer.facts.js';
import type { ClassPageProps, ClassPageState, PaperProps } from './class.views.js';

const levels: Partial<Record<ClassPageState['state'], number>> = { told: 0.8, counted: 1 };

/** A teacher tells how many of a class took part, without an account. Opening shows; only the button tells. */
export function ClassPage(props: ClassPageProps) {
  const { t, locale, campaign, state } = props;
  const errors = ('errors' in props && props.errors) || [];
  const title = `${t('classes:document')} · ${campaign.title}`;
  return (
    <Layout
      {...props}
      title={errors.length ? t('common:errors.document', { title }) : title}
      languages={campaign.locales.map((other) => ({
        locale: other,
        href: `/${other}/${encodeURIComponent(campaign.slug)}/class${'token' in props ? queryOf(props.token) : ''}`,
      }))}
      home={{ name: campaign.title, href: `/${locale}/${encodeURIComponent(campaign.slug)}` }}
      exit={campaign.exit}
      sheets={['answer.css']}
      forgetToken
    >
      <Split aside={<Heart level={levels[state] ?? 0.3} rising={state === 'counted'} />}>
        {errors.length > 0 && <ErrorSummary t={t} errors={errors} />}
        <h1>{t(`classes:${state}.title`)}</h1>
        <p class="lead">
          {t(`classes:${state}.lead`, {
            day: 'class' in props ? dayOf(props.class.day, locale) : '',
          })}
        </p>
        {'class' in props && <Facts {...props} />}
        {'class' in props && props.state === 'ready' && <Tell {...props} errors={errors} />}
        {'class' in props && <Papers {...props} />}
      </Split>
    </Layout>
  );
}

type Shown = Extract<ClassPageProps, { class: unknown }>;

const queryOf = (token: string) => `?t=${encodeURIComponent(token)}`;

function Tell({ t, locale, campaign, token, class: one, errors = [], values }: Shown) {
  const most = formatNumber(one.enrolled, locale);
  return (
    <form
      method="post"
      action={`/${locale}/${encodeURIComponent(campaign.slug)}/class`}
      novalidate
      data-once
    >
      <input type="hidden" name="t" value={token} />
      <Field
        name="people"
        label={t('classes:people')}
        hint={t('classes:peopleHint', { most })}
        value={values?.people}
        error={errorOf(errors, 'people')}
        input={{ inputMode: 'numeric', autocomplete: 'off', maxLength: 6, required: true }}
      />
      <Tick
        name="attested"
        label={t('classes:attest')}
        checked={values?.attested}
        error={errorOf(errors, 'attested')}
        required
      />
      <Button busy={t('common:sending')}>{t('classes:send')}</Button>
      <p class="fine">{t('classes:once')}</p>
    </form>
  );
}

/** What can be printed: the sheet beforehand, the certificate once it is counted. */
function Papers({ t, locale, campaign, token, state }: Shown) {
  if (state === 'told') return null;
  const paper = state === 'counted' ? 'certificate' : 'sheet';
  const address = `/${locale}/${encodeURIComponent(campaign.slug)}/class/${paper}${queryOf(token)}`;
  return (
    <div class="button-row">
      <ButtonLink href={address} tone={state === 'counted' ? 'main' : 'quiet'}>
        {t(`classes:${paper}.open`)}
      </ButtonLink>
    </div>
  );
}

/** The class and its day, as a list of facts. */
function Facts({ t, locale, class: one }: Pick<PaperProps, 't' | 'locale' | 'class'>) {
  const { school, title, name, grade, day, enrolled, tookPart } = one;
  const rows: [string, string][] = [
    [t('classes:facts.event'), title],
    [t('classes:facts.school'), school],
    [t('classes:facts.class'), t('classes:facts.named', { name, grade })],
    [t('classes:facts.day'), dayOf(day, locale)],
    [t('classes:facts.enrolled'), formatNumber(enrolled, locale)],
    [t('classes:facts.tookPart'), tookPart === null ? '' : formatNumber(tookPart, locale)],
  ];
  return (
    <dl class="facts card">
      {rows.map(
        ([term, value]) =>
          value && (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
