/** Values of every type go through a session and come back as they were: written, read, compared, left alone. */
import { Decimal, jsonNull, sql } from 'joinery';
import { StatementLog, temporaryDatabase } from 'joinery/testing';
import { expect, it } from 'vitest';
import * as lists from '../../fixtures/generate/types/expected/index.js';
import { describeDatabases } from '../support/databases.js';
import { openDatabase, Sample, type SampleInput } from './samples/generated/index.js';

describeDatabases('values through a session', ['sqlite', 'postgresql', 'pglite', 'mysql'], (database) => {
  const open = async () => {
    const log = new StatementLog();
    return { log, db: await temporaryDatabase(openDatabase, await database.create(), { echo: log.echo }) };
  };

  /** Stored, read by another session, and not written again: neither untouched nor set to an equal value. */
  async function roundTrip<K extends keyof SampleInput & keyof Sample>(
    name: K,
    values: readonly NonNullable<SampleInput[K]>[],
  ): Promise<Sample[K][]> {
    const { db: opened, log } = await open();
    await using db = opened;
    await db.transaction((session) => session.addAll(values.map((value) => new Sample({ [name]: value }))));
    await using session = db.session();
    const found = await session.samples.orderBy((s) => s.id).all();
    const read = found.map((entity) => entity[name]);
    log.clear();
    await session.flush();
    found.forEach((entity, index) => Object.assign(entity, { [name]: values[index] }));
    await session.flush();
    expect(log.statements).toEqual([]);
    found.forEach((entity) => Object.assign(entity, { [name]: null }));
    await session.commit();
    expect((await db.samples.all()).every((entity) => entity[name] === null)).toBe(true);
    return read;
  }

  it('whole numbers beyond 2^53', async () => {
    const values = [9_223_372_036_854_775_807n, -9_223_372_036_854_775_808n, 9_007_199_254_740_993n, 0n, 1n];
    expect(await roundTrip('big', values)).toEqual(values);
    expect(await roundTrip('small', [32_767, -32_768])).toEqual([32_767, -32_768]);
  });

  it('exact decimals', async () => {
    const texts = ['9999999999.99', '-0.01', '12.5', '0'];
    expect((await roundTrip('money', texts)).map((value) => value?.toFixed(2))).toEqual(
      texts.map((text) => new Decimal(text).toFixed(2)),
    );
    const long = ['12345678901234567890.0123456789', '-0.0000000001', '1'];
    expect((await roundTrip('exact', long)).map((value) => value?.toFixed())).toEqual(long);
  });

  it('doubles', async () => {
    const values = [0.1, 1 / 3, -1.7976931348623157e308, 5e-324];
    expect(await roundTrip('float', values)).toEqual(values);
  });

  it('text of any language', async () => {
    const values = ['', ' ', "it's", 'réveillé', '日本語', '🦉👩‍🚀', '\\ " % _', 'a\nb'];
    expect(await roundTrip('text', values)).toEqual(values);
  });

  it('bytes', async () => {
    const values = [new Uint8Array([0, 1, 127, 128, 255]), new Uint8Array()];
    expect((await roundTrip('bytes', values)).map((value) => [...(value ?? [1])])).toEqual(values.map((v) => [...v]));
  });

  it('identifiers, flags and enums', async () => {
    const uuid = '0192f0c1-7d2e-7c3a-9b1f-00aa11bb22cc';
    expect(await roundTrip('uuid', [uuid])).toEqual([uuid]);
    expect(await roundTrip('flag', [true, false])).toEqual([true, false]);
    expect(await roundTrip('colour', ['red', 'vert é'])).toEqual(['red', 'vert é']);
  });

  it('instants are the same in any zone; dates, times and durations stay text', async () => {
    const instants = ['2026-03-29T01:30:00.123+02:00', '1969-12-31T23:59:59.999Z', '2038-01-20T00:00:00Z'];
    const dates = instants.map((text) => new Date(text));
    expect(await roundTrip('instant', dates)).toEqual(dates);
    expect(await roundTrip('stamp', dates)).toEqual(dates);
    expect(await roundTrip('date', ['2026-02-28', '1815-12-10'])).toEqual(['2026-02-28', '1815-12-10']);
    expect(await roundTrip('time', ['23:59:59.123456', '00:00:00.000001'])).toEqual([
      '23:59:59.123456',
      '00:00:00.000001',
    ]);
    expect(await roundTrip('interval', ['P1M2DT5S'])).toEqual(['P1M2DT5S']);
  });

  it('microseconds that a Date can’t hold are not written away', async () => {
    const { db: opened, log } = await open();
    await using db = opened;
    const { id } = await db.samples.create({ instant: new Date(), stamp: new Date() });
    await db.execute(
      sql`UPDATE samples SET instant = '2026-01-31 23:59:59.123456', stamp = '2026-01-31 23:59:59.654321' WHERE id = ${id}`,
    );
    await using session = db.session();
    const found = await session.samples.getOrThrow(id);
    expect(found.instant).toEqual(new Date('2026-01-31T23:59:59.123Z'));
    log.clear();
    await session.flush();
    expect(log.statements).toEqual([]);
    found.touched = 1;
    await session.commit();
    expect(log.statements).toEqual([expect.stringMatching(/^UPDATE samples SET touched = \S+ WHERE id = \S+$/)]);
    const kept = sql`SELECT count(*) AS n FROM samples WHERE instant = '2026-01-31 23:59:59.123456' AND stamp = '2026-01-31 23:59:59.654321'`;
    expect(Number(await db.scalar(kept))).toBe(1);
  });

  it('documents, with JSON null told from SQL NULL', async () => {
    const documents = [{ a: [1, { b: null }], 'clé "x"': 'é🦉' }, [1, 2.5, 'x', true], 'text', 42, false];
    expect(await roundTrip('doc', documents)).toEqual(documents);
    const { db: opened, log } = await open();
    await using db = opened;
    await db.transaction((session) =>
      session.addAll([new Sample({ doc: jsonNull, always: jsonNull }), new Sample({ doc: null })]),
    );
    const isNull = async (column: 'doc' | 'always') =>
      (await db.samples.where((s) => s[column].isNull()).all()).map((entity) => entity.id);
    expect([await isNull('doc'), await isNull('always')]).toEqual([[2], []]);
    await using session = db.session();
    const found = await session.samples.orderBy((s) => s.id).all();
    expect(found.map((entity) => [entity.doc, entity.always])).toEqual([
      [null, null],
      [null, {}],
    ]);
    log.clear();
    await session.flush();
    expect(log.statements).toEqual([]);
  });
});

describeDatabases('lists through a session', ['postgresql', 'pglite'], (database) => {
  it('of every element type, empty and in order, changed in place', async () => {
    await using db = await temporaryDatabase(lists.openDatabase, await database.create());
    const given = {
      strings: ['a,b', '"q"', '', 'NULL', '\\', '日本'],
      numbers: [3, 1, 2],
      decimals: ['1.10', '99999999999999999999.5'].map((text) => new Decimal(text)),
      colours: ['red', 'GREEN'] as lists.Colour[],
    };
    const required = { boolean: true, float: 1, decimal: 1, string: 's', char: 'cc', bytes: new Uint8Array([1]) };
    const dates = { instant: new Date(0), date: '2026-01-01', json: {}, sizes: [] };
    await db.transaction((session) => session.add(new lists.Everything({ ...required, ...dates, ...given })));
    await using session = db.session();
    const found = await session.everythings.query().one();
    expect([found.strings, found.numbers, found.colours]).toEqual([given.strings, given.numbers, given.colours]);
    expect(found.decimals.map((value) => value.toFixed())).toEqual(['1.1', '99999999999999999999.5']);
    expect(session.isModified(found)).toBe(false);
    found.numbers.push(4);
    found.strings = [];
    await session.commit();
    const again = await db.everythings.query().one();
    expect([again.strings, again.numbers, again.version]).toEqual([[], [3, 1, 2, 4], 2]);
  });

  it('an optional list tells null from empty, and writes neither unasked', async () => {
    const log = new StatementLog();
    await using db = await temporaryDatabase(lists.openDatabase, await database.create(), { echo: log.echo });
    const required = { boolean: true, float: 1, decimal: 1, string: 's', char: 'cc', bytes: new Uint8Array([1]) };
    const dates = { instant: new Date(0), date: '2026-01-01', json: {}, sizes: [] };
    await db.transaction((session) => session.add(new lists.Everything({ ...required, ...dates })));
    await using session = db.session();
    const found = await session.everythings.one();
    expect([found.words, found.hues]).toEqual([null, null]);
    log.clear();
    await session.flush();
    expect(log.statements).toEqual([]);
    found.words = [];
    found.hues = ['red'];
    await session.commit();
    const again = await db.everythings.one();
    expect([again.words, again.hues]).toEqual([[], ['red']]);
    found.words = null;
    found.hues.push('GREEN');
    await session.commit();
    const last = await db.everythings.one();
    expect([last.words, last.hues]).toEqual([null, ['red', 'GREEN']]);
  });
});
