export {
  readTable,
  statusOfUnreadable,
  tableLimits,
  type Table,
  type Unreadable,
} from './read-table.rules.js';
