import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../language/language.js';
import { Button, ButtonLink } from '../ui/button.js';
import { HeartMark } from '../ui/heart.js';
import { Page } from '../ui/page.js';

/** Where a page breaks, this stands in its place; nothing that others see is lost with it. */
export function Trouble() {
  const { t } = useLanguage();
  return (
    <Alone title={t('desk:broken.title')} lead={t('desk:broken.lead')}>
      <Button kind="main" onClick={() => location.reload()}>
        {t('desk:again')}
      </Button>
    </Alone>
  );
}

/** At an address of the desk that leads nowhere. */
export function Gone() {
  const { t } = useLanguage();
  return (
    <Alone title={t('desk:gone.title')} lead={t('desk:gone.lead')}>
      <ButtonLink to="/" kind="main">
        {t('desk:gone.home')}
      </ButtonLink>
    </Alone>
  );
}

/** In the place of a page that somebody's role has nothing to see on. */
export function NotYours() {
  const { t } = useLanguage();
  return (
    <Page title={t('desk:gone.title')} lead={t('desk:gone.notYours')}>
      <ButtonLink to="/" kind="main">
        {t('desk:gone.home')}
      </ButtonLink>
    </Page>
  );
}

interface AloneProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

function Alone({ title, lead, children }: AloneProps) {
  useEffect(() => {
    document.title = `${title} · Blue Heart`;
  }, [title]);
  return (
    <main className="alone">
      <HeartMark />
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      <div className="buttons">{children}</div>
    </main>
  );
}
