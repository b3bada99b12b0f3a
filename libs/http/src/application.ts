import type { Settings } from '@blueheart/config';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { createAdapter } from './adapter.js';
import { compressText } from './compression.js';
import { measureAnswer, measureRequests } from './health/metrics.js';
import { Readiness } from './health/readiness.js';
import { HttpModule } from './http.module.js';
import { defaultLimits, type Limits } from './limits.js';
import { AnswerBundle, logAccess } from './logging/access-log.js';
import type { Logger } from './logging/logger.js';
import { NestLogger } from './logging/nest-logger.js';
import { HtmlProblems } from './problems/html.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { refuseStrangeAddresses } from './requests/addresses.js';
import { cutOffLateBodies } from './requests/late-bodies.js';
import { traceRequests } from './requests/traces.js';
import { answerInFrontOf } from './in-front.js';
import { ReadyAnswers } from './ready-answers.js';
import { ReadyRedirects } from './ready-redirects.js';
import { readOnlyJsonAndForms } from './requests/parsers.js';
import { rememberRoutes } from './routes.js';
import { leastHeaders, secureHeaders } from './security.js';
import { closeConnectionsWhenStopping } from './stopping.js';
import { SchemaPipe } from './validation.pipe.js';

export interface ApplicationOptions {
  settings: Settings;
  logger: Logger;
  /** Puts a door before each route; called when everything is built and before a route is added. */
  doors?: (app: NestFastifyApplication) => void;
  /** Tests shorten a time with these; everybody else takes what there is. */
  limits?: Partial<Limits>;
}

type RootModule = NonNullable<DynamicModule['imports']>[number];

/**
 * The application around a root module: strict with what comes in, problem details for every error,
 * security headers, access log, /healthz, /readyz, /metrics. Neither initialised nor listening yet,
 * so that docs and plug-ins can be added. Rejects when a module cannot be built.
 */
export async function createApplication(
  rootModule: RootModule,
  { settings, logger, doors, limits: changes }: ApplicationOptions,
): Promise<NestFastifyApplication> {
  const limits = { ...defaultLimits, ...changes };
  const least = leastHeaders(settings);
  const adapter = createAdapter(settings, limits, (error, request, reply) => {
    reply.headers({ ...least, 'x-request-id': request.id });
    problems.answerError(error, request, reply);
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  const methodsOf = rememberRoutes(fastify);
  const app = await NestFactory.create<NestFastifyApplication>(
    HttpModule.around(rootModule),
    adapter,
    {
      logger: new NestLogger(logger),
      bodyParser: false,
      abortOnError: false,
    },
  );
  doors?.(app);
  const problems = new ProblemFilter({
    logger,
    bodyLimitBytes: limits.bodyBytes,
    methodsOf,
    pages: () => pagesOf(app),
  });
  secureHeaders(fastify, settings);
  await compressText(fastify);
  refuseStrangeAddresses(fastify, settings);
  readOnlyJsonAndForms(fastify, limits);
  cutOffLateBodies(fastify, limits);
  const isStopping = closeConnectionsWhenStopping(fastify, app.get(Readiness));
  traceRequests(fastify);
  logAccess(fastify, logger);
  measureRequests(fastify);
  const bundle = new AnswerBundle(logger);
  fastify.addHook('onClose', (_instance, done) => {
    bundle.flush();
    done();
  });
  const fronts = [app.get(ReadyAnswers), app.get(ReadyRedirects)];
  answerInFrontOf(fastify, fronts, isStopping, (answered) => {
    bundle.add(answered);
    measureAnswer(answered);
  });
  app.useGlobalPipes(new SchemaPipe());
  app.useGlobalFilters(problems);
  return app;
}

function pagesOf(app: NestFastifyApplication): readonly HtmlProblems[] {
  try {
    return app.get(HtmlProblems, { strict: false, each: true });
  } catch {
    return []; // no service has pages
  }
}
