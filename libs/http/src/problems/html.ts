import { directionOf, type Locale, type Translate } from '@blueheart/i18n';
import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

/**
 * A service that has pages of its own may provide one of these under this very token, and shows
 * problems to people in its own design.
 */
export abstract class HtmlProblems {
  /** A whole document, or undefined when this address is not the service's to speak for. */
  abstract render(problem: Problem, request: FastifyRequest, locale: Locale): string | undefined;
}

/** The page nobody designed: right in every language, and enough under the strictest policy. */
export function plainProblemPage(problem: Problem, locale: Locale, t: Translate): string {
  const reference = problem.requestId
    ? `<p>${escape(t('problems:page.reference', { requestId: problem.requestId }))}</p>`
    : '';
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${escape(problem.title)}</title></head>
<body><main><h1>${escape(problem.title)}</h1><p>${escape(problem.detail)}</p>${reference}
<p><a href="/">${escape(t('problems:page.home'))}</a></p></main></body>
</html>
`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
}
