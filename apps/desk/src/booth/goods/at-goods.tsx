import { Sending } from '../screens/sending.js';
import { useView } from '../use-phone.js';
import { Goods } from './goods.js';

interface AtGoodsProps {
  /** What was scanned before this was opened. */
  readonly code?: string | undefined;
  readonly onBack: () => void;
}

/** The goods as a page of their own, at no booth. */
export function AtGoods({ code, onBack }: AtGoodsProps) {
  const { person } = useView();
  return (
    <div className="at-page">
      <header className="at-head">
        <h1>
          <bdi>{person!.name}</bdi>
        </h1>
        <Sending />
      </header>
      <main className="at-main">
        <Goods code={code} onBack={onBack} />
      </main>
    </div>
  );
}
