import { useEffect } from 'react';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { useLanguage } from '../language/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { HeartMark } from '../ui/heart.js';

/** Where a page breaks, this stands in its place; nothing that others see is lost with it. */
export function Trouble() {
  const { t } = useLanguage();
  const error = useRouteError();
  const isGone = isRouteErrorResponse(error) && error.status === 404;
  useEffect(() => {
    document.title = `${isGone ? t('desk:gone.title') : t('desk:broken.title')} · Blue Heart`;
  }, [isGone, t]);
  return (
    <main className="alone">
      <HeartMark />
      <h1>{isGone ? t('desk:gone.title') : t('desk:broken.title')}</h1>
      <p className="lead">{isGone ? t('desk:gone.lead') : t('desk:broken.lead')}</p>
      <div className="buttons">
        {isGone ? (
          <ButtonLink to="/" kind="main">
            {t('desk:gone.home')}
          </ButtonLink>
        ) : (
          <Button kind="main" onClick={() => location.reload()}>
            {t('desk:again')}
          </Button>
        )}
      </div>
    </main>
  );
}
