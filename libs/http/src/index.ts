export { createApplication, type ApplicationOptions } from './application.js';
export { describeApi } from './docs/describe-api.js';
export { mountDocs } from './docs/mount-docs.js';
export { preview, type Preview, type Route } from './docs/preview.js';
export { Readiness, type Check } from './health/readiness.js';
export { isKnown } from './etag.js';
export { HttpModule } from './http.module.js';
export { defaultLimits, type Limits } from './limits.js';
export { createLogger, type Logger } from './logging/logger.js';
export { NestLogger } from './logging/nest-logger.js';
export { safeError, type SafeError } from './logging/safe-error.js';
export { isDatabaseDown } from '@blueheart/database';
export { BadRequest, type Mistake, type ProblemKind } from './problems/errors.js';
export { HtmlProblems } from './problems/html.js';
export { mistakesOf, tellMistakes, type FieldError } from './problems/mistakes.js';
export { problemSchema, type Problem } from './problems/problem.js';
export { ReadyAnswers, sendReady, type ReadyAnswer } from './ready-answers.js';
export { ReadyRedirects } from './ready-redirects.js';
export {
  ForMachines,
  LargeBody,
  NoteRefusals,
  TakesFile,
  Unlogged,
  type Tried,
  TracedByHand,
} from './route-options.js';
export { customer, networkOf } from './networks.js';
export { Streams } from './streams.js';
export {
  campaignParamsSchema,
  idParamsSchema,
  line,
  pointSchema,
  textsSchema,
  versionSchema,
  wallTimeSchema,
} from './fields.schema.js';
export { linkParamsSchema, linkQuerySchema, readLink, type LinkParams } from './link.schema.js';
export { personName, plainText, type TextSize } from './text.js';
export { SchemaPipe } from './validation.pipe.js';

export { traceOf } from './requests/traces.js';
