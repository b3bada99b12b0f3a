import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { SelectField } from '../../ui/field.js';
import { useCreativeWords } from '../creatives/words.js';
import { useSendable, type Placement } from './orders.js';

interface FieldProps {
  readonly slug: string;
  readonly placement: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly mistake: string | undefined;
}

/** Which of the approved versions the outlet gets. */
export function ArtworkField({ slug, placement, ...field }: FieldProps) {
  const { t } = useLanguage();
  const words = useCreativeWords();
  const { data } = useSendable(slug, placement);
  const options = (data?.artworks ?? []).map((one) => ({
    value: one.id,
    text: `${isolated(one.name)} · ${words.version(one)}`,
  }));
  return (
    <SelectField
      label={t('deskcreatives:send.which')}
      hint={t('deskcreatives:send.hint')}
      options={[{ value: '', text: t('deskcreatives:send.none') }, ...options]}
      {...field}
    />
  );
}

/** What was sent, and loudly where nobody is to show it any more. */
export function SentArtwork({
  line: { artwork, state },
}: {
  line: Pick<Placement, 'artwork' | 'state'>;
}) {
  const { t } = useLanguage();
  const words = useCreativeWords();
  if (!artwork) return null;
  const said = { name: isolated(artwork.name), version: words.version(artwork) };
  const isOpen = state === 'booked' || state === 'artwork-sent' || state === 'live';
  if (artwork.state !== 'withdrawn' || !isOpen)
    return <p className="fine">{t('deskcreatives:sent', said)}</p>;
  return (
    <p className="notice notice-bad">
      {t(state === 'live' ? 'deskcreatives:alarmLive' : 'deskcreatives:alarm', said)}
    </p>
  );
}
