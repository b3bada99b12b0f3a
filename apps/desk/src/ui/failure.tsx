import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'react-router';
import { ApiError, isSaidBeside, Unreachable } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Icon } from './icons.js';

interface FailureProps {
  readonly error: unknown;
  /** Fields that say themselves what is wrong with them. */
  readonly beside?: readonly string[];
  /** What else is known of why. */
  readonly more?: string | undefined;
  /** Of what was only to be shown: it takes nobody away from where they are. */
  readonly quiet?: boolean;
}

/** What did not work, in the API's own sentence; nothing where it is said beside the fields. Takes the focus. */
export function Failure({ error, beside = [], more, quiet = false }: FailureProps) {
  const place = useRef<HTMLDivElement>(null);
  const sentence = useSentence();
  const isSilent = !error || isSaidBeside(error, beside);
  useEffect(() => {
    if (!isSilent && !quiet) place.current?.focus();
  }, [isSilent, quiet, error]);
  if (isSilent) return null;
  return (
    <div className="notice notice-bad" role="alert" tabIndex={-1} ref={place}>
      <Icon name="warning" />
      <p>
        {sentence(error)} {more} {isForFresh(error) && <SignInAgain />}
      </p>
    </div>
  );
}

function isForFresh(error: unknown): boolean {
  return error instanceof ApiError && error.problem.code === 'sign-in-again';
}

/** Through the door once more, and back to where it was asked for. */
function SignInAgain() {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  return (
    <Link to={`/sign-in?back=${encodeURIComponent(pathname)}`}>{t('deskdoor:signIn.title')}</Link>
  );
}

/** Says of any error what to do about it. */
export function useSentence(): (error: unknown) => string {
  const { t } = useLanguage();
  return (error) => {
    if (error instanceof Unreachable) return t('desk:failures.unreachable');
    if (!(error instanceof ApiError)) return t('desk:failures.unknown');
    const { detail, title, status, retryAfter } = error.problem;
    if (status === 429 && retryAfter)
      return t('desk:failures.later', { count: Math.max(1, Math.ceil(retryAfter / 60)) });
    return detail || title || t('desk:failures.unknown');
  };
}
