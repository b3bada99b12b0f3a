import { later } from '../screens/later.js';

interface GoodsProps {
  readonly event?: string | undefined;
  readonly onBack: () => void;
}

/** The goods: what is received, sent, counted and handed out. */
export const Goods = later<GoodsProps>(() => import('./screen.js'));
