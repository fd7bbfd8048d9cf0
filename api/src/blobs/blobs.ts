/** One firm's files with the rows that name them: the door of the blob routes. */
import type { Result } from '#shared/core/result.ts';
import type { RowOp } from '#shared/sync/wire.ts';
import type { Firm } from '../sync/firm.ts';
import type { ServerActor } from '../sync/grants.ts';
import { blobFilesIn, type Piece, type Standing, type UploadFailure } from './blob-files.ts';
import { blobRowsOf } from './blob-rows.ts';

export type Blobs = ReturnType<typeof blobsOf>;

/** The files of `firm`, kept under `folder`. */
export function blobsOf(firm: Firm, folder: string) {
  const files = blobFilesIn(folder);
  const rows = blobRowsOf(firm.registry, firm.rows);

  /** Tells everyone who sees them that the bytes of these rows are here. */
  function tellArrival(sha: string, actor: ServerActor): void {
    const ops = rows.naming(sha).flatMap(({ entity, row, arrival }): RowOp[] => {
      if (row[arrival] !== null) return [];
      const base = Number.MAX_SAFE_INTEGER;
      return [{ t: 'set', e: entity.table, id: row.id, base, f: { [arrival]: firm.clock() } }];
    });
    if (ops.length > 0) firm.writeAsServer(ops, actor);
  }

  return {
    folder,
    isVisible: (sha: string, actor: ServerActor) => rows.isVisible(sha, firm.grantsOf(actor)),
    find: files.find,
    list: files.list,
    /** How far the file has come; a row that was made after its bytes arrived is told here. */
    async standing(sha: string, actor: ServerActor): Promise<Standing> {
      const now = await files.standing(sha);
      if (now.complete) tellArrival(sha, actor);
      return now;
    },
    async append(
      sha: string,
      piece: Piece,
      actor: ServerActor,
    ): Promise<Result<Standing, UploadFailure>> {
      const appended = await files.append(sha, piece);
      if (appended.ok && appended.value.complete) tellArrival(sha, actor);
      return appended;
    },
    collect: () => files.collect(firm.clock(), (sha) => rows.naming(sha).length > 0),
  };
}
