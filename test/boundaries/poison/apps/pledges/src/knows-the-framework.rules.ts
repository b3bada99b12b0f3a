// breaks: rules-are-pure
import type { INestApplication } from '@nestjs/common';
export type App = INestApplication;
