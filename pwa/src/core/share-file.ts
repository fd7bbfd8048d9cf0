/** Hands a file made on the device to the phone's share sheet, or saves it where there is none. */

import { saveBlob } from './save-file.ts';

/** Shares or saves `bytes` as `name`; a person who closes the sheet has changed his mind. */
export async function shareFile(name: string, bytes: Uint8Array, type: string): Promise<void> {
  const file = new File([new Uint8Array(bytes)], name, { type });
  if (navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: name });
      return;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
    }
  }
  saveBlob({ name, blob: file });
}
