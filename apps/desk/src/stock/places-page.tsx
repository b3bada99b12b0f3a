import { useState } from 'react';
import { Link } from 'react-router';
import { isolated } from '../language/choose.rules.js';
import { useLanguage } from '../language/language.js';
import { useWork } from '../shell/campaign.js';
import { useToast } from '../shell/toasts.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Confirm } from '../ui/confirm.js';
import { Dialog } from '../ui/dialog.js';
import { Failure } from '../ui/failure.js';
import { Bones, Page } from '../ui/page.js';
import { CustodyForm } from './custody/custody-form.js';
import { PlaceForm } from './place-form.js';
import { ownKinds, twinsOf } from './place.rules.js';
import { useAllPlaces } from './naming.js';
import { useClosePlace, type Place } from './stock.js';
import { isPhysical, mayMove } from './stock.rules.js';
import { Tabs } from './tabs.js';
import { useStockWords } from './words.js';
import { Where } from './where.js';
import './stock.css';

/** Where things can be kept. */
export default function PlacesPage() {
  const { t } = useLanguage();
  const { campaign } = useWork();
  const title = t('desk:nav.stock');
  if (!campaign) return <Page title={title} lead={t('desk:today.noCampaign')} />;
  return (
    <Page title={title} tab={t('deskstock:tabs.places')}>
      <Tabs />
      <Places slug={campaign.slug} moves={mayMove(campaign.role)} />
    </Page>
  );
}

function Places({ slug, moves }: { slug: string; moves: boolean }) {
  const { t } = useLanguage();
  const all = useAllPlaces(slug);
  const words = useStockWords(undefined);
  const [changing, setChanging] = useState<Place | 'new'>();
  const [closing, setClosing] = useState<Place>();
  const [isGiving, setGiving] = useState(false);
  const places = all.data?.filter(isPhysical) ?? [];
  const twins = twinsOf(places);
  const close = () => setChanging(undefined);
  return (
    <>
      <div className="buttons tools">
        {moves && (
          <Button kind="main" icon="plus" onClick={() => setChanging('new')}>
            {t('deskstock:placeForm.add')}
          </Button>
        )}
        {moves && (
          <Button icon="account" onClick={() => setGiving(true)}>
            {t('deskstock:custody.open')}
          </Button>
        )}
        {places.length > 0 && (
          <ButtonLink to="/stock/labels?kind=place">{t('deskpapers:labels.open')}</ButtonLink>
        )}
      </div>
      <Failure error={all.error} quiet />
      {all.isPending && <Bones lines={4} />}
      {all.isSuccess && places.length === 0 && (
        <p className="nothing">{t('deskstock:placeForm.none')}</p>
      )}
      <ul className="lines">
        {places.map((place) => (
          <li className="line" key={place.id}>
            <div>
              <p className="line-name">
                <Link to={`/stock/at/place/${place.id}`} className="past-link">
                  {isolated(words.place(place))}
                </Link>
              </p>
              <p className="fine">
                {t(`deskstock:places.${place.kind}`)}
                {place.closedAt && <> · {t('deskstock:placeForm.closed')}</>}
              </p>
              {twins.has(place.id) && (
                <p className="stock-held">{t('deskstock:placeForm.sameName')}</p>
              )}
              {isOwn(place) && <Where place={place} />}
            </div>
            {moves && isOwn(place) && (
              <div className="buttons">
                <Button kind="text" onClick={() => setChanging(place)}>
                  {t('deskstock:placeForm.change')}
                </Button>
                <Button kind="text" onClick={() => setClosing(place)}>
                  {t('deskstock:placeForm.close')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      <Dialog
        opened={changing !== undefined}
        onClose={close}
        title={
          changing === 'new' ? t('deskstock:placeForm.add') : t('deskstock:placeForm.changeTitle')
        }
      >
        {changing && (
          <PlaceForm
            slug={slug}
            place={changing === 'new' ? undefined : changing}
            onClose={close}
          />
        )}
      </Dialog>
      <Dialog
        opened={isGiving}
        onClose={() => setGiving(false)}
        title={t('deskstock:custody.title')}
      >
        <CustodyForm slug={slug} onClose={() => setGiving(false)} />
      </Dialog>
      <Close slug={slug} place={closing} onClose={() => setClosing(undefined)} />
    </>
  );
}

/** Booths, venues and custody come and go with what they belong to. */
function isOwn({ kind, closedAt }: Place): boolean {
  return closedAt === null && ownKinds.some((own) => own === kind);
}

interface CloseProps {
  readonly slug: string;
  readonly place: Place | undefined;
  readonly onClose: () => void;
}

function Close({ slug, place, onClose }: CloseProps) {
  const { t } = useLanguage();
  const toast = useToast();
  const close = useClosePlace(slug);
  const leave = () => {
    close.reset();
    onClose();
  };
  return (
    <Confirm
      opened={place !== undefined}
      title={t('deskstock:placeForm.closeTitle')}
      text={t('deskstock:placeForm.closeText')}
      submit={t('deskstock:placeForm.close')}
      error={close.error}
      busy={close.isPending}
      onSend={() =>
        place &&
        close.mutate(place, {
          onSuccess: () => {
            toast({ text: t('deskstock:placeForm.closedDone') });
            leave();
          },
        })
      }
      onClose={leave}
    />
  );
}
