import { Controller, Get, Header, Res } from '@nestjs/common';
import { metrics } from '@blueheart/telemetry';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ForMachines } from '../route-options.js';
import { Readiness } from './readiness.js';

/** For those who run this: is it alive, may it be sent requests, how is it doing. */
@Controller()
@ApiExcludeController()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('healthz')
  @ForMachines()
  @Header('cache-control', 'no-store')
  alive(): object {
    return { status: 'alive' };
  }

  @Get('readyz')
  @ForMachines()
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const { isReady, checks } = await this.readiness.report();
    reply.status(isReady ? 200 : 503);
    return { status: isReady ? 'ready' : 'not ready', checks };
  }

  @Get('metrics')
  @ForMachines()
  async metrics(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    reply.type(metrics.contentType).header('cache-control', 'no-store');
    return metrics.metrics();
  }
}
