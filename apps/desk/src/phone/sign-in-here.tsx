import { Link } from 'react-router';
import SignIn from '../door/sign-in.js';
import { useLanguage } from '../language/language.js';
import { isEnrolled } from './enrolled.js';
import './phone.css';

/** The door; on an enrolled phone with the shorter way above it. */
export default function SignInHere() {
  const { t } = useLanguage();
  return (
    <>
      {isEnrolled() && (
        <nav className="phone-bar" aria-label={t('deskaccess:phone.title')}>
          <Link to="/phone">{t('deskaccess:phone.byPin')}</Link>
        </nav>
      )}
      <SignIn />
    </>
  );
}
