/** Saves what a person asked for as a file of this device. */

/** Offers bytes for download under `name`. */
export function saveBlob({ name, blob }: { name: string; blob: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // Some browsers read the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Offers `text` for download under `name`. */
export function saveFile(name: string, text: string, type: string): void {
  saveBlob({ name, blob: new Blob([text], { type: `${type};charset=utf-8` }) });
}
