import { readFileSync } from 'node:fs';
import { sql } from 'joinery';
import {
  albums,
  artists,
  customers,
  employees,
  genres,
  invoiceLines,
  invoices,
  mediaTypes,
  playlists,
  tracks,
  type Database,
  type Session,
} from './generated/index.js';

interface RowFile {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

function read(name: string): RowFile {
  const url = new URL(`../../fixtures/chinook/rows/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as RowFile;
}

/** The rows of one file as objects; columns ending in `At` are instants. */
function objects<T>(name: string): T[] {
  const { columns, rows } = read(name);
  return rows.map(
    (row) =>
      Object.fromEntries(
        columns.map((column, at) => [column, column.endsWith('At') ? new Date(String(row[at])) : row[at]]),
      ) as T,
  );
}

/**
 * Loads all rows of Chinook in one transaction.
 *
 * @returns how many rows were written
 */
export async function loadChinook(db: Database): Promise<number> {
  let written = 0;
  await db.transaction(async (session) => {
    const counted = (count: number): void => void (written += count);
    counted(await session.artists.insertMany(objects('artists')));
    counted(await session.genres.insertMany(objects('genres')));
    counted(await session.mediaTypes.insertMany(objects('mediaTypes')));
    counted(await session.playlists.insertMany(objects('playlists')));
    counted(await session.albums.insertMany(objects('albums')));
    counted(await session.employees.insertMany(objects('employees')));
    counted(await session.customers.insertMany(objects('customers')));
    counted(await session.tracks.insertMany(objects('tracks')));
    counted(await session.invoices.insertMany(objects('invoices')));
    counted(await session.invoiceLines.insertMany(objects('invoiceLines')));

    // The entries of playlists have no model: adding tracks to a collection writes them.
    const playlists = new Map((await session.playlists.load({ tracks: true }).all()).map((one) => [one.id, one]));
    const tracks = new Map((await session.tracks.all()).map((one) => [one.id, one]));
    for (const [playlistId, trackId] of read('playlistTracks').rows) {
      const track = tracks.get(Number(trackId));
      if (track !== undefined) playlists.get(Number(playlistId))?.tracks.add(track);
      written += 1;
    }
    if (db.engine.dialect.name === 'postgresql') await advanceSequences(session);
  });
  return written;
}

/** PostgreSQL's sequences do not see keys that were given: the next one would collide. */
async function advanceSequences(session: Session): Promise<void> {
  for (const table of [
    artists,
    albums,
    genres,
    mediaTypes,
    playlists,
    tracks,
    employees,
    customers,
    invoices,
    invoiceLines,
  ])
    await session.execute(
      sql`select setval(pg_get_serial_sequence(${table.$info.label}, 'id'), (select max(id) from ${table}))`,
    );
}
