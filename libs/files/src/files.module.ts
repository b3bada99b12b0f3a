import { Settings } from '@blueheart/config';
import { Inject, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { readFiles } from './bodies.js';
import { DiskFiles } from './disk-files.js';
import { Files } from './files.js';
import { fileContentType } from './sent-file.js';
import { S3Files } from './s3-files.js';

/** Files are kept where FILES_URL says, or in the data folder; routes of this process take them. */
@Module({
  providers: [
    {
      provide: Files,
      useFactory: ({ filesUrl, filesDir }: Settings) =>
        filesDir === undefined ? new S3Files(filesUrl!) : new DiskFiles(filesDir),
      inject: [Settings],
    },
  ],
  exports: [Files],
})
export class FilesModule implements OnModuleInit {
  constructor(@Inject(HttpAdapterHost) private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    if (!fastify.hasContentTypeParser(fileContentType)) readFiles(fastify);
  }
}
