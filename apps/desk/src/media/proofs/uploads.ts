import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { mediaKey } from '../media.js';
import { bringUnsorted } from './proofs.js';

interface Failed {
  readonly file: File;
  readonly error: unknown;
}

export interface Uploads {
  /** How many are sent of how many; undefined while none is on its way. */
  readonly progress: { readonly done: number; readonly all: number } | undefined;
  readonly failed: readonly Failed[];
  readonly send: (files: readonly File[], kind: 'posting' | 'removal') => Promise<void>;
}

/** As many at once as leave room for others. */
const lanes = 2;

/** Many files, one after the other in two lanes; what fails is kept aside, and hinders no other. */
export function useUploads(slug: string): Uploads {
  const queries = useQueryClient();
  const [progress, setProgress] = useState<Uploads['progress']>();
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const send: Uploads['send'] = async (files, kind) => {
    const waiting = [...files];
    let done = 0;
    setFailed([]);
    setProgress({ done, all: files.length });
    const lane = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift()) {
        try {
          await bringUnsorted(slug, file, kind);
        } catch (error) {
          const one = { file, error };
          setFailed((all) => [...all, one]);
        }
        done += 1;
        setProgress({ done, all: files.length });
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    setProgress(undefined);
    await queries.invalidateQueries({ queryKey: mediaKey(slug) });
  };
  return { progress, failed, send };
}
