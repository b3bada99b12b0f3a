import { RouteConfig } from '@nestjs/platform-fastify';

/** What somebody tried who was refused, as the audit log names it. */
export interface Tried {
  readonly action: string;
  readonly kind: string;
  /** Which part of the address says which one. Without it, or where it is no id of ours, `name` does. */
  readonly param?: string;
  readonly name: string;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Leaves no trace of a visit: neither in the access log nor in the metrics. */
    unlogged?: boolean;
    /** Answered whatever host the caller names. */
    anyHost?: boolean;
    /** Whoever is known and refused here (403, 404) is noted, by the service whose route it is. */
    tried?: Tried;
    /** The longest body it reads, where that is not everybody's. */
    bodyBytes?: number;
    /** Nothing that it does finds its trace by itself: who announces something is told (`traceOf`). */
    tracedByHand?: boolean;
    /** Its body is a file: bytes of any kind, for which there is more time. */
    takesFile?: boolean;
  }
}

/** Nobody can tell from our records that this route was visited: for pages people need in distress. */
export const Unlogged = (): MethodDecorator => RouteConfig({ unlogged: true });

/** For routes that machines call: found under any host name, kept out of the records. */
export const ForMachines = (): MethodDecorator => RouteConfig({ unlogged: true, anyHost: true });

/** Puts whoever is known and may not (403), or asks for what is not there for them (404), into the audit log. */
export const NoteRefusals = (tried: Tried): MethodDecorator => RouteConfig({ tried });

/** For what is sent in larger pieces than anything else. */
export const LargeBody = (bodyBytes: number): MethodDecorator => RouteConfig({ bodyBytes });

/** For what thousands do at once, and for what stays open: the trace of the others costs everybody (decision 0075). */
export const TracedByHand = (): MethodDecorator => RouteConfig({ tracedByHand: true });

/** For a file, which comes as `application/octet-stream`: `libs/files` reads it. */
export const TakesFile = (bodyBytes: number): MethodDecorator =>
  RouteConfig({ bodyBytes, takesFile: true });
