import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useLanguage } from '../../language/language.js';
import { useWork } from '../../shell/campaign.js';
import { mayMove } from '../../stock/stock.rules.js';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { Failure } from '../../ui/failure.js';
import { TextField } from '../../ui/field.js';
import { Bones, Page } from '../../ui/page.js';
import { useSettled } from '../../ui/use-settled.js';
import { Tabs } from '../tabs.js';
import { AssignForm } from './assign-form.js';
import { LinkForm } from './link-form.js';
import { LinkLine } from './link-line.js';
import { useLinks, type MediaLink, type MediaLinks } from './links.js';
import { Picture } from './picture.js';
import { RenameForm } from './rename-form.js';
import '../../ui/lines.css';
import './links.css';

/** By which links people come, and how many. */
export default function LinksPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.media');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('desklinks:tab')}>
      <Tabs />
      <Shown key={campaign.slug} slug={campaign.slug} writes={mayMove(campaign.role)} />
    </Page>
  );
}

function Shown({ slug, writes }: { slug: string; writes: boolean }) {
  const { t } = useLanguage();
  // Whoever comes from the find has one in mind.
  const [params] = useSearchParams();
  const [typed, setTyped] = useState(params.get('q') ?? '');
  const asked = useSettled(typed);
  const links = useLinks(slug, asked);
  const [isMaking, setMaking] = useState(false);
  const [printed, setPrinted] = useState<string>();
  const pages = links.data?.pages ?? [];
  const [span] = pages;
  const all = pages.flatMap((page) => page.links);
  const isSearch = asked !== '' || links.isPlaceholderData;
  return (
    <>
      <p className="links-lead">{t('desklinks:lead')}</p>
      {writes && links.data && (
        <div className="buttons tools">
          <Button kind="main" icon="plus" onClick={() => setMaking(true)}>
            {t('desklinks:make')}
          </Button>
        </div>
      )}
      <Failure error={links.error} quiet />
      {links.isPending && <Bones lines={5} />}
      {span && all.length === 0 && !isSearch && <p className="nothing">{t('desklinks:none')}</p>}
      {(all.length > 0 || isSearch) && (
        <div className="filters">
          <TextField
            label={t('desklinks:search')}
            type="search"
            dir="auto"
            autoComplete="off"
            maxLength={60}
            value={typed}
            onValue={setTyped}
          />
        </div>
      )}
      {span && isSearch && all.length === 0 && !links.isPlaceholderData && (
        <p className="nothing">{t('desklinks:noneSuch')}</p>
      )}
      {span && (
        <div aria-busy={links.isPlaceholderData}>
          <Lines slug={slug} writes={writes} links={all} span={span} onPrint={setPrinted} />
        </div>
      )}
      {links.hasNextPage && !links.isPlaceholderData && (
        <div className="buttons">
          <Button busy={links.isFetchingNextPage} onClick={() => void links.fetchNextPage()}>
            {t('desklinks:more')}
          </Button>
        </div>
      )}
      <Dialog opened={isMaking} onClose={() => setMaking(false)} title={t('desklinks:make')}>
        <LinkForm
          slug={slug}
          onClose={() => setMaking(false)}
          onMade={(codes) => {
            setMaking(false);
            setPrinted(codes.at(-1));
          }}
        />
      </Dialog>
      <Picture slug={slug} code={printed} onClose={() => setPrinted(undefined)} />
    </>
  );
}

interface LinesProps {
  readonly slug: string;
  readonly writes: boolean;
  readonly links: readonly MediaLink[];
  readonly span: Pick<MediaLinks, 'since' | 'today'>;
  readonly onPrint: (code: string) => void;
}

/** Each can be printed, called otherwise and given to a placement. */
function Lines({ slug, writes, links, span, onPrint }: LinesProps) {
  const { t } = useLanguage();
  const [renaming, setRenaming] = useState<MediaLink>();
  const [assigned, assign] = useState<MediaLink>();
  return (
    <>
      <ul className="lines">
        {links.map((link) => (
          <LinkLine
            key={link.code}
            slug={slug}
            link={link}
            writes={writes}
            span={span}
            onPrint={() => onPrint(link.code)}
            onRename={() => setRenaming(link)}
            onAssign={() => assign(link)}
          />
        ))}
      </ul>
      <Dialog
        opened={renaming !== undefined}
        onClose={() => setRenaming(undefined)}
        title={t('desklinks:rename')}
      >
        {renaming && (
          <RenameForm slug={slug} link={renaming} onClose={() => setRenaming(undefined)} />
        )}
      </Dialog>
      <Dialog
        opened={assigned !== undefined}
        onClose={() => assign(undefined)}
        title={t('desklinks:assign.open')}
      >
        {assigned && <AssignForm slug={slug} link={assigned} onClose={() => assign(undefined)} />}
      </Dialog>
    </>
  );
}
