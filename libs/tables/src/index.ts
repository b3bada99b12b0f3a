export {
  readTable,
  statusOfUnreadable,
  tableLimits,
  type Table,
  type Unreadable,
} from './read-table.rules.js';
export { byteOrderMark, csvLine, type Cell, type Day } from './write-csv.rules.js';
