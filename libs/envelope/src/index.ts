export { EnvelopeBroken, keyOf, makeKeys, openEnvelope, seal, type PublicKey } from './envelope.js';
