import type { ComponentChildren } from 'preact';
import { directionOf } from '@blueheart/i18n';
import type { Locale, Translate } from '@blueheart/i18n';
import type { Assets } from './assets.js';
import { CardTags, type Card } from './card.js';
import { HeartMark } from './components/heart.js';
import { LanguageSwitch } from './components/language-switch.js';
import { ExitNotes, ExitStatus, QuickExit } from './components/quick-exit.js';

export interface LayoutProps {
  locale: Locale;
  t: Translate;
  assets: Assets;
  /** The document's title: neutral, since it stays in the history of a phone that others may read. */
  title: string;
  /** For search engines. Without it the page asks not to be indexed. */
  description?: string | undefined;
  /** This same page in each language it exists in. */
  languages: readonly { locale: Locale; href: string }[];
  /** Where this site is found, `https://…`, for search engines: with a description, they are told this page's one address. */
  origin?: string | undefined;
  /** The campaign's name and its first page. */
  home?: { name: string; href: string } | undefined;
  help?: string | undefined;
  privacy?: string | undefined;
  /** Where the quick exit leads: an unsuspicious site, an absolute address. */
  exit?: string | undefined;
  /** How a link to this page looks where it is shared. Only for pages that may be shared. */
  card?: Card | undefined;
  /** Style sheets of this page alone, by the names of their assets. */
  sheets?: readonly string[] | undefined;
  /**
   * Take `?t=` out of the address bar: a link with a token must not lie around in a history. `but-keep` where the page is
   * to be read anew or come back to in the same tab, and is nobody's secret.
   */
  forgetToken?: boolean | 'but-keep';
  children: ComponentChildren;
}

/** What every public page shares: head, skip link, quick exit, help, languages, main landmark, footer. */
export function Layout(props: LayoutProps) {
  const { locale, t, home, help, exit } = props;
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <Head {...props} />
      <body
        data-forget-token={
          props.forgetToken ? (props.forgetToken === true ? '' : props.forgetToken) : undefined
        }
        class={exit ? 'has-exit' : undefined}
      >
        <a class="skip" href="#main">
          {t('common:skip')}
        </a>
        <header class="top">
          <div class="top-row">
            {home && (
              <a class="brand" href={home.href}>
                <HeartMark />
                <bdi>{home.name}</bdi>
              </a>
            )}
            <LanguageSwitch t={t} current={locale} languages={props.languages} />
            {(help || exit) && (
              <div class="reach">
                {help && (
                  <a class="help" href={help}>
                    {t('common:help')}
                  </a>
                )}
                {exit && <QuickExit t={t} href={exit} />}
              </div>
            )}
          </div>
        </header>
        <main id="main" tabindex={-1}>
          {props.children}
        </main>
        <Footer {...props} />
        {exit && <ExitStatus t={t} />}
      </body>
    </html>
  );
}

function Head({ assets, title, description, card, sheets = [], ...page }: LayoutProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      {description ? (
        <meta name="description" content={description} />
      ) : (
        <meta name="robots" content="noindex" />
      )}
      <meta name="referrer" content="no-referrer" />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content="#0d1823" media="(prefers-color-scheme: dark)" />
      <meta name="format-detection" content="telephone=no" />
      <link rel="stylesheet" href={assets.path('site.css')} />
      {sheets.map((sheet) => (
        <link key={sheet} rel="stylesheet" href={assets.path(sheet)} />
      ))}
      <link rel="icon" type="image/svg+xml" href={assets.path('icon.svg')} />
      {description && <Addresses {...page} />}
      {card && <CardTags locale={page.locale} card={card} />}
      <script defer src={assets.path('site.js')} />
    </head>
  );
}

/** Each page has one address in each language, whatever its query says: how somebody came is nothing to a search engine. */
function Addresses({
  locale,
  origin,
  languages,
}: Pick<LayoutProps, 'locale' | 'origin' | 'languages'>) {
  const address = (href: string) => `${origin}${href.split('?')[0]}`;
  const here = languages.find((one) => one.locale === locale);
  if (!origin || !here) return null;
  return (
    <>
      <link rel="canonical" href={address(here.href)} />
      {languages.map((one) => (
        <link key={one.locale} rel="alternate" hreflang={one.locale} href={address(one.href)} />
      ))}
    </>
  );
}

function Footer({ t, help, privacy, exit }: LayoutProps) {
  return (
    <footer class="foot">
      <div class="foot-row">
        <ul class="foot-links">
          {help && (
            <li>
              <a href={help}>{t('common:help')}</a>
            </li>
          )}
          {privacy && (
            <li>
              <a href={privacy}>{t('common:privacy')}</a>
            </li>
          )}
        </ul>
        {exit && <ExitNotes t={t} />}
      </div>
    </footer>
  );
}
