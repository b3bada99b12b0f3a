import { connect } from 'node:net';

/** Sends these very bytes to a server of this machine and gives everything it answers until it hangs up. */
export async function rawRequest(url: string, ...parts: (string | Uint8Array)[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  for (const part of parts) socket.write(part);
  let answer = '';
  for await (const chunk of socket) answer += String(chunk);
  return answer;
}
