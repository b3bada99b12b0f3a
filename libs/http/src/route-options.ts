import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Leaves no trace of a visit: neither in the access log nor in the metrics. */
    unlogged?: boolean;
    /** Answered whatever host the caller names. */
    anyHost?: boolean;
  }
}

/** Nobody can tell from our records that this route was visited: for pages people need in distress. */
export const Unlogged = (): MethodDecorator => RouteConfig({ unlogged: true });

/** For routes that machines call: found under any host name, kept out of the records. */
export const ForMachines = (): MethodDecorator => RouteConfig({ unlogged: true, anyHost: true });
