/** Every bound of the system, with its reason. */

/** Mutations in one push: keeps the write transaction short (about 20 ms) and the body small. */
export const PUSH_MAX_ITEMS = 200;
/** Bytes of mutations in one push, before gzip: one photo-less day of a whole firm. */
export const PUSH_MAX_BYTES = 512 * 1024;
/** Body of any request after decompression: a push plus its cursors, with room. */
export const BODY_MAX_BYTES = 2 * 1024 * 1024;
/** Rows in one page: one IndexedDB transaction stays short on a slow phone. */
export const PAGE_MAX_ROWS = 2000;
/** Bytes of rows in one page, smallest and largest a phone may ask for. */
export const PAGE_MIN_BYTES = 64 * 1024;
export const PAGE_MAX_BYTES = 1024 * 1024;
/** What a phone asks for first; halved when a page takes longer than PAGE_SLOW_MS to apply. */
export const PAGE_START_BYTES = 512 * 1024;
export const PAGE_SLOW_MS = 100;
/** Ops in one mutation: one gesture of a person, never an import. */
export const OPS_MAX = 500;
/** Rows the server itself writes under one seq (an import): a page is never cut inside a seq. */
export const SEQ_MAX_ROWS = 1000;
/** Lines of `sync_row` one seq can touch: each row in the scope it left and the one it entered. */
export const SEQ_MAX_LINES = 2 * SEQ_MAX_ROWS + 2 * OPS_MAX;
/** Scopes a phone may name in its cursors: a compagnon holds a few dozen. */
export const SCOPES_MAX = 2000;
/** How far back an edit made offline may be dated: beyond it, ages are taken as this long. */
export const EDIT_AGE_MAX_MS = 400 * 86_400_000;
/** How long the server answers a replayed mutation with its first verdict. */
export const VERDICT_KEPT_MS = 90 * 86_400_000;
/** How long a phone keeps what was judged: longer than the oldest backup one would restore. */
export const JOURNAL_KEPT_MS = 30 * 86_400_000;
/** Each epoch has its own range of seqs, so that no number is used twice; room for 131 071 restores. */
export const EPOCH_SEQ_STEP = 2 ** 36;
/** A history found shorter than a phone remembers it begins a new epoch at most this often. */
export const EPOCH_BUMP_GAP_MS = 3_600_000;
/** After a restore, a row nobody knows yet is waited for this long: its author's phone brings it back. */
export const EPOCH_WAIT_MS = 30 * 86_400_000;
/** A phone compares what it holds with the office this often, when nothing else is to be done. */
export const DIGEST_EVERY_MS = 86_400_000;
/** Full resyncs a phone may make in an hour before it asks for help. */
export const RESYNCS_PER_HOUR = 2;
/** A parked mutation is sent again at most this often. */
export const PARKED_RETRY_MS = 3_600_000;
/** A phone waits this long for the lock of another tab before it goes on without. */
export const LOCK_WAIT_MS = 30_000;
/** First and longest pause between two failed rounds. */
export const BACKOFF_FIRST_MS = 1_000;
export const BACKOFF_MAX_MS = 300_000;
/** A request without an answer is given up after this long; nothing is lost, it is sent again. */
export const REQUEST_TIMEOUT_MS = 30_000;
/** How often the server tells one connection that there is something new. */
export const EVENTS_MIN_GAP_MS = 250;
/** A word on each open connection, so that proxies do not close it and the phone knows that it stands. */
export const EVENTS_HEARTBEAT_MS = 25_000;
/** A stream that has said nothing for this long is lost: two heartbeats went missing. */
export const EVENTS_SILENCE_MS = 3 * EVENTS_HEARTBEAT_MS;
/** A phone that hears no event stream asks again this often while its screen is on. */
export const POLL_VISIBLE_MS = 30_000;
/** A session ends when it has not been used for this long. */
export const SESSION_KEPT_MS = 90 * 86_400_000;
/** A one-time link or code for a new device works this long. */
export const INVITATION_KEPT_MS = 24 * 3_600_000;
/** The phone locks itself after this long without contact; its data stays. */
export const LEASE_MS = 30 * 86_400_000;
/** Wrong PINs before a device needs a new link from the office. */
export const PIN_TRIES = 5;
/** A compagnon sees the inside of the chantiers he was planned on since this many days. */
export const CHANTIER_OPEN_DAYS = 60;
/** The months of planning a compagnon's phone holds, around today. */
export const PLANNING_MONTHS_BACK = 2;
export const PLANNING_MONTHS_AHEAD = 6;
/** Bytes of one file: a photo is far below once shrunk, a plan in PDF fits. */
export const BLOB_MAX_BYTES = 25 * 1024 * 1024;
/** Bytes sent at once: what a reset line loses at most. */
export const BLOB_CHUNK_BYTES = 512 * 1024;
/** An upload that stopped, and a file that no row names, are kept this long. */
export const BLOB_UNUSED_KEPT_MS = 30 * 86_400_000;
/** Longest side of a kept photo and of its preview, in pixels, and bytes of a preview. */
export const PHOTO_MAX_PX = 2000;
export const THUMB_MAX_PX = 320;
export const THUMB_MAX_BYTES = 15 * 1024;
/** Pixels of an image that a phone can decode without being closed by its system. */
export const PHOTO_MAX_PIXELS = 80_000_000;
/** Share of the device's room above which no photo is taken, so that text always finds room. */
export const QUOTA_CAPTURE_RATIO = 0.9;
/** Share above which files that the office holds are taken off the device. */
export const QUOTA_EVICT_RATIO = 0.8;
/** Previews fetched ahead: the newest; older ones come when they are looked at. */
export const EAGER_BLOBS_MAX = 500;
/** A backup a day; one a day is kept this long, then one a month. Phones remember 30 days. */
export const BACKUP_EVERY_MS = 86_400_000;
export const BACKUP_DAYS_KEPT = 14;
export const BACKUP_MONTHS_KEPT = 12;
/** Changes a revoked device may hand over: months of one person's work. */
export const FAREWELL_MAX_ITEMS = 5000;
/** Rows per page of a REST list. */
export const REST_PER_PAGE = 50;
export const REST_PER_PAGE_MAX = 500;
/** A notice goes out once nothing has changed for this long: who is still planning is not announced cell by cell. */
export const NOTICE_QUIET_MS = 120_000;
/** Who never stops changing does not keep the others waiting longer than this. */
export const NOTICE_MAX_WAIT_MS = 900_000;
/** A push service that has not answered by then is given up for this notice. */
export const NOTICE_TIMEOUT_MS = 10_000;
/** A device that is off hears of its week for three days; then the home says it anyway. */
export const NOTICE_KEPT_S = 3 * 86_400;
/** Notices under way at once: a firm of fifty in three waves. */
export const NOTICES_AT_ONCE = 20;
/** Days that one leave is counted over: three years, the longest parental leave. */
export const LEAVE_MAX_DAYS = 1096;
