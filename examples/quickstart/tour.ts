import { count, desc, select, sum } from 'joinery';
import {
  Customer,
  CustomerEmailTaken,
  customers,
  genres,
  Invoice,
  InvoiceLine,
  invoiceLines,
  invoices,
  openDatabase,
  tracks,
} from './generated/index.js';
import { loadChinook } from './load-rows.js';
import { code, heading, say, sql, table } from './show.js';

/** Creates Chinook in an empty database, fills it and asks it things; prints every statement of the queries. */
export async function tour(url: string): Promise<void> {
  let echoing = false;
  let statements = 0;
  await using db = await openDatabase(url, {
    echo: (entry) => {
      statements += 1;
      if (echoing) sql(entry.sql);
    },
  });

  heading('3. Create the database and load Chinook');
  await db.createAll();
  const started = performance.now();
  statements = 0;
  const rows = await loadChinook(db);
  const seconds = (performance.now() - started) / 1000;
  say(`${rows} rows in ${seconds.toFixed(2)} s, ${statements} statements, one transaction.`);

  heading('4. Find, filter, load');
  echoing = true;
  await using session = db.session();
  code(`const luis = await session.customers.findByEmail('luisg@embraer.com.br');`);
  const luis = await session.customers.findByEmail('luisg@embraer.com.br');
  say(`  → ${luis?.fullName ?? ''}, ${luis?.city ?? ''}\n`);

  code(`
const albums = await session.albums
  .where((a) => a.artist.has((artist) => artist.name.eq('AC/DC')))
  .load({ tracks: { load: { genre: true } } })
  .all();
// album.tracks[0].genre compiles because it was loaded; one statement a level`);
  const albums = await session.albums
    .where((a) => a.artist.has((artist) => artist.name.eq('AC/DC')))
    .load({ tracks: { load: { genre: true } } })
    .all();
  table(
    albums.map((album) => ({
      album: album.title,
      tracks: album.tracks.length,
      minutes: album.tracks.reduce((total, track) => total + track.minutes, 0),
      genre: album.tracks[0]?.genre?.name,
    })),
  );

  heading('5. Two hundred lazy loads are one statement');
  echoing = false;
  const some = await session.tracks
    .orderBy((t) => t.id.desc())
    .limit(200)
    .all();
  statements = 0;
  echoing = true;
  code('await Promise.all(some.map((track) => track.loadAlbum()));');
  await Promise.all(some.map((track) => track.loadAlbum()));
  say(`  → ${some.length} calls, ${statements} statement${statements === 1 ? '' : 's'}`);

  heading('6. Typed SQL');
  code(`
select({ country: customers.country, invoices: count(invoices.id), spent: sum(invoices.total) })
  .from(customers).leftJoin(invoices, invoices.customerId.eq(customers.id))
  .groupBy(customers.country).orderBy(desc('spent')).limit(5)
// { country: string | null; invoices: number; spent: Decimal | null }[]`);
  const countries = await session.execute(
    select({ country: customers.country, invoices: count(invoices.id), spent: sum(invoices.total) })
      .from(customers)
      .leftJoin(invoices, invoices.customerId.eq(customers.id))
      .groupBy(customers.country)
      .orderBy(desc('spent'))
      .limit(5),
  );
  table(countries);

  code(`
select({ genre: genres.name, sold: sum(invoiceLines.quantity), earned: sum(invoiceLines.unitPrice.mul(invoiceLines.quantity)) })
  .from(invoiceLines)
  .join(tracks, tracks.id.eq(invoiceLines.trackId)).join(genres, genres.id.eq(tracks.genreId))
  .groupBy(genres.name).orderBy(desc('earned')).limit(5)`);
  const best = await session.execute(
    select({
      genre: genres.name,
      sold: sum(invoiceLines.quantity),
      earned: sum(invoiceLines.unitPrice.mul(invoiceLines.quantity)),
    })
      .from(invoiceLines)
      .join(tracks, tracks.id.eq(invoiceLines.trackId))
      .join(genres, genres.id.eq(tracks.genreId))
      .groupBy(genres.name)
      .orderBy(desc('earned'))
      .limit(5),
  );
  table(best);

  // Gives the connection back; what the session loaded stays, and is tracked on.
  await session.commit();

  heading('7. A unit of work');
  code(`
await db.transaction(async (session) => {
  const ada = new Customer({ firstName: 'Ada', lastName: 'Byron', email: 'ada@example.org' });
  const invoice = new Invoice({ total: '1.98', billingCountry: 'United Kingdom' });
  for (const track of bought) invoice.lines.add(new InvoiceLine({ track, unitPrice: track.unitPrice, quantity: 1 }));
  ada.invoices.add(invoice);
  session.add(ada);
});  // keys flow from parent to child; rows of a table go together`);
  await db.transaction(async (work) => {
    const bought = await work.tracks
      .orderBy((t) => t.id)
      .limit(2)
      .all();
    const ada = new Customer({ firstName: 'Ada', lastName: 'Byron', email: 'ada@example.org' });
    const invoice = new Invoice({ total: '1.98', billingCountry: 'United Kingdom' });
    for (const track of bought) invoice.lines.add(new InvoiceLine({ track, unitPrice: track.unitPrice, quantity: 1 }));
    ada.invoices.add(invoice);
    work.add(ada);
  });

  if (luis !== null) {
    say('');
    code("luis.city = 'Campinas';  await session.commit();  // one column");
    luis.city = 'Campinas';
    await session.commit();
  }

  heading('8. Errors have names');
  echoing = false;
  try {
    await db.transaction((work) => {
      work.add(new Customer({ firstName: 'Eve', lastName: 'Byron', email: 'ada@example.org' }));
      return Promise.resolve();
    });
  } catch (error) {
    if (!(error instanceof CustomerEmailTaken)) throw error;
    say(`${error.name}: ${error.message}`);
    say(`entity ${error.entity}, columns ${error.columns.join(', ')}; the same class on every database`);
  }

  heading('Where to go from here');
  say('examples/quickstart/tour.ts is this program; fixtures/chinook/chinook.schema is its schema.');
  say('npx joinery init starts a schema of your own, npx joinery reflect URL reads an existing database.');
}
