import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { isLocale, locales, negotiateLocale, translator, type Locale } from '@blueheart/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { throwError } from 'rxjs';
import type { Logger } from '../logging/logger.js';
import { pathOf, wantsHtml } from '../requests/paths.js';
import { find } from './find.js';
import { plainProblemPage, type HtmlProblems } from './html.js';
import { tell, type Finding, type Problem } from './problem.js';

export interface ProblemOptions {
  logger: Logger;
  bodyLimitBytes: number;
  /** The methods this address takes; empty when there is nothing there. */
  methodsOf: (path: string) => string[];
  /** Those who show problems in their own design, asked in turn. */
  pages: () => readonly HtmlProblems[];
}

/** Every error leaves through here: as problem details for programs, as a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly options: ProblemOptions) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType() !== 'http') return throwError(() => error);
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    this.answerError(error, request, reply);
    return undefined;
  }

  /** The same for errors that arise before Nest is reached. */
  answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const bodyLimit = request.routeOptions?.config?.bodyBytes ?? this.options.bodyLimitBytes;
    const finding = this.withMethods(find(error, bodyLimit), request);
    if (finding.isFault) this.record(error, finding, request);
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else this.answer(finding, request, reply);
  }

  private answer(finding: Finding, request: FastifyRequest, reply: FastifyReply): void {
    const locale = localeOf(request);
    const problem = tell(finding, translator(locale), request.id);
    const page = wantsHtml(request) ? this.page(problem, request, locale) : undefined;
    void reply
      .status(finding.status)
      .headers(finding.headers ?? {})
      .header('content-language', locale)
      .header('vary', 'accept, accept-language')
      .header('cache-control', 'no-store')
      .type(page === undefined ? 'application/problem+json' : 'text/html; charset=utf-8')
      // Bytes: Fastify would add a charset to a text, which JSON does not have.
      .send(page ?? Buffer.from(JSON.stringify(problem)));
  }

  private page(problem: Problem, request: FastifyRequest, locale: Locale): string {
    for (const pages of this.options.pages()) {
      const page = this.attempt(() => pages.render(problem, request, locale), request);
      if (page !== undefined) return page;
    }
    return plainProblemPage(problem, locale, translator(locale));
  }

  /** A page about a fault must not fail for a fault of its own. */
  private attempt(render: () => string | undefined, request: FastifyRequest): string | undefined {
    try {
      return render();
    } catch (error) {
      this.record(error, { status: 500, kind: 'fault' }, request);
      return undefined;
    }
  }

  private record(error: unknown, finding: Finding, request: FastifyRequest): void {
    const { logger } = this.options;
    const { config, url } = request.routeOptions;
    const entry = {
      requestId: request.id,
      method: request.method,
      route: config.unlogged ? undefined : url,
      status: finding.status,
      err: error,
    };
    if (finding.kind === 'unavailable') logger.warn(entry, 'a part of the system is not reachable');
    else logger.error(entry, 'a request failed');
  }

  /** An address that exists, called with a method it does not take, is 405 (RFC 9110, 15.5.6). */
  private withMethods(finding: Finding, request: FastifyRequest): Finding {
    if (finding.status !== 404 || !request.is404) return finding;
    const methods = this.options.methodsOf(pathOf(request));
    if (methods.length === 0 || methods.includes(request.method)) return finding;
    const allowed = methods.join(', ');
    return {
      status: 405,
      kind: 'method-not-allowed',
      params: { method: request.method, allowed },
      headers: { allow: allowed },
    };
  }
}

/** A page names its language in its address; otherwise the caller's wishes decide. */
function localeOf(request: FastifyRequest): Locale {
  const first = pathOf(request).split('/')[1];
  if (isLocale(first)) return first;
  return negotiateLocale(request.headers['accept-language'], locales, 'en');
}
