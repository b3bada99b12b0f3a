export { readTable, tableLimits, type Table, type Unreadable } from './read-table.rules.js';
