/** Makes what a person picked ready to be kept: shrunk, with a preview, named by its content. */

import type { Prepared } from './prepared.ts';

/** Prepares files one after the other in a worker; call `end` when no more come. */
export function filePreparer() {
  const worker = new Worker(new URL('./prepare-file.worker.ts', import.meta.url), {
    type: 'module',
  });
  return {
    prepare: (file: File): Promise<Prepared> =>
      new Promise((resolve) => {
        const text = 'Ce fichier ne se laisse pas lire : choisissez-en un autre.';
        worker.onerror = () => resolve({ kind: 'refused', text });
        worker.onmessage = (event: MessageEvent<Prepared>) => resolve(event.data);
        worker.postMessage(file);
      }),
    end: () => worker.terminate(),
  };
}
