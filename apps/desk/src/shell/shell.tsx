import { Suspense, useEffect, useRef, useState } from 'react';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { useReloadSession, useSession } from '../api/session.js';
import { useLanguage } from '../language/language.js';
import { Button, IconButton } from '../ui/button.js';
import { Failure } from '../ui/failure.js';
import { HeartMark } from '../ui/heart.js';
import { Bones } from '../ui/page.js';
import { Bell } from './bell.js';
import { useWork, WorkProvider } from './campaign.js';
import { AccountMenu, CampaignSwitch } from './menus.js';
import { Nav } from './nav.js';
import { Offline } from './offline.js';
import { Palette } from './palette.js';
import { mayVisit } from './sections.rules.js';
import { NotYours } from './trouble.js';
import './shell.css';

/** Everything behind the door: whoever is not signed in is led there, and back to where they were. */
export function Shell() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending) return <Waiting />;
  if (session.isError && !session.data)
    return <NotThere error={session.error} onAgain={() => void session.refetch()} />;
  if (!session.data) {
    const back = pathname === '/' ? '' : `?back=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/sign-in${back}`} replace />;
  }
  return (
    <WorkProvider session={session.data}>
      <Frame />
    </WorkProvider>
  );
}

function Frame() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const { pathname, key } = useLocation();
  useLookAgain(key);
  const [isSearching, setSearching] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setSearching(true);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('desk:skip')}
      </a>
      <header className="head">
        <Link to="/" className="brand">
          <HeartMark />
          <span>Blue Heart</span>
        </Link>
        <CampaignSwitch />
        <div className="head-tools">
          <IconButton
            icon="search"
            label={t('desk:palette.open')}
            aria-keyshortcuts="Control+K"
            onClick={() => setSearching(true)}
          />
          <Bell />
          <AccountMenu />
        </div>
      </header>
      <Nav />
      <main id="content" className="content" tabIndex={-1}>
        <Offline />
        <Suspense fallback={<Bones />}>
          {mayVisit(campaign?.role, pathname) ? <Outlet /> : <NotYours />}
        </Suspense>
      </main>
      <Palette opened={isSearching} onClose={() => setSearching(false)} />
    </div>
  );
}

/** Each step through the desk asks who is signed in: whoever was removed is led to the door, whatever their page asks. */
function useLookAgain(step: string): void {
  const reload = useReloadSession();
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    void reload();
  });
}

function Waiting() {
  const { t } = useLanguage();
  return (
    <main className="alone" aria-busy="true">
      <p className="away" role="status">
        {t('desk:oneMoment')}
      </p>
      <Bones lines={5} />
    </main>
  );
}

function NotThere({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useLanguage();
  return (
    <main className="alone">
      <HeartMark />
      <h1>{t('desk:failures.title')}</h1>
      <Failure error={error} />
      <div className="buttons">
        <Button kind="main" onClick={onAgain}>
          {t('desk:again')}
        </Button>
      </div>
    </main>
  );
}
