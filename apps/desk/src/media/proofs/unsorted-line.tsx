import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { Button } from '../../ui/button.js';
import { Failure } from '../../ui/failure.js';
import { SelectField } from '../../ui/field.js';
import { Picture } from './picture.js';
import { choicesFor } from './proofs.rules.js';
import { useThrowAway, type Photo, type Unsorted } from './proofs.js';
import { useProofWords } from './words.js';

interface LineProps {
  readonly slug: string;
  readonly photo: Photo;
  readonly placements: Unsorted['placements'];
  /** Of frames on the sketch, by their ids. */
  readonly numbers: ReadonlyMap<string, number | undefined>;
  readonly value: string;
  readonly onValue: (placement: string) => void;
}

/** One photo: at which frame it was taken, or why nobody can tell. */
export function UnsortedLine({ slug, photo, placements, numbers, value, onValue }: LineProps) {
  const { t, number } = useLanguage();
  const words = useProofWords();
  const toast = useToast();
  const throwAway = useThrowAway(slug);
  const { id, doubt, near, day, elsewhere } = photo;
  const [nearest] = near;
  const kind = t(`deskproofs:kinds.${photo.kind}`);
  const options = choicesFor(photo, placements).map(({ placement, metres }) => {
    const nth = placement.site ? numbers.get(placement.site.id) : undefined;
    const text = [
      nth !== undefined && number(nth),
      words.place(placement),
      words.flight(placement),
      metres !== undefined && t('deskproofs:many.metres', { n: number(metres) }),
    ];
    return { value: placement.id, text: text.filter(Boolean).join(' · ') };
  });
  return (
    <li className="line proofs-unsorted">
      <Picture {...{ slug, id }} type={photo.type} alt={`${kind}, ${words.of(day)}`} />
      <div>
        <p>
          {kind} · {words.of(day)}
        </p>
        <p className={doubt ? 'proofs-hand' : 'fine'}>
          {doubt
            ? t(`deskproofs:many.doubts.${doubt}`)
            : t('deskproofs:many.matched', { n: number(nearest?.metres ?? 0) })}
        </p>
        {elsewhere.length > 0 && (
          <p className="proofs-elsewhere">
            {t('deskproofs:elsewhere', { places: elsewhere.map(words.place).join(' — ') })}
          </p>
        )}
        <SelectField
          label={t('deskproofs:many.placement')}
          value={value}
          onValue={onValue}
          options={[{ value: '', text: t('deskproofs:many.choose') }, ...options]}
        />
        <Failure error={throwAway.error} quiet />
        <Button
          kind="text"
          busy={throwAway.isPending}
          onClick={() =>
            throwAway.mutate([id], {
              onSuccess: () => toast({ text: t('deskproofs:many.thrown') }),
            })
          }
        >
          {t('deskproofs:many.throw')}
        </Button>
      </div>
    </li>
  );
}
