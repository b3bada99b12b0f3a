import { addressOf } from '@blueheart/contracts';
import type { ComponentChildren } from 'preact';
import { Layout, type Card } from '@blueheart/pages';
import type { LooseProps } from './views.js';

export interface FrameProps extends LooseProps {
  title: string;
  description?: string | undefined;
  /** What follows `/{locale}/{slug}` in this page's address, its query included. */
  path: string;
  forgetToken?: boolean;
  /** Only for pages that may be shared. */
  card?: Card | undefined;
  /** Style sheets of this page alone. */
  sheets?: readonly string[];
  children: ComponentChildren;
}

/** The layout with a campaign's addresses filled in. */
export function Frame({ campaign, path, children, ...rest }: FrameProps) {
  const { locale, source } = rest;
  if (!campaign) {
    return (
      <Layout {...rest} languages={[]}>
        {children}
      </Layout>
    );
  }
  return (
    <Layout
      {...rest}
      languages={campaign.locales.map((other) => ({
        locale: other,
        href: addressOf(other, campaign.slug, path, source),
      }))}
      origin={campaign.origin}
      home={{ name: campaign.title, href: addressOf(locale, campaign.slug, '', source) }}
      help={addressOf(locale, campaign.slug, '/help', source)}
      privacy={addressOf(locale, campaign.slug, '/privacy', source)}
      exit={campaign.exit}
    >
      {children}
    </Layout>
  );
}

/** A page's title in the browser: what it is for, then the campaign's neutral name. */
export function titleOf(page: string, campaign?: { title: string }): string {
  return campaign ? `${page} · ${campaign.title}` : page;
}
