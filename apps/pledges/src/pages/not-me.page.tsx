import { addressOf } from '@blueheart/contracts';
import { Button, ButtonLink, Heart, Split } from '@blueheart/pages';
import { Frame, titleOf } from './frame.js';
import type { NotMePageProps } from './views.js';

/** "This was not me": for whoever got a letter because another wrote their address. */
export function NotMePage(props: NotMePageProps) {
  const { locale, t, campaign, state } = props;
  return (
    <Frame
      {...props}
      title={titleOf(t('pledges:notMe.document'), campaign)}
      path={state === 'ready' ? `/not-me?t=${encodeURIComponent(props.token)}` : '/not-me'}
      forgetToken
    >
      <Split aside={<Heart level={state === 'ready' ? 0.2 : 0} />}>
        <h1>{t(`pledges:notMe.${state}Title`)}</h1>
        <p class="lead">{t(`pledges:notMe.${state}Lead`)}</p>
        {state === 'ready' ? (
          <form method="post" action={addressOf(locale, campaign.slug, '/not-me')} data-once>
            <input type="hidden" name="t" value={props.token} />
            <Button busy={t('common:sending')}>{t('pledges:notMe.submit')}</Button>
            <p class="fine">{t('pledges:notMe.readyKeep')}</p>
          </form>
        ) : (
          <div class="button-row">
            <ButtonLink href={addressOf(locale, campaign.slug)} tone="quiet">
              {t('pledges:thanks.back')}
            </ButtonLink>
          </div>
        )}
      </Split>
    </Frame>
  );
}
