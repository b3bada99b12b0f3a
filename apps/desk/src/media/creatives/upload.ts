import { ApiError, readProblem, Unreachable } from '../../api/problem.js';

/** A file on its way, with how much of it is there (0 to 1). Throws ApiError, Unreachable. */
export function sendFile<Answer>(
  address: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // fetch does not tell how far an upload is.
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('error', () => reject(new Unreachable('The upload was cut off.')));
    request.addEventListener('load', () => {
      const { status, responseText } = request;
      if (status === 201) resolve(JSON.parse(responseText) as Answer);
      else
        reject(
          new ApiError(
            readProblem(status, parsed(responseText), request.getResponseHeader('retry-after')),
          ),
        );
    });
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
