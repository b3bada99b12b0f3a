// breaks: what-phones-seal-with-needs-no-server
import { createCipheriv } from 'node:crypto';

export const cipher = createCipheriv;
