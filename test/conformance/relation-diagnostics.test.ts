/** The cases REL that the compiler answers: relations that contradict themselves or each other. */
import { describe, expect, it } from 'vitest';
import { formatDiagnostics } from '../../grammar/format-diagnostic.js';
import { compile } from '../../src/compile.js';

/** Codes and messages of what a schema is told, each with the text it points at. */
function told(text: string): { code: string; message: string; at: string }[] {
  const { diagnostics } = compile([{ file: 'a.schema', text }]);
  return diagnostics.map(({ code, message, span }) => ({
    code,
    message,
    at: span === undefined ? '' : text.slice(span.start, span.end),
  }));
}

const DATASOURCE = 'datasource db {\n  provider = ["sqlite", "postgresql", "mysql"]\n}\n';

describe('relations the compiler refuses', () => {
  const list = (settings: string): string => `${DATASOURCE}
model Playlist {
  id    Int    @id
  songs Song[] ${settings} @cascade(all, deleteOrphan)
}
model Song {
  id        Int        @id
  playlists Playlist[]
}
`;
  const single = (settings: string): string => `${DATASOURCE}
model Desk {
  id   Int   @id
  lamp Lamp? ${settings} @cascade(all, deleteOrphan)
}
model Lamp {
  id    Int    @id
  desks Desk[]
}
`;

  it('REL-09 delete-orphan needs a single parent, or the word that there is one', () => {
    for (const [schema, relation, target] of [
      [list, 'Playlist.songs', 'Song'],
      [single, 'Desk.lamp', 'Lamp'],
    ] as const) {
      const [only, ...more] = told(schema(''));
      expect(more).toEqual([]);
      expect(only?.code).toBe('JN4020');
      expect(only?.message).toContain(`\`${relation}\``);
      expect(only?.message).toContain(`\`${target}\``);
      expect(only?.at).toContain(relation.split('.')[1]);
      expect(told(schema('@relation(singleParent: true)'))).toEqual([]);
    }
  });

  const orders = (settings: string): string => `${DATASOURCE}
model Person {
  id     Int     @id
  bought Order[] @relation("buyer")
  paid   Order[] @relation("payer")
}
model Order {
  id       Int    @id
  personId Int
  buyer    Person @relation("buyer", fields: [personId], references: [id])
  payer    Person @relation("payer", fields: [personId], references: [id]${settings})
}
`;

  it('REL-19 two relations that write one column are told, unless they say so', () => {
    const [only, ...more] = told(orders(''));
    expect(more).toEqual([]);
    expect(only?.code).toBe('JN4021');
    for (const name of ['Order.buyer', 'Order.payer', 'personId']) expect(only?.message).toContain(`\`${name}\``);
    expect(only?.at).toContain('payer');
    expect(told(orders(', overlaps: [buyer]'))).toEqual([]);
    expect(told(orders(', viewOnly: true'))).toEqual([]);
  });
});

/** The case BET-19: mistakes that would show only when the application runs. */
describe('relations that cannot work', () => {
  const schemas = {
    'a foreign key to a column that is not there': {
      text: `${DATASOURCE}
model Customer {
  id Int @id
}
model Order {
  id         Int      @id
  customerId Int
  customer   Customer @relation(fields: [customerId], references: [key])
}
`,
      expected: { code: 'JN4008', at: 'key', fix: /correct the name/i },
    },
    'types that do not match': {
      text: `${DATASOURCE}
model Customer {
  id Int @id
}
model Order {
  id         Int      @id
  customerId String
  customer   Customer @relation(fields: [customerId], references: [id])
}
`,
      expected: { code: 'JN4009', at: 'customerId', fix: /Give `customerId` the type `Int`/ },
    },
    'two possible foreign keys and none named': {
      text: `${DATASOURCE}
model Person {
  id      Int    @id
  written Book[]
}
model Book {
  id         Int    @id
  authorId   Int
  reviewerId Int
  author     Person @relation(fields: [authorId], references: [id])
  reviewer   Person @relation(fields: [reviewerId], references: [id])
}
`,
      expected: { code: 'JN4002', at: 'author', fix: /@relation\("/ },
    },
    'a cascade onto a cycle of required keys': {
      text: `${DATASOURCE}
model Team {
  id      Int      @id
  captain Player   @relation("captain")
  players Player[] @relation("team") @cascade(all)
}
model Player {
  id    Int    @id
  team  Team   @relation("team")
  leads Team[] @relation("captain") @cascade(all)
}
`,
      expected: { code: 'JN4022', at: '@relation("team")', fix: /optional|deferrable|Cascade/ },
    },
  } as const;

  it.each(Object.entries(schemas))(
    'BET-19 %s: one diagnostic with file, line and a fix',
    (_name, { text, expected }) => {
      const source = { file: 'a.schema', text };
      const { diagnostics, model } = compile([source]);
      expect(model).toBeUndefined();
      expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([[expected.code, 'error']]);
      const [only] = diagnostics;
      expect(only?.span?.file).toBe('a.schema');
      expect(text.slice(only?.span?.start, only?.span?.end)).toContain(expected.at);
      const line = text.slice(0, only?.span?.start).split('\n').length;
      expect(formatDiagnostics(diagnostics, [source])).toContain(`a.schema:${String(line)}:`);
      expect(only?.hint).toMatch(expected.fix);
    },
  );
});
