import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Secrets, Settings } from '@blueheart/config';
import { DataSource, type EntitySchema } from 'typeorm';
import { connectionOf, type ServiceConnection } from './connection.js';
import { Database } from './database.js';

type Entities = (Function | EntitySchema)[];

/** Connections a service keeps for its own work. */
const poolSize = 4;

/** Gives the importing module its `Database`: its own role, its own schema, nobody else's. */
@Module({})
export class DatabaseModule {
  /** `more` connections beyond the usual are for work that comes in crowds. */
  static forService(service: string, entities: Entities = [], more = 0): DynamicModule {
    return {
      module: DatabaseOfService,
      // Two services are two instances of this module; Nest tells them apart by this provider's value.
      providers: [
        { provide: 'SERVICE', useValue: service },
        {
          provide: Database,
          inject: [Settings, Secrets],
          useFactory: async (settings: Settings, secrets: Secrets) =>
            connect(connectionOf(settings, secrets, service), entities, more),
        },
      ],
      exports: [Database],
    };
  }
}

/** Closes the pool last of all: handlers and requests in flight still need it while the others stop. */
@Module({})
class DatabaseOfService implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

/** Opens a service's pool of 4, and `more`, and its entities. Nothing is created or changed. */
export async function connect(
  connection: ServiceConnection,
  entities: Entities = [],
  more = 0,
): Promise<Database> {
  const source = new DataSource({
    type: 'postgres',
    url: connection.url,
    schema: connection.service,
    entities,
    applicationName: connection.service,
    extra: {
      max: poolSize + more,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      // For `Database.broughtAgain`; whatever is awaited before the next is asked goes alone as ever.
      pipeline: true,
      query_timeout: 32_000,
      options: `-c search_path=${connection.service} -c statement_timeout=30000`,
    },
    poolErrorHandler: () => undefined,
  });
  return new Database(await source.initialize(), connection);
}
