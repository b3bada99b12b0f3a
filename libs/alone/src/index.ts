export { ServiceAlone, type Neighbourhood } from './service-alone.js';
