// breaks: packages-are-called-by-name
export { door } from '../../../libs/database/src/index.js';
