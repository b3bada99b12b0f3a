import { createHmac } from 'node:crypto';
import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came in. */
export interface ReceivedHook {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** To the letter. */
  readonly body: string;
}

/** A status; `hang`, no answer ever; or whatever this writes. */
export type HookAnswer = number | 'hang' | ((response: ServerResponse) => void);

/** A real HTTP server for tests, on 127.0.0.1, that keeps what it is sent. */
export class HookReceiver {
  /** Everything that came in, whatever was answered; oldest first. */
  readonly received: ReceivedHook[] = [];
  private answer: HookAnswer = 204;

  private constructor(private readonly server: http.Server) {}

  static async start(): Promise<HookReceiver> {
    const server = http.createServer();
    const receiver = new HookReceiver(server);
    server.on('request', (request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        const { url = '', headers } = request;
        receiver.received.push({ path: url, headers, body });
        const { answer } = receiver;
        if (typeof answer === 'function') answer(response);
        else if (answer !== 'hang') response.writeHead(answer).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/hook`;
  }

  /** Answers every later message like this. */
  answerWith(answer: HookAnswer): void {
    this.answer = answer;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Which of these secrets have signed it, as Standard Webhooks has receivers check. */
export function signersOf(
  { headers, body }: ReceivedHook,
  secrets: readonly string[],
): readonly string[] {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const signatures = String(headers['webhook-signature']).split(' ');
  return secrets.filter((secret) => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    return signatures.includes(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  });
}
