import { createHmac } from 'node:crypto';
import { newSecret, signedHeaders } from './signature.js';

/** The example of the specification: this message, signed with this secret, has this signature. */
const published = {
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  sentAt: new Date(1_614_265_330_000),
  body: '{"test": 2432232314}',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
};

test('what is sent is signed as Standard Webhooks has it', () => {
  expect(signedHeaders(published, [published.secret])).toEqual({
    'webhook-id': published.id,
    'webhook-timestamp': '1614265330',
    'webhook-signature': published.signature,
  });
});

test('the signature is that of the words of the specification, computed here step by step', () => {
  const key = Buffer.from(Array.from({ length: 32 }, (_, at) => at));
  const secret = `whsec_${key.toString('base64')}`;
  const body = '{"type":"ping","data":{"campaign":"قلوب"}}';
  const mac = createHmac('sha256', key);
  mac.update(Buffer.from('the-id.1700000000.'));
  mac.update(Buffer.from(body, 'utf8'));
  const headers = signedHeaders({ id: 'the-id', sentAt: new Date(1_700_000_000_999), body }, [
    secret,
  ]);
  expect(headers['webhook-signature']).toBe(`v1,${mac.digest('base64')}`);
});

test('two secrets sign side by side, the newest first', () => {
  const secrets = [newSecret(), published.secret];
  const signatures = signedHeaders(published, secrets)['webhook-signature']!.split(' ');
  expect(signatures).toHaveLength(2);
  expect(signatures[1]).toBe(published.signature);
});

test('a secret is of 32 random bytes, and never given twice', () => {
  const secrets = Array.from({ length: 50 }, newSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) {
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(Buffer.from(secret.slice(6), 'base64')).toHaveLength(32);
  }
});
