/**
 * Schemas of any size for benchmarks: every model has 10 columns (the common types, a foreign key among them) and 2 relations, and
 * the models form a chain, so that each has a foreign key and none leads in a circle.
 *
 * @param models - how many
 * @param changed - give the last model another column, as one edit would
 */
export function syntheticSchema(models: number, changed = false): string {
  const blocks = Array.from({ length: models }, (_, index) => model(index, models, changed && index === models - 1));
  return `datasource db {
  provider = "postgresql"
  url      = env("DATABASE_URL")
  naming   = "snake_case"
}

${blocks.join('\n')}`;
}

/** The names of the models, in the order of the chain. */
export function modelNames(models: number): string[] {
  return Array.from({ length: models }, (_, index) => nameOf(index));
}

function model(index: number, models: number, changed: boolean): string {
  const name = nameOf(index);
  const first = index === 0;
  const last = index === models - 1;
  // The ends of the chain lack a neighbour, so they have a relation without an other side instead.
  const up = first ? `parent    ${name}?          @relation("root")` : `parent    ${nameOf(index - 1)}`;
  const down = last ? `origin    ${nameOf(0)}?     @relation("origin")` : `children  ${nameOf(index + 1)}[]`;
  return `model ${name} {
  id        Int            @id @default(autoincrement())
  code      String(40)
  title     String(200)
  body      Text?
  price     Decimal(12, 2)
  quantity  Int            @default(0)
  active    Boolean        @default(true)
  weight    Float?
  createdAt DateTime       @default(now())
  ${up}
  ${down}${changed ? '\n  remark    String(80)?' : ''}
}
`;
}

const NAMES = [
  'Account',
  'Booking',
  'Contract',
  'Delivery',
  'Event',
  'Folder',
  'Grant',
  'Holding',
  'Invoice',
  'Journal',
];

/** `Account`, `Booking`, …, and from the eleventh on with a number. */
function nameOf(index: number): string {
  const round = Math.floor(index / NAMES.length);
  return `${NAMES[index % NAMES.length] ?? ''}${round === 0 ? '' : round}`;
}
