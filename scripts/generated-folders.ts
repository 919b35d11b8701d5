/** Every committed output folder with its schema, from the root of the repository. */
export const GENERATED_FOLDERS: readonly (readonly [schema: string, output: string])[] = [
  ['fixtures/chinook/chinook.schema', 'fixtures/generate/chinook/expected'],
  ['fixtures/generate/shop/shop.schema', 'fixtures/generate/shop/expected'],
  ['fixtures/generate/names/names.schema', 'fixtures/generate/names/expected'],
  ['fixtures/generate/types/types.schema', 'fixtures/generate/types/expected'],
  ['fixtures/generate/codecs/schema', 'fixtures/generate/codecs/expected'],
  ['fixtures/chinook/chinook.schema', 'examples/quickstart/generated'],
  ['test/session/shop.schema', 'test/session/generated'],
  ['test/session/mysql/shop.schema', 'test/session/mysql/generated'],
  ['test/session/samples/samples.schema', 'test/session/samples/generated'],
  ['test/conformance/fixture.schema', 'test/conformance/generated'],
  ['test/conformance/records/records.schema', 'test/conformance/records/generated'],
  ['test/conformance/dependencies/dependencies.schema', 'test/conformance/dependencies/generated'],
  ['test/conformance/proxies/proxies.schema', 'test/conformance/proxies/generated'],
  ['test/conformance/library/library.schema', 'test/conformance/library/generated'],
  ['test/conformance/embedded/embedded.schema', 'test/conformance/embedded/generated'],
  ['bench/layer/bench.schema', 'bench/layer/generated'],
];
