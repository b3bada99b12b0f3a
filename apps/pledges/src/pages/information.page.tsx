import type { Translate } from '@blueheart/i18n';
import { Listen, OutsideLink } from '@blueheart/pages';
import { PlainSwitch } from './plain.js';
import { MailTo, ReadingPage, Section } from './reading.js';
import type { ControllerView, HelpLineView, InformationPageProps } from './views.js';

/** A text to read before signing, or when in need. */
export function InformationPage(props: InformationPageProps) {
  const { t, page, title, lead, plain, sections } = props;
  const isPlain = plain === 'shown';
  return (
    <ReadingPage {...props} page={page} description={lead ?? title} isPlain={isPlain}>
      <h1>{title}</h1>
      {plain && <PlainSwitch {...props} isPlain={isPlain} />}
      {lead && <p class="lead">{lead}</p>}
      {props.recording && !isPlain && (
        <Listen label={t('files:listen.page')} source={props.recording} />
      )}
      {page === 'help' && <Help t={t} lines={props.helpLines ?? []} />}
      {props.controller && <Controller t={t} controller={props.controller} />}
      {sections.map((section, index) => (
        <Section key={index} {...section} />
      ))}
      <Sources {...props} />
    </ReadingPage>
  );
}

/** Whom to write to about one's data; or plainly that nobody is named yet. */
function Controller({ t, controller }: { t: Translate; controller: ControllerView }) {
  const { name, contact } = controller;
  return (
    <section class={name ? 'note note-calm' : 'note'} aria-labelledby="controller-title">
      <h2 id="controller-title">{t('pledges:information.controllerTitle')}</h2>
      <p>{name ? <bdi>{name}</bdi> : t('pledges:information.controllerMissing')}</p>
      {contact && <MailTo address={contact} />}
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
