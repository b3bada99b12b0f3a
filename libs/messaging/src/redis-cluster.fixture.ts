import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, freePort } from '@blueheart/testing';
import { Redis } from 'ioredis';

const slots = 16_384;

/** Debian's Redis as a cluster of three masters on this machine alone, without replicas. Thrown away by `discard`. */
export class RedisCluster {
  private readonly nodes: { child: ChildProcess; client: Redis; port: number; busPort: number }[] =
    [];
  private readonly dir = mkdtempSync(join(tmpdir(), 'blue-heart-cluster-'));

  static async start(): Promise<RedisCluster> {
    const cluster = new RedisCluster();
    try {
      for (let at = 0; at < 3; at += 1) await cluster.add();
      await cluster.join();
    } catch (error) {
      await cluster.discard();
      throw error;
    }
    return cluster;
  }

  /** Of one of its nodes. */
  get url(): string {
    return `redis://127.0.0.1:${this.nodes[0]!.port}`;
  }

  async discard(): Promise<void> {
    for (const { child, client } of this.nodes) {
      client.disconnect();
      child.kill('SIGKILL');
      await once(child, 'close');
    }
    rmSync(this.dir, { recursive: true, force: true });
  }

  private async add(): Promise<void> {
    const [port, busPort] = [await freePort(), await freePort()];
    const options = {
      port,
      'cluster-enabled': 'yes',
      'cluster-port': busPort,
      'cluster-config-file': `${port}.conf`,
      dir: this.dir,
      bind: '127.0.0.1',
      save: '',
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
    const child = spawn('/usr/bin/redis-server', args, { stdio: 'ignore' });
    const client = new Redis(port, { retryStrategy: () => 50 });
    client.on('error', () => undefined);
    this.nodes.push({ child, client, port, busPort });
    await client.ping();
  }

  /** Each takes a third of the slots and meets the first; ready when all of them say that all is there. */
  private async join(): Promise<void> {
    const [first, ...others] = this.nodes;
    for (const [at, { client }] of this.nodes.entries()) {
      const from = Math.floor((at * slots) / 3);
      const to = Math.floor(((at + 1) * slots) / 3) - 1;
      await client.call('cluster', 'addslotsrange', from, to);
    }
    for (const { client } of others)
      await client.call('cluster', 'meet', '127.0.0.1', first!.port, first!.busPort);
    await eventually(async () => {
      for (const { client } of this.nodes) {
        const info = String(await client.call('cluster', 'info'));
        expect(info).toContain('cluster_state:ok');
        expect(info).toContain('cluster_known_nodes:3');
      }
    });
  }
}
