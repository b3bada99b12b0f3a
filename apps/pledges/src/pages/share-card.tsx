import { directionOf } from '@blueheart/i18n';
import { HeartInWater } from './heart-in-water.js';
import type { ShareCardProps } from './views.files.js';

/** Characters up to which a headline is set in this size; beyond the last it is small. */
const sizes: readonly (readonly [upTo: number, size: string])[] = [
  [36, 'large'],
  [60, 'middle'],
];

/**
 * The picture of a shared link, 1200 × 630 pixels. A document for `npm run rollout-files` to photograph; nobody is
 * ever served it.
 */
export function ShareCard({ locale, assets, title, headline, colours }: ShareCardProps) {
  const size = sizes.find(([upTo]) => headline.length <= upTo)?.[1] ?? 'small';
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charset="utf-8" />
        <title>{headline}</title>
        <link rel="stylesheet" href={assets.path('site.css')} />
        <link rel="stylesheet" href={assets.path('share-card.css')} />
      </head>
      <body>
        <div class="share-card">
          <HeartInWater
            width={1200}
            height={630}
            heart={{ x: 640, y: 64, scale: 4 }}
            surface={334}
            colours={colours}
          />
          <div class="share-words">
            <h1 class={size}>{headline}</h1>
            <p>{title}</p>
          </div>
        </div>
      </body>
    </html>
  );
}
