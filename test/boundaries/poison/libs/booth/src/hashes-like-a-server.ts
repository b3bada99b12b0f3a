// breaks: what-phones-run-too-needs-no-server
import { createHash } from 'node:crypto';
export const hash = createHash;
