import { useEffect } from 'react';
import { boothAddress } from '../../booth/goods/scanned.rules.js';
import { useLanguage } from '../../language/language.js';
import { ButtonLink } from '../../ui/button.js';
import { Page } from '../../ui/page.js';
import type { AtKind } from './at.rules.js';

/** A volunteer is led on to the booth's app, where goods are taken in, counted and sent. */
export function AtBooth({ kind, id }: { readonly kind: AtKind; readonly id: string }) {
  const { t } = useLanguage();
  const address = boothAddress(kind, id);
  useEffect(() => location.replace(address), [address]);
  return (
    <Page title={t('deskpapers:at.atBooth.title')} lead={t('deskpapers:at.atBooth.lead')}>
      <a className="button button-main" href={address}>
        {t('deskpapers:at.atBooth.open')}
      </a>
    </Page>
  );
}

/** What was scanned is not a volunteer's: what that means, and what they can do. */
export function NotTheirs({ kind }: { readonly kind: AtKind }) {
  const { t } = useLanguage();
  return (
    <Page title={t('deskpapers:at.notYours.title')} lead={t(`deskpapers:at.notYours.${kind}`)}>
      {kind !== 'lot' && <p>{t('deskpapers:at.notYours.when')}</p>}
      <div className="buttons tools">
        <ButtonLink to="/my/shifts" kind="main">
          {t('deskshifts:mine.title')}
        </ButtonLink>
        <a className="button" href="/desk/booth/">
          {t('deskpapers:at.notYours.booth')}
        </a>
      </div>
    </Page>
  );
}
