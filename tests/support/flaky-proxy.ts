/** A line as one has it on a roof: a TCP proxy that delays, cuts, resets, swallows and stops, by seed. */
import net from 'node:net';
import type { Random } from './random.ts';

/** What goes wrong, each as a share of the pieces that pass. */
export interface Weather {
  /** The connection breaks at once, both ways. */
  readonly reset: number;
  /** Half of a piece of the answer arrives, then the connection breaks. */
  readonly truncate: number;
  /** From here on nothing passes, and nobody is told. */
  readonly swallow: number;
  /** Milliseconds that a piece may take. */
  readonly delayMs: number;
}

export const CALM: Weather = { reset: 0, truncate: 0, swallow: 0, delayMs: 0 };

export interface FlakyProxy {
  readonly url: string;
  /** What went wrong so far. */
  readonly counts: { resets: number; truncations: number; swallowed: number };
  set(weather: Weather): void;
  close(): Promise<void>;
}

/** Opens a proxy in front of `target`, an address like `http://127.0.0.1:1234`. */
export function flakyProxy(target: string, random: Random): Promise<FlakyProxy> {
  let weather = CALM;
  const counts = { resets: 0, truncations: 0, swallowed: 0 };
  const sockets = new Set<net.Socket>();
  const { hostname, port } = new URL(target);

  /** Passes what comes from `from` on to `to`, as the weather has it. */
  function pass(from: net.Socket, to: net.Socket, isAnswer: boolean): void {
    let isSwallowing = false;
    from.on('data', (piece) => {
      if (isSwallowing) return;
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
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
    pass(client, upstream, false);
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
        close: () =>
          new Promise((closed) => {
            for (const socket of sockets) socket.destroy();
            server.close(() => closed());
          }),
      });
    });
  });
}
