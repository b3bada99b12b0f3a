// Plain nodemailer, with a pool as large as ours: sends one letter over and over, each to somebody else.
import nodemailer from 'nodemailer';

const [port] = process.argv.slice(2);

async function send({ count, connections, html, text, subject }) {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port: Number(port),
    pool: true,
    maxConnections: connections,
    maxMessages: Infinity,
  });
  const all = Array.from({ length: count }, (_, number) =>
    transport.sendMail({
      from: { name: 'Blue Heart', address: 'hello@example.org' },
      to: `reader-${number}@example.org`,
      subject,
      text: text.replaceAll('READER', `Reader ${number}`),
      html: html.replaceAll('READER', `Reader ${number}`),
    }),
  );
  await Promise.all(all);
  transport.close();
}

process.on('message', (message) => {
  if (message === 'stop') process.exit(0);
  void send(message).then(() => process.send({ result: true }));
});
process.send('ready');
