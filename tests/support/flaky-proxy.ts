/** A line as one has it on a roof: a TCP proxy that delays, cuts, resets, swallows, doubles and stops, by seed. */
import net from 'node:net';
import type { Random } from './random.ts';
import { requestReader } from './read-requests.ts';

/** What goes wrong, each as a share of the pieces, or of the whole requests, that pass. */
export interface Weather {
  /** The connection breaks at once, both ways. */
  readonly reset: number;
  /** Half of a piece of the answer arrives, then the connection breaks. */
  readonly truncate: number;
  /** From here on nothing passes, and nobody is told. */
  readonly swallow: number;
  /** A whole request reaches the server a second time, a little later; its answer goes nowhere. */
  readonly duplicate: number;
  /** Milliseconds that a piece may take. */
  readonly delayMs: number;
}

export const CALM: Weather = { reset: 0, truncate: 0, swallow: 0, duplicate: 0, delayMs: 0 };

/** How much later than the first a second copy of a request may come. */
const COPY_WITHIN_MS = 60;

export interface FlakyProxy {
  readonly url: string;
  /** What went wrong so far. */
  readonly counts: {
    delays: number;
    resets: number;
    truncations: number;
    swallowed: number;
    duplicates: number;
    cuts: number;
  };
  set(weather: Weather): void;
  /** Breaks every connection that lives now; new ones pass. */
  cut(): void;
  close(): Promise<void>;
}

/** Opens a proxy in front of `target`, an address like `http://127.0.0.1:1234`. */
export function flakyProxy(target: string, random: Random): Promise<FlakyProxy> {
  let weather = CALM;
  const counts = { delays: 0, resets: 0, truncations: 0, swallowed: 0, duplicates: 0, cuts: 0 };
  const sockets = new Set<net.Socket>();
  const copies = new Set<NodeJS.Timeout>();
  const { hostname, port } = new URL(target);

  function live(socket: net.Socket): net.Socket {
    sockets.add(socket);
    return socket.on('close', () => sockets.delete(socket));
  }

  /** Sends a request once more, on a connection of its own, once the first may have been answered. */
  function again(request: Buffer): void {
    const timer = setTimeout(() => {
      copies.delete(timer);
      const upstream = live(net.connect(Number(port), hostname));
      upstream.on('error', () => upstream.destroy());
      upstream.on('data', () => {});
      upstream.on('connect', () => {
        counts.duplicates++;
        upstream.end(request);
      });
    }, random.int(COPY_WITHIN_MS));
    copies.add(timer);
  }

  /** Passes what comes from `from` on to `to`, as the weather has it. */
  function pass(from: net.Socket, to: net.Socket, isAnswer: boolean): void {
    let isSwallowing = false;
    const read = isAnswer
      ? null
      : requestReader((request) => {
          if (random.chance(weather.duplicate)) again(request);
        });
    from.on('data', (piece) => {
      if (isSwallowing) return;
      read?.(piece);
      if (random.chance(weather.reset)) {
        counts.resets++;
        from.resetAndDestroy();
        to.resetAndDestroy();
      } else if (isAnswer && random.chance(weather.truncate)) {
        counts.truncations++;
        to.end(piece.subarray(0, Math.floor(piece.length / 2)));
        from.destroy();
      } else if (random.chance(weather.swallow)) {
        counts.swallowed++;
        isSwallowing = true;
      } else if (weather.delayMs > 0) {
        counts.delays++;
        from.pause();
        setTimeout(() => {
          to.write(piece);
          from.resume();
        }, random.int(weather.delayMs));
      } else to.write(piece);
    });
    from.on('end', () => to.end());
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }

  const server = net.createServer((client) => {
    const upstream = net.connect(Number(port), hostname);
    pass(live(client), live(upstream), false);
    pass(upstream, client, true);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as net.AddressInfo;
      resolve({
        url: `http://127.0.0.1:${address.port}`,
        counts,
        set(next) {
          weather = next;
        },
        cut() {
          counts.cuts += sockets.size;
          for (const socket of sockets) socket.resetAndDestroy();
        },
        close: () =>
          new Promise((closed) => {
            for (const timer of copies) clearTimeout(timer);
            for (const socket of sockets) socket.destroy();
            server.close(() => closed());
          }),
      });
    });
  });
}
