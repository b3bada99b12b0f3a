import type { ComponentChildren } from 'preact';
import type { Translate } from '@blueheart/i18n';
import { Button } from '@blueheart/pages';
import type { OfferView } from './views.js';

/** What the field points to. */
export const offerId = 'offer-lead';
/** Stands for an address in a sentence, so that it can be set apart from the words around it. */
const placeholder = '#';

export interface AddressOfferProps {
  t: Translate;
  offer: OfferView;
  /** Nothing else is to be mended: then this is what is spoken first. */
  alone: boolean;
}

/** "Perhaps gmail.com is meant": one press takes it, another keeps what was typed. */
export function AddressOffer({ t, offer, alone }: AddressOfferProps) {
  const spokenFirst = alone ? { role: 'alert' as const, tabindex: -1, autofocus: true } : {};
  const busy = t('common:sending');
  return (
    <section class="note offer" aria-labelledby="offer-title" {...spokenFirst}>
      <h2 id="offer-title">
        <Sentence text={t('signing:offer.title', { domain: placeholder })} part={offer.typed} />
      </h2>
      <p id={offerId}>
        <Sentence text={t('signing:offer.meant', { address: placeholder })} part={offer.address} />
      </p>
      {alone && <p>{t('signing:offer.notYet')}</p>}
      <div class="offer-ways">
        <Button name="address" value="suggested" busy={busy}>
          <span>
            <Sentence
              text={t('signing:offer.take', { domain: placeholder })}
              part={offer.suggested}
            />
          </span>
        </Button>
        <Button name="address" value="typed" busy={busy} tone="quiet">
          {t('signing:offer.keep')}
        </Button>
      </div>
    </section>
  );
}

/**
 * The Enter key presses a form's first button. With this one, Enter does what the last button does: the
 * address stays as it is typed.
 */
export function DefaultButton({ children }: { children: ComponentChildren }) {
  return (
    <button class="away" type="submit" tabindex={-1} aria-hidden="true">
      {children}
    </button>
  );
}

function Sentence({ text, part }: { text: string; part: string }) {
  const [before, after] = text.split(placeholder);
  return (
    <>
      {before}
      <b>
        <bdi class="ltr">{part}</bdi>
      </b>
      {after}
    </>
  );
}
