import { inTrace, newTrace, nextSpan, readTrace } from '@blueheart/telemetry';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const traces = new WeakMap<FastifyRequest, string>();

/** Of this request: the one its caller says it belongs to (`traceparent`), or a new one. */
export function traceOf(request: FastifyRequest): string {
  let trace = traces.get(request);
  if (!trace) {
    const given = readTrace(request.headers['traceparent']);
    trace = given ? nextSpan(given) : newTrace();
    traces.set(request, trace);
  }
  return trace;
}

/** What a request does, until it is answered, and all that follows from that, is one trace. */
export function traceRequests(fastify: FastifyInstance): void {
  // The body has been read by now: what reads it runs outside of any context.
  fastify.addHook('preValidation', (request, { raw }, done) => {
    if (request.routeOptions.config.tracedByHand) done();
    else raw.once('close', inTrace(traceOf(request), done));
  });
}
