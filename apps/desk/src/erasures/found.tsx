import { useEffect, useRef } from 'react';
import type { ErasureFound } from '../api/contract.js';
import { useLanguage } from '../language/language.js';
import { EraseForm, type FoundProps } from './erase-form.js';
import { HeldOf } from './held-of.js';

/** Whom the letter is from: nobody, one, or two of one home. */
export function FoundPeople({ found, ...props }: FoundProps & { found: readonly ErasureFound[] }) {
  const { t } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="found">
      <h2 tabIndex={-1} ref={heading}>
        {t('deskerasures:found.title')}
      </h2>
      {found.length === 0 && <p className="nothing">{t('deskerasures:found.none')}</p>}
      {found.length > 1 && (
        <p className="notice">
          <span>{t('deskerasures:found.two')}</span>
        </p>
      )}
      {found.map((one) => (
        <FoundPerson key={one.pledge} one={one} {...props} />
      ))}
    </section>
  );
}

function FoundPerson({ one, ...props }: FoundProps & { one: ErasureFound }) {
  const { t, moment } = useLanguage();
  const state = one.setAside ? 'invalid' : one.state;
  return (
    <article className="found-person">
      <header>
        <h3>
          <bdi>{one.name ?? t('deskerasures:found.nobody')}</bdi>
        </h3>
        <p className="fine">
          {t(`deskpledges:states.${state}`)} ·{' '}
          {t('deskerasures:found.signed', { moment: moment(one.signedAt, props.timeZone) })}
        </p>
      </header>
      {one.erasable ? (
        <>
          <HeldOf one={one} slug={props.slug} />
          <EraseForm one={one} {...props} />
        </>
      ) : (
        <p>{t('deskerasures:found.gone')}</p>
      )}
    </article>
  );
}
