export { Colleagues } from './colleagues.js';
export { doorOf } from './door.js';
export { keepPart } from './keep-part.js';
export { movesTable } from './moves.table.js';
export { Moves, type Mover } from './moves.js';
export { MovesQueries } from './moves.queries.js';
export type { Thing } from './ownership.rules.js';
export {
  ownershipSchemas,
  type Filter,
  type MoveWanted,
  type Preview,
} from './ownership.schema.js';
export { Things, type Eye, type Held, type Reader, type Reading } from './things.js';
