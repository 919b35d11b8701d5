/**
 * The types of relations over generated code, as the prototype of them shows: what is not loaded can't be read, and the error
 * names the fix; what is loaded can; assigning never needs a load. `npm run typecheck` checks this file, and the run sees that
 * the values agree.
 */
import type { Collection, Loaded, LoadedCollection, NotLoaded } from 'joinery';
import { temporaryDatabase } from 'joinery/testing';
import { expect, expectTypeOf, it } from 'vitest';
import { Address, Node, openDatabase, User } from '../conformance/generated/index.js';

type LoadedAddress = Loaded<Address, { user: true }>;
type LoadedUser = Loaded<User, { addresses: true; pref: true }>;

it('a relation that is not loaded reads as what says how to load it', () => {
  expectTypeOf<
    Address['user']
  >().toEqualTypeOf<NotLoaded<'await address.loadUser() or .load({ user: true })'> | null>();
  expectTypeOf<User['addresses']>().toEqualTypeOf<Collection<Address>>();
  expectTypeOf<User['addresses']>().not.toHaveProperty('length');
});

it('a loaded relation is there; a nullable one stays nullable', () => {
  expectTypeOf<LoadedAddress['user']>().toExtend<User | null>();
  expectTypeOf<null>().toExtend<LoadedAddress['user']>();
  expectTypeOf<LoadedUser['addresses'][number]>().toEqualTypeOf<Address>();
  expectTypeOf<LoadedUser['addresses']>().toExtend<LoadedCollection<Address>>();
});

it('what is loaded is the entity still', () => {
  expectTypeOf<LoadedAddress>().toExtend<Address>();
  expectTypeOf<LoadedUser>().toExtend<User>();
  expectTypeOf<Address>().not.toExtend<LoadedAddress>();
});

it('reading, adding and assigning as the types allow', async () => {
  await using db = await temporaryDatabase(openDatabase);
  await db.transaction((session) =>
    session.add(new User({ name: 'u', addresses: [new Address({ email: 'a' }), new Address({ email: 'b' })] })),
  );
  await using session = db.session();
  const user = await session.users.query().one();
  const [address] = (await session.addresses.orderBy((a) => a.id).all()) as [Address];

  // @ts-expect-error not loaded
  expect(() => address.user?.name as unknown).toThrow('await address.loadUser()');
  // @ts-expect-error not loaded
  expect(() => user.addresses[0] as unknown).toThrow('await user.addresses.load()');

  const loadedAddress = await session.addresses
    .load({ user: true })
    .where((a) => a.id.eq(address.id))
    .one();
  expectTypeOf(loadedAddress).toEqualTypeOf<Loaded<Address, { readonly user: true }>>();
  expect(loadedAddress.user?.name).toBe('u');
  // @ts-expect-error a nullable relation stays nullable when loaded
  expect(loadedAddress.user.name).toBe('u');

  const loadedUser = await session.users.load({ addresses: true, pref: true }).one();
  expect(loadedUser.addresses[0]?.email).toBe('a');
  expect(loadedUser.pref?.theme).toBeUndefined();
  expectTypeOf(loadedUser.addresses.map((one) => one.email)).toEqualTypeOf<string[]>();

  const asBase: Address = loadedAddress;
  user.addresses.add(address, asBase, new Address({ email: 'c' }));
  address.user = loadedUser;
  address.user = null;
  const collection = await user.addresses.load();
  expectTypeOf(collection).toEqualTypeOf<LoadedCollection<Address>>();
  expect(collection.map((one) => one.email)).toEqual(['b', 'c']);
  expectTypeOf<Parameters<User['addresses']['add']>>().toEqualTypeOf<Address[]>();
});

it('load options are checked level by level', async () => {
  await using db = await temporaryDatabase(openDatabase);
  const root = new Node({ data: 'root', children: [new Node({ data: 'child' })] });
  await db.transaction((session) => session.add(root));
  const found = await db.nodes
    .load({ children: { load: { parent: true } } })
    .where((n) => n.id.eq(root.id))
    .one();
  expectTypeOf(found.children[0]?.parent).toExtend<Node | null | undefined>();
  expect(found.children[0]?.parent?.data).toBe('root');
  // @ts-expect-error there is no such relation
  await expect(db.nodes.load({ parents: true }).all()).rejects.toThrow("no relation 'parents'");
  // @ts-expect-error a level deeper was not loaded
  expect(() => found.children[0]?.children.length as unknown).toThrow('await node.children.load()');
});
