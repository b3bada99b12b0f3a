import { Link } from 'react-router';
import { useLanguage } from '../language/language.js';
import '../ui/lines.css';

/** From a page of the settings to all of them. */
export function Back() {
  const { t } = useLanguage();
  return (
    <p className="tools">
      <Link to="/settings">{t('deskaccess:back')}</Link>
    </p>
  );
}
