import type { Locale } from '@blueheart/i18n';

/** How a link to a page looks in a message or a network. */
export interface Card {
  /** Absolute address of the page itself. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  /** The picture, if there is one that says what the campaign says today. */
  readonly picture?:
    | {
        /** Absolute: whoever shows the link asks from elsewhere. */
        readonly address: string;
        /** Pixels. */
        readonly width: number;
        readonly height: number;
        /** What it shows, for who does not see it. */
        readonly alt: string;
      }
    | undefined;
}

/** As Facebook names them; the others follow its list. */
const territories: Record<Locale, string> = { ar: 'ar_AR', fr: 'fr_FR', en: 'en_GB' };

/** The Open Graph protocol's tags (ogp.me), and the one of X that chooses the large picture. */
export function CardTags({ locale, card }: { locale: Locale; card: Card }) {
  const { page, title, description, picture } = card;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:url" content={page} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={territories[locale]} />
      {picture && (
        <>
          <meta property="og:image" content={picture.address} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(picture.width)} />
          <meta property="og:image:height" content={String(picture.height)} />
          <meta property="og:image:alt" content={picture.alt} />
        </>
      )}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </>
  );
}
