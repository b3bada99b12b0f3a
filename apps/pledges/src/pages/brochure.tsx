import type { Translate } from '@blueheart/i18n';
import { ButtonLink, Heart, QrCode } from '@blueheart/pages';
import { HeartInWater } from './heart-in-water.js';
import { Paragraphs } from './reading.js';
import { Steps } from './steps.js';
import type { HelpLineView } from './views.js';
import type { BrochureProps, BrochureTextView } from './views.files.js';

/**
 * Everything to be known before signing, on one sheet. Read on a screen it is one page after the other;
 * printed it is A4 on both sides, folded twice: the cover, two panels beside it, three inside.
 */
export function Brochure(props: BrochureProps) {
  const { t, brochure } = props;
  const { trafficking, help, law, government } = brochure.texts;
  return (
    <article class="brochure">
      <section class="panel cover">
        {brochure.colours && (
          <HeartInWater
            width={1000}
            height={2100}
            heart={{ x: 84, y: 330, scale: 5 }}
            surface={640}
            colours={{ ...brochure.colours, paper: '#ffffff' }}
          />
        )}
        {brochure.draft && <p class="draft">{t('files:brochure.draft')}</p>}
        <Heart level={0.62} />
        <h1>{brochure.headline}</h1>
        <p class="lead">{brochure.lead}</p>
      </section>
      <div class="panel inside">
        {brochure.draft && (
          <p class="draft draft-again" aria-hidden="true">
            {t('files:brochure.draft')}
          </p>
        )}
        <Text {...trafficking} />
        <Text {...law} />
        <Text {...government} />
        <Sources t={t} sources={brochure.sources} />
      </div>
      <div class="panel flap">
        <Text {...help} aside={<Help t={t} lines={brochure.helpLines} />} />
      </div>
      <section class="panel back">
        <p class="eyebrow">{t('pledges:form.statement')}</p>
        <blockquote>{brochure.statement}</blockquote>
        <Sign {...props} />
      </section>
    </article>
  );
}

function Text({
  title,
  lead,
  sections,
  aside,
}: BrochureTextView & { aside?: preact.ComponentChild }) {
  return (
    <section class="text-part">
      <h2>{title}</h2>
      <p class="lead">{lead}</p>
      {aside}
      {sections.map(({ heading, paragraphs, list }) => (
        <section key={heading}>
          {heading && <h3>{heading}</h3>}
          <Paragraphs paragraphs={paragraphs} list={list} />
        </section>
      ))}
    </section>
  );
}

/** Safety first; then the verified lines, or plainly that none was verified. */
function Help({ t, lines }: { t: Translate; lines: readonly HelpLineView[] }) {
  return (
    <>
      <div class="note">
        <h3>{t('pledges:information.safetyTitle')}</h3>
        <p>{t('pledges:information.safety')}</p>
      </div>
      {lines.length === 0 ? (
        <p class="no-lines">{t('files:brochure.noLines')}</p>
      ) : (
        <ul class="paper-lines">
          {lines.map(({ name, number, note, verifiedBy, verifiedOn }) => (
            <li key={number}>
              <a class="number" href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>
                <bdi class="ltr">{number}</bdi>
              </a>
              <b>{name}</b> {note && <span>{note}</span>}
              <small>
                {t('pledges:information.lineVerified', { by: verifiedBy, date: verifiedOn })}
              </small>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Sources({ t, sources }: { t: Translate; sources: readonly string[] }) {
  if (sources.length === 0) return null;
  return (
    <footer class="paper-sources">
      <h3>{t('pledges:information.sources')}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source} dir="auto">
            {source}
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** Who reads it on a screen is there already; who holds paper finds the way by a code, if it has one. */
function FirstStep({ t, hasAddress }: { t: Translate; hasAddress: boolean }) {
  if (!hasAddress) return <>{t('files:brochure.sign.open')}</>;
  return (
    <>
      <span class="on-screen">{t('files:brochure.sign.open')}</span>
      <span class="on-paper">{t('files:brochure.sign.scan')}</span>
    </>
  );
}

/** How to sign, with the way there: a button on a screen, a code and an address on paper, or room for them. */
function Sign({ locale, t, brochure: { address }, sign }: BrochureProps) {
  const steps = [
    <FirstStep key="way" t={t} hasAddress={address !== undefined} />,
    t('files:brochure.sign.fill'),
    t('files:brochure.sign.confirm'),
  ];
  return (
    <div class="sign">
      <h2>{t('files:brochure.sign.title')}</h2>
      <Steps locale={locale} steps={steps} />
      <p class="fine">{t('files:brochure.sign.adult')}</p>
      {sign && <ButtonLink href={sign}>{t('pledges:form.submit')}</ButtonLink>}
      {address ? (
        <div class="way">
          <QrCode text={address.scanned} label={t('files:brochure.code')} />
          <p>
            <bdi class="ltr">{address.shown}</bdi>
          </p>
        </div>
      ) : (
        <p class="room">{t('files:brochure.room')}</p>
      )}
    </div>
  );
}
