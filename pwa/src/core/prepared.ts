/** What becomes of a file that a person picked, before it is kept. */

/** Bytes with their SHA-256. */
export interface PreparedFile {
  readonly sha: string;
  readonly bytes: ArrayBuffer;
}

/** A photo with its preview, a document as it is, or why the file is not taken. */
export type Prepared =
  | {
      kind: 'photo';
      file: PreparedFile;
      thumb: PreparedFile;
      mime: string;
      width: number;
      height: number;
    }
  | { kind: 'document'; file: PreparedFile; mime: string }
  | { kind: 'refused'; text: string };
