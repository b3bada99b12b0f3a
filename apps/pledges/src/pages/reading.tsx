import { addressOf } from '@blueheart/contracts';
import type { ComponentChildren } from 'preact';
import { ButtonLink, Pictogram } from '@blueheart/pages';
import type { PictogramName } from '@blueheart/pages';
import { Frame, titleOf } from './frame.js';
import { Learn, readingPath } from './learn.js';
import type { PageProps, ReadingKey, SectionView } from './views.js';

interface ReadingPageProps extends PageProps {
  page: ReadingKey;
  description: string;
  isPlain?: boolean;
  children: ComponentChildren;
}

/** A page to read, the other ones beside it. Its title in the browser says no more than "Information". */
export function ReadingPage({ children, isPlain = false, ...props }: ReadingPageProps) {
  const { locale, t, campaign, source, page } = props;
  return (
    <Frame
      {...props}
      title={titleOf(t('pledges:information.document'), campaign)}
      path={readingPath(page, isPlain)}
    >
      <div class="reading-page">
        <article class={isPlain ? 'reading reading-plain' : 'reading'}>{children}</article>
        <div class="siblings">
          <Learn
            locale={locale}
            t={t}
            slug={campaign.slug}
            source={source}
            title={t('pledges:learn.title')}
            current={page}
            plain={isPlain}
          />
          <div class="button-row">
            <ButtonLink href={addressOf(locale, campaign.slug, '', source)}>
              {t('pledges:information.sign')}
            </ButtonLink>
          </div>
        </div>
      </div>
    </Frame>
  );
}

export function Section({ heading, pictogram, paragraphs, list }: SectionView) {
  return (
    <section>
      {heading && <Heading pictogram={pictogram}>{heading}</Heading>}
      <Paragraphs paragraphs={paragraphs} list={list} />
    </section>
  );
}

/** What stands under a heading. */
export function Paragraphs({ paragraphs, list }: Pick<SectionView, 'paragraphs' | 'list'>) {
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {list.length > 0 && (
        <ul>
          {list.map((entry) => (
            <li key={entry}>{entry}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A heading with its drawing, where it has one. */
export function Heading({
  pictogram,
  children,
}: {
  pictogram?: PictogramName | undefined;
  children: ComponentChildren;
}) {
  if (!pictogram) return <h2>{children}</h2>;
  return (
    <h2 class="drawn">
      <Pictogram name={pictogram} />
      <span>{children}</span>
    </h2>
  );
}

export function MailTo({ address }: { address: string }) {
  return (
    <p>
      <a href={`mailto:${address}`}>
        <bdi class="ltr">{address}</bdi>
      </a>
    </p>
  );
}
