import { useEffect, useRef, useState } from 'react';
import { renderSVG } from 'uqr';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Confirm } from '../../ui/confirm.js';
import { Failure } from '../../ui/failure.js';
import { useFeed, type Whose } from './feeds.js';
import '../../door/door.css';
import '../../settings/settings.css';

interface FeedProps {
  readonly slug: string;
  readonly whose: Whose;
}

/** The secret address of a calendar: made, shown once, made anew, ended. */
export function Feed({ slug, whose }: FeedProps) {
  const { t, locale, weekday } = useLanguage();
  const { campaign } = useWork();
  const { feed, make, end } = useFeed(slug, whose);
  const [asked, setAsked] = useState<'anew' | 'end'>();
  const kind = whose === 'mine' ? 'mine' : 'event';
  const close = () => setAsked(undefined);
  if (make.data) return <Address address={make.data.address} onClose={make.reset} />;
  if (!feed.data) return <Failure error={feed.error} quiet />;
  const { madeAt } = feed.data;
  const sure = () =>
    asked === 'end'
      ? end.mutate(undefined, { onSuccess: close })
      : make.mutate(locale, { onSuccess: close });
  return (
    <>
      <p>{t(`deskcalendar:feed.${kind}`)}</p>
      {madeAt && (
        <p className="fine">
          {t('deskcalendar:feed.since', { day: weekday(madeAt, campaign!.timeZone) })}
        </p>
      )}
      <Failure error={asked ? undefined : make.error} />
      <div className="buttons">
        {madeAt ? (
          <>
            <Button onClick={() => setAsked('anew')}>{t('deskcalendar:feed.anew')}</Button>
            <Button kind="text" onClick={() => setAsked('end')}>
              {t('deskcalendar:feed.end')}
            </Button>
          </>
        ) : (
          <Button busy={make.isPending} onClick={() => make.mutate(locale)}>
            {t('deskcalendar:feed.make')}
          </Button>
        )}
      </div>
      <Confirm
        opened={asked !== undefined}
        title={t(`deskcalendar:feed.${asked ?? 'anew'}`)}
        text={t(`deskcalendar:feed.sure.${asked ?? 'anew'}`)}
        submit={t(`deskcalendar:feed.${asked ?? 'anew'}`)}
        error={asked === 'end' ? end.error : make.error}
        busy={make.isPending || end.isPending}
        onSend={sure}
        onClose={close}
      />
    </>
  );
}

/** Shown this one time: a calendar program takes it, on this device or on a phone that reads the picture. */
function Address({ address, onClose }: { address: string; onClose: () => void }) {
  const { t } = useLanguage();
  const toast = useToast();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    toast({ text: t('deskaccess:copied') });
  };
  const program = address.replace(/^https?:/, 'webcal:');
  return (
    <div className="once" tabIndex={-1} ref={place}>
      <p>{t('deskcalendar:feed.once')}</p>
      <p className="once-word">
        <code dir="ltr">{address}</code>
      </p>
      <img
        className="qr"
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(program, { border: 2 }))}`}
        alt={t('deskcalendar:feed.picture')}
      />
      <div className="buttons">
        <a className="button button-main" href={program}>
          {t('deskcalendar:feed.open')}
        </a>
        <Button icon="copy" onClick={() => void copy()}>
          {t('deskaccess:copy')}
        </Button>
        <Button kind="text" onClick={onClose}>
          {t('deskaccess:kept')}
        </Button>
      </div>
    </div>
  );
}
