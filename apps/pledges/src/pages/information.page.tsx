import type { Translate } from '@blueheart/i18n';
import { ButtonLink, Listen, OutsideLink } from '@blueheart/pages';
import { Frame, addressOf, titleOf } from './frame.js';
import { Learn } from './learn.js';
import type { ControllerView, HelpLineView, InformationPageProps, SectionView } from './views.js';

/** A text to read before signing, or when in need. Its title in the browser says no more than "Information". */
export function InformationPage(props: InformationPageProps) {
  const { locale, t, campaign, page, title, lead, sections } = props;
  return (
    <Frame
      {...props}
      title={titleOf(t('pledges:information.document'), campaign)}
      description={lead ?? title}
      path={`/${page}`}
    >
      <div class="reading-page">
        <article class="reading">
          <h1>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
          {props.recording && <Listen label={t('files:listen.page')} source={props.recording} />}
          {page === 'help' && <Help t={t} lines={props.helpLines ?? []} />}
          {props.controller && <Controller t={t} controller={props.controller} />}
          {sections.map((section, index) => (
            <Section key={index} {...section} />
          ))}
          <Sources {...props} />
        </article>
        <div class="siblings">
          <Learn
            locale={locale}
            t={t}
            slug={campaign.slug}
            title={t('pledges:learn.title')}
            current={page}
          />
          <div class="button-row">
            <ButtonLink href={addressOf(locale, campaign.slug)}>
              {t('pledges:information.sign')}
            </ButtonLink>
          </div>
        </div>
      </div>
    </Frame>
  );
}

function Section({ heading, paragraphs, list }: SectionView) {
  return (
    <section>
      {heading && <h2>{heading}</h2>}
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
    </section>
  );
}

/** Whom to write to about one's data; or plainly that nobody is named yet. */
function Controller({ t, controller }: { t: Translate; controller: ControllerView }) {
  const { name, contact } = controller;
  return (
    <section class={name ? 'note note-calm' : 'note'} aria-labelledby="controller-title">
      <h2 id="controller-title">{t('pledges:information.controllerTitle')}</h2>
      <p>{name ? <bdi>{name}</bdi> : t('pledges:information.controllerMissing')}</p>
      {contact && (
        <p>
          <a href={`mailto:${contact}`}>
            <bdi class="ltr">{contact}</bdi>
          </a>
        </p>
      )}
    </section>
  );
}

/** Safety first; then the verified lines, or plainly that none is verified yet. */
function Help({ t, lines }: { t: Translate; lines: readonly HelpLineView[] }) {
  return (
    <>
      <section class="note" aria-labelledby="safety-title">
        <h2 id="safety-title">{t('pledges:information.safetyTitle')}</h2>
        <p>{t('pledges:information.safety')}</p>
      </section>
      {lines.length === 0 ? (
        <section class="note note-calm" aria-labelledby="lines-title">
          <h2 id="lines-title">{t('pledges:information.noLinesTitle')}</h2>
          <p>{t('pledges:information.noLines')}</p>
        </section>
      ) : (
        <section aria-labelledby="lines-title">
          <h2 id="lines-title">{t('pledges:information.linesTitle')}</h2>
          <ul class="lines">
            {lines.map((line) => (
              <HelpLine key={line.number} t={t} line={line} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function HelpLine({ t, line }: { t: Translate; line: HelpLineView }) {
  return (
    <li class="card">
      <h3>{line.name}</h3>
      <a class="number" href={`tel:${line.number.replaceAll(/[^+\d]/g, '')}`}>
        <bdi class="ltr">{line.number}</bdi>
      </a>
      {line.note && <p>{line.note}</p>}
      <p class="fine">
        {t('pledges:information.lineVerified', { by: line.verifiedBy, date: line.verifiedOn })}
      </p>
    </li>
  );
}

function Sources({ t, sources = [], reviewedOn }: InformationPageProps) {
  if (sources.length === 0 && !reviewedOn) return null;
  return (
    <footer class="sources">
      {sources.length > 0 && <h2>{t('pledges:information.sources')}</h2>}
      {sources.length > 0 && (
        <ul>
          {sources.map(({ label, url }) => (
            <li key={label}>
              <OutsideLink href={url}>
                <bdi>{label}</bdi>
              </OutsideLink>
            </li>
          ))}
        </ul>
      )}
      {reviewedOn && <p>{t('pledges:information.reviewed', { date: reviewedOn })}</p>}
    </footer>
  );
}
