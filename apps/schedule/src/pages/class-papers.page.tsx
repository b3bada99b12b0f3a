import { formatDate, formatNumber } from '@blueheart/i18n';
import { Layout, heartOutline } from '@blueheart/pages';
import type { ComponentChildren } from 'preact';
import type { PaperProps } from './class.views.js';

type Name = 'sheet' | 'certificate';

/** One sheet of A4 to be printed from the browser, also in black alone. */
function Paper({
  name,
  children,
  ...props
}: PaperProps & { name: Name; children: ComponentChildren }) {
  const { t, locale, campaign, token } = props;
  const base = (other: string) => `/${other}/${encodeURIComponent(campaign.slug)}`;
  const query = `?t=${encodeURIComponent(token)}`;
  return (
    <Layout
      {...props}
      title={`${t(`classes:${name}.title`)} · ${campaign.title}`}
      languages={campaign.locales.map((other) => ({
        locale: other,
        href: `${base(other)}/class/${name}${query}`,
      }))}
      home={{ name: campaign.title, href: base(locale) }}
      exit={campaign.exit}
      sheets={['class-paper.css']}
      forgetToken
    >
      <p class="paper-way">
        <a href={`${base(locale)}/class${query}`}>{t('classes:back')}</a>
        <span>{t('classes:print')}</span>
      </p>
      {children}
    </Layout>
  );
}

function Mark() {
  return (
    <svg class="paper-mark" viewBox="0 0 132 120" aria-hidden="true">
      <path d={heartOutline} />
    </svg>
  );
}

/** That so many of a class took part: once a coordinator has checked it. */
export function CertificatePage(props: PaperProps) {
  const { t, locale, campaign, class: one } = props;
  const { tookPart, name, grade, school } = one;
  const count = tookPart ?? 0;
  return (
    <Paper {...props} name="certificate">
      <article class="paper paper-certificate">
        <Mark />
        <p class="paper-campaign">
          <bdi>{campaign.title}</bdi>
        </p>
        <h1>{t('classes:certificate.title')}</h1>
        <p class="paper-class">
          <bdi>{t('classes:facts.named', { name, grade })}</bdi>
        </p>
        <p class="paper-school">
          <bdi>{school}</bdi>
        </p>
        <p class="paper-words">
          {t('classes:certificate.words', { count, n: formatNumber(count, locale) })}
        </p>
        <p class="paper-day">{dateOf(props)}</p>
        <div class="paper-signatures">
          <p>{t('classes:certificate.teacher')}</p>
          <p>{t('classes:certificate.campaign')}</p>
        </div>
      </article>
    </Paper>
  );
}

/** Boxes to tick, as many as there are pupils, and nowhere a name. */
export function SheetPage(props: PaperProps) {
  const { t, locale, campaign, class: one } = props;
  const { name, grade, school, enrolled } = one;
  return (
    <Paper {...props} name="sheet">
      <article class="paper">
        <p class="paper-campaign">
          <Mark />
          <bdi>{campaign.title}</bdi>
        </p>
        <h1>{t('classes:sheet.title')}</h1>
        <p class="paper-class">
          <bdi>
            {t('classes:sheet.line', { school, class: t('classes:facts.named', { name, grade }) })}
          </bdi>
        </p>
        <p class="paper-day">{dateOf(props)}</p>
        <p class="paper-words">{t('classes:sheet.how')}</p>
        <ol class="paper-boxes">
          {Array.from({ length: enrolled }, (_, index) => (
            <li key={index}>
              <i>{formatNumber(index + 1, locale)}</i>
            </li>
          ))}
        </ol>
        <p class="paper-total">{t('classes:sheet.total')}</p>
        <p class="paper-words">{t('classes:sheet.after')}</p>
      </article>
    </Paper>
  );
}

/** The day of a time on the wall: no zone is between it and its reader. */
function dateOf({ class: { day }, locale }: PaperProps): string {
  return formatDate(new Date(`${day}Z`), locale, 'UTC');
}
