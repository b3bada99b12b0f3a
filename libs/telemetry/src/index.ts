export { metrics } from './metrics.js';
export { currentTrace, inTrace, newTrace, nextSpan, readTrace } from './trace.js';
