import { textIn } from '@blueheart/i18n';
import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { Days } from './days.js';
import { useChangeLink, type MediaLink } from './links.js';

interface LineProps {
  readonly slug: string;
  readonly link: MediaLink;
  readonly writes: boolean;
  readonly span: { readonly since: string; readonly today: string };
  readonly onPrint: () => void;
  readonly onRename: () => void;
  readonly onAssign: () => void;
}

/** What it is called, what is typed, and who came by it. */
export function LinkLine({ slug, link, writes, span, onPrint, onRename, onAssign }: LineProps) {
  const { t, locale } = useLanguage();
  const { code, names, kind, medium, partner, endedAt, madeBy } = link;
  const facts = [
    t(`desklinks:kinds.${kind}`),
    medium !== 'any' && t(`desklinks:mediums.${medium}`),
    isLanguage(link.locale) &&
      t('desklinks:printedIn', { language: t(`desk:languages.${link.locale}`) }),
    partner && isolated(partner),
    link.placement && t('desklinks:assign.is'),
    link.event && t('desklinks:atEvent'),
    endedAt && t('desklinks:ended'),
  ].filter(Boolean);
  return (
    <li className="line">
      <div>
        <p className="line-name">{isolated(textIn(names, locale))}</p>
        <p className="fine">{facts.join(' · ')}</p>
        <p className="links-address">
          <bdi dir="ltr">{`${location.host}/b/${code}`}</bdi>
        </p>
        <Days visits={link.visits} span={span} />
      </div>
      <div className="buttons">
        {!endedAt && medium !== 'typed' && (
          <Button kind="text" onClick={onPrint}>
            {t('desklinks:picture.open')}
          </Button>
        )}
        {writes && madeBy === 'staff' && (
          <Button kind="text" onClick={onRename}>
            {t('desklinks:rename')}
          </Button>
        )}
        {writes && !partner && !link.event && (
          <Button kind="text" onClick={onAssign}>
            {t('desklinks:assign.open')}
          </Button>
        )}
        {writes && <EndOrNot slug={slug} link={link} />}
      </div>
    </li>
  );
}

/** Nothing stops by it, and it is taken back as easily: nobody is asked twice. */
function EndOrNot({ slug, link }: Pick<LineProps, 'slug' | 'link'>) {
  const { t } = useLanguage();
  const toast = useToast();
  const change = useChangeLink(slug);
  const { code, version, endedAt } = link;
  const turn = () =>
    change.mutate(
      { code, version, ended: endedAt === null },
      {
        onSuccess: () => toast({ text: t(endedAt ? 'desklinks:reopened' : 'desklinks:endedDone') }),
      },
    );
  return (
    <>
      <Button kind="text" busy={change.isPending} onClick={turn}>
        {t(endedAt ? 'desklinks:reopen' : 'desklinks:end')}
      </Button>
      <Failure error={change.error} />
    </>
  );
}

function isLanguage(locale: string | null): locale is 'ar' | 'fr' | 'en' {
  return locale === 'ar' || locale === 'fr' || locale === 'en';
}
