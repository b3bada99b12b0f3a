import { isolated } from '../../language/choose.rules.js';
import { useLanguage } from '../../language/language.js';
import { useToast } from '../../shell/toasts.js';
import { useSentence } from '../../ui/failure.js';
import { useOrderWords } from '../orders/words.js';
import type { Flight } from './move.rules.js';
import type { Planned } from './plan.rules.js';
import { useMoveFlight } from './plan.js';

/** Stores other days of a placement and says so, with what of its price changed; or why it stays where it was. */
export function useMove(slug: string, placement: Planned): (to: Flight) => Promise<void> {
  const { t } = useLanguage();
  const { place, flight, amount } = useOrderWords();
  const toast = useToast();
  const sentence = useSentence();
  const { mutateAsync } = useMoveFlight(slug);
  const name = isolated(place(placement));
  const move = async (to: Flight, version: number, back?: Flight): Promise<void> => {
    try {
      const moved = await mutateAsync({ id: placement.id, version, ...to });
      const { was, is } = moved.unitPrice;
      const words = { place: name, flight: flight(to) };
      const prices = { was: amount(was, moved.currency), is: amount(is, moved.currency) };
      toast({
        text:
          was === is
            ? t('deskplan:move.done', words)
            : t('deskplan:move.price', { ...words, ...prices }),
        ...(back && {
          action: { name: t('deskplan:move.undo'), run: () => void move(back, moved.version) },
        }),
      });
    } catch (error) {
      toast({
        text: t('deskplan:move.refused', { place: name, reason: sentence(error) }),
        lasts: true,
      });
    }
  };
  const { from, until, version } = placement;
  return (to) => move(to, version, { from, until });
}
