import { createHash } from 'node:crypto';
import { Busy } from '@blueheart/contracts';
import { Logger } from '@nestjs/common';
import { AwsClient } from 'aws4fetch';
import { Files, refuseStrangeKey } from './files.js';

/** Seconds until it is worth asking again. */
const again = 30;

interface Times {
  /** Milliseconds for one file, there or back. */
  readonly eachMs: number;
}

/** Files in a bucket of any store that speaks S3, with Signature Version 4 and the bucket in the path. */
export class S3Files extends Files {
  private readonly logger = new Logger('Files');
  private readonly bucket: string;
  private readonly client: AwsClient;

  /** `address` as FILES_URL has it. */
  constructor(
    address: string,
    private readonly times: Times = { eachMs: 25_000 },
  ) {
    super();
    const url = new URL(address);
    const scheme = url.protocol === 's3+http:' ? 'http:' : 'https:';
    this.bucket = `${scheme}//${url.host}${url.pathname.replace(/\/$/, '')}`;
    this.client = new AwsClient({
      accessKeyId: decodeURIComponent(url.username),
      secretAccessKey: decodeURIComponent(url.password),
      region: url.searchParams.get('region') ?? 'us-east-1',
      service: 's3',
      retries: 0,
    });
  }

  async put(key: string, bytes: Buffer, type: string): Promise<void> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const headers = { 'content-type': type, 'x-amz-content-sha256': sha256 };
    await this.ask(key, { method: 'PUT', body: new Uint8Array(bytes), headers }, [200]);
  }

  async get(key: string): Promise<Buffer | undefined> {
    const { status, body } = await this.ask(key, { method: 'GET' }, [200, 404]);
    return status === 200 ? body : undefined;
  }

  async remove(key: string): Promise<void> {
    await this.ask(key, { method: 'DELETE' }, [200, 204, 404]);
  }

  private async ask(key: string, init: RequestInit, expected: readonly number[]) {
    refuseStrangeKey(key);
    const signal = AbortSignal.timeout(this.times.eachMs);
    const answer = await this.attempt(async () => {
      const response = await this.client.fetch(`${this.bucket}/${key}`, {
        ...init,
        signal,
        redirect: 'error',
      });
      return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
    });
    if (expected.includes(answer.status)) return answer;
    throw this.away(`answers ${answer.status}`);
  }

  private async attempt<T>(act: () => Promise<T>): Promise<T> {
    try {
      return await act();
    } catch (error) {
      const { name, cause } = error as Error & { cause?: { code?: string } };
      throw this.away(`is not reached: ${cause?.code ?? name}`);
    }
  }

  private away(what: string): Busy {
    this.logger.warn(`The store of files ${what}`);
    return new Busy(again, 'unavailable');
  }
}
