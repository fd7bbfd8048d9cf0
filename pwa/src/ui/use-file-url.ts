/** A file as an address that an image or a link can use, for as long as it is on the screen. */
import { useEffect, useState } from 'react';
import { usePhone } from './phone-context.tsx';

interface FileUrl {
  /** The address; null while it is read, or where neither this device nor the office has it now. */
  readonly url: string | null;
  readonly isMissing: boolean;
}

/** Reads a file by its hash. `stamp` asks again when it changes: the bytes may have arrived. */
export function useFileUrl(
  sha: string | null,
  { mime, isEager = false, stamp }: { mime: string; isEager?: boolean; stamp?: unknown },
): FileUrl {
  const phone = usePhone();
  const [state, setState] = useState<FileUrl>({ url: null, isMissing: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp asks again.
  useEffect(() => {
    let isGone = false;
    let url: string | null = null;
    setState({ url: null, isMissing: false });
    if (sha === null) return;
    void phone.files.get(sha, isEager).then((parts) => {
      if (isGone) return;
      if (parts) url = URL.createObjectURL(new Blob(parts, { type: mime }));
      setState({ url, isMissing: parts === null });
    });
    return () => {
      isGone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [phone, sha, mime, isEager, stamp]);
  return state;
}
