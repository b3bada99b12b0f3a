import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { answerOf, api } from '../../api/client.js';
import type { Role } from '../../api/contract.js';
import { useLanguage } from '../../language/language.js';
import { isolated } from '../../language/choose.rules.js';
import { stockKey, useStock } from '../stock.js';
import { mayMove } from '../stock.rules.js';
import { useStockWords } from '../words.js';

/** What people have in hand who are not with the campaign any more. Who they were, identity no longer tells. */
export function Keepers({ slug, role }: { readonly slug: string; readonly role: Role }) {
  const { t, number } = useLanguage();
  const stock = useStock(slug);
  const words = useStockWords(stock.data);
  const custody = useQuery({
    queryKey: [...stockKey(slug), 'custody'],
    queryFn: () =>
      answerOf(api.GET('/api/v1/campaigns/{slug}/stock/custody', { params: { path: { slug } } })),
  });
  const left = custody.data?.keepers.filter(({ hasLeft }) => hasLeft) ?? [];
  if (!left.length || !stock.data) return null;
  return (
    <section>
      <h2>{t('deskclosing:custody')}</h2>
      <p className="fine">{t('deskclosing:custodyLead')}</p>
      <ul className="lines">
        {left.map(({ place, stock: goods }) => (
          <li className="line" key={place}>
            <p>
              {goods
                .map((one) =>
                  t('deskstock:transfer.pieces', {
                    n: number(one.quantity),
                    item: isolated(words.sku(one)),
                  }),
                )
                .join(' · ')}
            </p>
            {mayMove(role) && (
              <Link to="/stock/move" className="past-link">
                {t('deskclosing:settle')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
