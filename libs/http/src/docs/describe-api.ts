import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { problemSchema } from '../problems/problem.js';

const methods = ['get', 'put', 'post', 'delete', 'patch'] as const;

/**
 * The OpenAPI 3.1 document of everything under /api, built from the controllers and their schemas;
 * a schema with `.meta({ id })` becomes a component of that name.
 */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Blue Heart')
    .setDescription(
      'Pledges, the count of them, and what staff do. Errors are problem details (RFC 9457).',
    )
    .setVersion('1')
    .addServer('/', 'where this document came from')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  const document = SwaggerModule.createDocument(app, config);
  const forPrograms = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  return withProblems({ ...document, paths: Object.fromEntries(forPrograms) });
}

/** Every operation can answer with a problem. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const answer = {
    description: 'Something is not right: problem details (RFC 9457)',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths))
    for (const method of methods) {
      const operation = path[method];
      if (operation) operation.responses = { ...operation.responses, default: answer };
    }
  const schemas = { ...document.components?.schemas, Problem: schemaOfProblem() };
  return { ...document, components: { ...document.components, schemas } };
}

/** zod puts a schema that has an id among the definitions; here it is a component. */
function schemaOfProblem(): object {
  const { $defs, ...schema } = z.toJSONSchema(problemSchema);
  const { $schema: _schema, id: _id, ...problem } = $defs?.['Problem'] ?? schema;
  return problem;
}
