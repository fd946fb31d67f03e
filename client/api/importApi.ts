/**
 * Sends files for a preview or for good, and reports its progress: first the bytes sent, then the server's own lines
 * of progress. By XMLHttpRequest, because fetch reports nothing of an upload. Knows no state.
 */
import {
  ENDPOINTS,
  ImportStreamLine,
  type ImportPreview,
  type ImportProgress,
  type ImportRecord,
  type ImportRequest,
} from '../../contract/index.js';
import { requestErrors } from '../words/requestErrors.js';
import { ApiError } from './ApiError.js';
import { errorOf } from './errorOf.js';
import { LineReader } from './lineReader.js';
import { notifyOutcome } from './outcomes.js';

export interface ImportSending {
  /** With `upload` the files of an earlier preview are meant, and none are sent. */
  request: ImportRequest;
  files: readonly File[];
  /** Cancels: the server then leaves the graph as it was. The promise rejects with an AbortError. */
  signal: AbortSignal;
  onProgress: (progress: ImportProgress) => void;
}
export interface ImportAnswer {
  preview?: ImportPreview;
  landed?: ImportRecord;
}

/** Rejects with ApiError, or with an AbortError when the caller's signal fires. Takes as long as it takes. */
export const sendImport = (sending: ImportSending): Promise<ImportAnswer> => notifyOutcome(exchange(sending));

function exchange({ request, files, signal, onProgress }: ImportSending): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    const reader = new LineReader();
    let answer: ImportAnswer | undefined;
    const cancel = () => xhr.abort();
    const cancelled = () => reject(new DOMException('cancelled', 'AbortError'));
    const fail = (error: unknown) => {
      signal.removeEventListener('abort', cancel);
      reject(error as Error);
      xhr.abort();
    };
    const take = (lines: readonly string[]) => {
      for (const text of lines) {
        const line = readLine(text);
        if ('progress' in line) onProgress(line.progress);
        else if ('error' in line) throw new ApiError(line.error.code, line.error.message, xhr.status, line.error);
        else answer = line;
      }
    };
    xhr.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      onProgress({ phase: 'receiving', done: loaded, total: lengthComputable ? total : null, unit: 'bytes' });
    xhr.onprogress = () => {
      if (xhr.status !== 200) return;
      try {
        take(reader.push(xhr.responseText));
      } catch (error) {
        fail(error);
      }
    };
    xhr.onload = () => {
      try {
        if (xhr.status !== 200) throw errorOf(xhr.status, xhr.responseText);
        take(reader.end(xhr.responseText));
        if (answer === undefined) throw new ApiError('response.unexpected', requestErrors.importEndedEarly, xhr.status);
        signal.removeEventListener('abort', cancel);
        resolve(answer);
      } catch (error) {
        fail(error);
      }
    };
    xhr.onerror = () =>
      fail(
        new ApiError('network.unreachable', requestErrors.importBroken, 0, {
          hint: requestErrors.importBrokenHint,
        }),
      );
    xhr.onabort = cancelled;
    xhr.open(ENDPOINTS.import.method, ENDPOINTS.import.path);
    xhr.setRequestHeader('Accept', 'application/x-ndjson');
    if (signal.aborted) return cancelled();
    signal.addEventListener('abort', cancel, { once: true });
    xhr.send(formOf(request, files));
  });
}

/** The options come first, so that the server knows what the files are for. */
function formOf(request: ImportRequest, files: readonly File[]): FormData {
  const form = new FormData();
  form.append('options', JSON.stringify(request));
  for (const file of files) form.append('file', file, file.name);
  return form;
}

function readLine(text: string): ImportStreamLine {
  try {
    return ImportStreamLine.parse(JSON.parse(text));
  } catch (cause) {
    throw new ApiError('response.unexpected', requestErrors.importLineUnreadable, 200, {
      hint: requestErrors.importLineHint,
      cause,
    });
  }
}
