export { examine, fileTypes, pictureAlone, type Examined, type FileType } from './examine.js';
export { fileNameSchema } from './file-name.schema.js';
export { Files } from './files.js';
export { FilesModule } from './files.module.js';
export { clean, thumbnail } from './pictures.js';
export { sendFile, sendThumbnail } from './send-file.js';
export { OneFile, SentFile, type FileSent } from './sent-file.js';
