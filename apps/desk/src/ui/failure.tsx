import { useEffect, useRef } from 'react';
import { ApiError, isSaidBeside, Unreachable } from '../api/problem.js';
import { useLanguage } from '../language/language.js';
import { Icon } from './icons.js';

/** What did not work, in the API's own sentence; nothing where it is said beside the fields. Takes the focus. */
export function Failure({ error, beside = [] }: { error: unknown; beside?: readonly string[] }) {
  const place = useRef<HTMLDivElement>(null);
  const sentence = useSentence();
  const isSilent = !error || isSaidBeside(error, beside);
  useEffect(() => {
    if (!isSilent) place.current?.focus();
  }, [isSilent, error]);
  if (isSilent) return null;
  return (
    <div className="notice notice-bad" role="alert" tabIndex={-1} ref={place}>
      <Icon name="warning" />
      <p>{sentence(error)}</p>
    </div>
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
