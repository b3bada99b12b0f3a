import { useLanguage } from '../../language/language.js';
import type { PartnerRequest } from './requests.js';

/** Before an answer or a delivery: whether a letter tells the partner of it, or somebody has to. */
export function ToldByLetter({ request }: { readonly request: PartnerRequest }) {
  const { t } = useLanguage();
  return (
    <p className="fine">{t(`deskrequests:tells.${request.toldByLetter ? 'letter' : 'call'}`)}</p>
  );
}
