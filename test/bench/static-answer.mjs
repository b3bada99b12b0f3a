// The least that node:http can do: one answer, always the same bytes. `node static-answer.mjs PORT HEAD BODY`,
// with the head's lines as a JSON array of names and values.
import { createServer } from 'node:http';

const [port, head, body] = process.argv.slice(2);
const headers = JSON.parse(head);
createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
