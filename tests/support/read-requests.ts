/** Cuts what a client sends into whole HTTP requests, as far as their length is said in their head. */

const HEAD_END = Buffer.from('\r\n\r\n');

/** A reader fed piece by piece; `onRequest` is given each whole request but those that stay open. */
export function requestReader(onRequest: (request: Buffer) => void): (piece: Buffer) => void {
  let held: Buffer = Buffer.alloc(0);
  let isLost = false;
  return (piece) => {
    if (isLost) return;
    held = Buffer.concat([held, piece]);
    for (;;) {
      const headEnd = held.indexOf(HEAD_END);
      if (headEnd < 0) return;
      const head = held.subarray(0, headEnd).toString('latin1').toLowerCase();
      // A body whose length nobody says, or a connection that became something else: no more requests here.
      if (head.includes('\r\ntransfer-encoding:') || head.includes('\r\nupgrade:')) {
        isLost = true;
        return;
      }
      const length = Number(/\r\ncontent-length: *(\d+)/.exec(head)?.[1] ?? 0);
      const end = headEnd + HEAD_END.length + length;
      if (held.length < end) return;
      const request = held.subarray(0, end);
      held = held.subarray(end);
      if (!head.includes('text/event-stream')) onRequest(Buffer.from(request));
    }
  };
}
