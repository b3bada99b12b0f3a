import { ErrorSummary, Layout } from '@blueheart/pages';
import { addressOf } from './supplies.address.js';
import { mistakesOf } from './supplies.mistakes.js';
import { AskForm } from './supplies.form.page.js';
import { Requests } from './supplies.requests.page.js';
import type { OpenProps, SuppliesPageProps } from './supplies.views.js';

/** A partner or school asks for supplies, sees what became of it and signs for what arrived; without an account. */
export function SuppliesPage(props: SuppliesPageProps) {
  const { t, locale, campaign } = props;
  const errors = props.state === 'open' ? mistakesOf(props) : [];
  const title = [t('supplies:document'), campaign.title].filter(Boolean).join(' · ');
  const bare = (other: string) => `/${other}/${encodeURIComponent(campaign.slug)}/supplies`;
  return (
    <Layout
      {...props}
      title={errors.length ? t('common:errors.document', { title }) : title}
      languages={campaign.locales.map((other) => ({
        locale: other,
        href: props.state === 'open' ? addressOf(props, other, props.changing?.id) : bare(other),
      }))}
      home={
        campaign.title
          ? { name: campaign.title, href: `/${locale}/${encodeURIComponent(campaign.slug)}` }
          : undefined
      }
      exit={campaign.exit}
      sheets={['answer.css', 'supplies.css']}
      forgetToken
    >
      <div class="supplies">
        {errors.length > 0 && <ErrorSummary t={t} errors={errors} />}
        {props.state === 'open' ? <Open {...props} /> : <Unknown {...props} />}
      </div>
    </Layout>
  );
}

function Unknown({ t }: SuppliesPageProps) {
  return (
    <>
      <h1>{t('supplies:unknown.title')}</h1>
      <p class="lead">{t('supplies:unknown.lead')}</p>
    </>
  );
}

function Open(props: OpenProps) {
  const { t, partner, notice, minutes = 0, changing } = props;
  return (
    <>
      <h1>{t('supplies:title')}</h1>
      <p class="lead">
        <bdi>{partner}</bdi>
      </p>
      {notice && (
        <p class="card supplies-notice" role="status">
          {t(`supplies:notices.${notice}`, { count: minutes, n: minutes })}
        </p>
      )}
      {changing ? (
        <AskForm {...props} />
      ) : (
        <>
          <Requests {...props} />
          <AskForm {...props} />
        </>
      )}
    </>
  );
}
