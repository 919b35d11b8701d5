/** One mistake is said once: what the parser could not read is not told again as something missing. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile.js';

const datasource = 'datasource db {\n  provider = "sqlite"\n}\n';
const found = (body: string): string[] =>
  compile([{ file: 'app.schema', text: datasource + body }]).diagnostics.map(({ code }) => code);
const syntaxOnly = (body: string): void => {
  const codes = found(body);
  expect(codes).not.toEqual([]);
  expect(codes.filter((code) => !code.startsWith('JN1'))).toEqual([]);
};

describe('a block with a syntax error', () => {
  it('is not said to lack the other side of a relation', () => {
    syntaxOnly(`
model User { id Int @id posts Post[] }
model Post {
  id   Int  @id
  user User
}
model Tag {
  id    Int    @id
  users User[]
}`);
  });

  it('is not said to lack a key, nor the fields others name', () => {
    syntaxOnly(`
model User {
  id   Int @@id
  name String @unique(
}
model Post {
  id     Int    @id
  userId Int
  user   User   @relation(fields: [userId], references: [id])
  author String
  writer User   @relation("w", fields: [author], references: [name])
}`);
  });

  it('is not said to lack what its own attributes and expressions name', () => {
    syntaxOnly(`
model Item {
  id    Int    @id
  price ;
  total Int    @hybrid(price * 2)

  @@index([price])
  @@index([label])
}`);
  });

  it('may be a mixin, a composite, an enum or the root of a hierarchy', () => {
    syntaxOnly(`
mixin Named { name String label String }
enum Color { red green }
type Size { width Int height Int }
model Thing with Named {
  id    Int   @id
  color Color @default(green)
  size  Size
  area  Int   @hybrid(size.height)

  @@index([label])
}
model Base {
  id   Int @id
  kind String
  @@inherit(single, on: kind
}
model Derived extends Base {
}`);
  });

  it('hides neither what else is wrong in it, nor what is wrong in others', () => {
    expect(found('model User {\n  id Int @id name\n  code Strin\n}\nmodel Post {\n  id Strin @id\n}')).toEqual([
      'JN1026',
      'JN2004',
      'JN2004',
    ]);
  });
});

describe('a reference to a field that does not exist', () => {
  it('names it and the nearest one, with a foreign key of its own or an implied one', () => {
    for (const fields of ['', 'fields: [bId], ']) {
      const { diagnostics } = compile([
        {
          file: 'app.schema',
          text: `${datasource}
model A {
  id   Int @id
  code Int @unique
  bs   B[]
}
model B {
  id  Int @id
  bId Int
  a   A   @relation(${fields}references: [cod])
}`,
        },
      ]);
      expect(diagnostics.map(({ code, message, hint }) => [code, message, hint])).toEqual([
        ['JN4008', '`A` has no field `cod`.', 'Did you mean `code`?'],
      ]);
    }
  });
});
