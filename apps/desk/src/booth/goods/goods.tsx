import type { Locale } from '@blueheart/i18n';
import { later } from '../screens/later.js';
import { loadWhole, SpeechProvider } from '../speech.js';

interface GoodsProps {
  readonly event?: string | undefined;
  readonly code?: string | undefined;
  readonly onBack: () => void;
}

/** The goods: what is received, sent, counted and handed out; with sentences of their own. */
export const Goods = later<GoodsProps>(async () => {
  const [{ default: Screen }, speech] = await Promise.all([
    import('./screen.js'),
    loadWhole(document.documentElement.lang as Locale),
  ]);
  return {
    default: (props: GoodsProps) => (
      <SpeechProvider speech={speech}>
        <Screen {...props} />
      </SpeechProvider>
    ),
  };
});
